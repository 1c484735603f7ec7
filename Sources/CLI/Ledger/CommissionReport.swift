import Basics
import JSON
import Money
import Platform
import Settlement
import Workspace

/// What a run posted, in words and for programs.
struct CommissionReport {
  let outcome: CommissionWork.Outcome
  let style: Style

  init(_ outcome: CommissionWork.Outcome, _ context: Context) {
    self.outcome = outcome
    style = Style(context.terminal)
  }

  /// Lines for people.
  var text: String {
    guard !outcome.postings.isEmpty else {
      return "nothing new to post\n" + remarks + outcome.waiting.text
    }
    var table = TextTable([
      .init("partner"), .init("currency"), .init("lines", .right), .init("posted", .right),
      .init("of it held", .right),
    ])
    for total in outcome.totals {
      table.add([
        total.partner.text, total.currency.code, String(total.lines),
        AmountWords.text(total.posted, total.currency),
        total.held == 0 ? "" : AmountWords.text(total.held, total.currency),
      ])
    }
    let first = outcome.ledger.postings.count + 1
    let lines = Plural.of(outcome.postings.count, "line")
    return "\(lines) posted, from line \(first) on\n"
      + table.text(style: style) + remarks + outcome.waiting.text
  }

  private var remarks: String {
    outcome.remarks.map { "note: \(TerminalText.visible($0))\n" }.joined()
  }

  /// The same for programs.
  func members(_ writer: inout JSONWriter) {
    writer.member("posted", outcome.postings.count)
    if !outcome.postings.isEmpty {
      writer.member("run", Int(outcome.run))
      writer.member("first_line", outcome.ledger.postings.count + 1)
    }
    writer.objects("totals", outcome.totals) { writer, total in
      writer.member("partner", total.partner.text)
      writer.member("currency", total.currency.code)
      writer.member("lines", total.lines)
      writer.member("amount", AmountWords.text(total.posted, total.currency))
      writer.member("held", AmountWords.text(total.held, total.currency))
    }
    writer.texts("remarks", outcome.remarks)
    outcome.waiting.member(of: &writer)
  }
}

/// Sums that may pass 64 bits, as decimal text in a currency.
enum AmountWords {
  /// The amount with all of the currency's decimals.
  static func text(_ units: Int128, _ currency: Currency) -> String {
    if let small = Int64(exactly: units) { return Minor(small).text(in: currency) }
    var digits = String(units.magnitude)
    if currency.exponent > 0 {
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -currency.exponent))
    }
    return units < 0 ? "-" + digits : digits
  }
}
