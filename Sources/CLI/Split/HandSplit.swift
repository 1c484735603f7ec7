import Basics
import CommissionCore
import Exact
import JSON
import Money
import Platform

/// One pool shared by terms that stand on the command line, with its working.
struct HandSplit {
  private let pool: Money
  private let shares: [SplitShare]

  /// Reads and checks the pool and the terms, and shares the pool.
  init(pool poolText: String, terms termsText: String) throws(Problem) {
    guard let pool = Money(poolText) else {
      throw .badInput(
        "this is no amount", found: "'\(poolText)'",
        expected: "a currency and an amount in its decimals, such as 'USD 1000.00'",
        hint: poolText.utf8.contains(UInt8(ascii: ","))
          ? "write the amount without separators, with a point before the decimals" : nil)
    }
    let terms: [SplitTerm]
    do {
      terms = try SplitTermsText.read(termsText, in: pool.currency)
    } catch {
      throw .badInput(
        "term \(error.term) can't be read", found: "'\(error.found)'", expected: error.expected)
    }
    do {
      let agreed = try SplitTerms(terms)
      try agreed.check(against: pool.minor)
      shares = try agreed.shares(of: pool.minor)
    } catch {
      throw SplitTermsMessage(error, currency: pool.currency).problem
    }
    self.pool = pool
  }

  /// Writes the shares with their working.
  func write(to output: OutputStream, _ context: Context) throws(Problem) {
    if context.format == .json {
      try output.write(document)
    } else {
      try output.write(text(Style(hasColor: context.terminal.hasColor)))
    }
  }

  private func text(_ style: Style) -> String {
    var table = TextTable([
      .init("payee"), .init("promised"), .init("exact", .right), .init(pool.currency.code, .right),
      .init("working"),
    ])
    for share in shares {
      table.add([
        share.term.payee.text, promise(share.term), exact(share.quota), amount(share.minor),
        working(share),
      ])
    }
    table.add(["", "", "", amount(pool.minor), "the whole pool"])
    return table.text(indent: 0, style: style)
      + style.faint(
        "Terms apply in order (R-19); units left over go to the largest remainders,"
          + " ties in order (R-18).") + "\n"
  }

  private var document: String {
    var json = JSONWriter(pretty: true)
    json.beginObject()
    json.key("version")
    json.integer(1)
    json.text("currency", pool.currency.code)
    json.minor("pool_minor", pool.minor)
    json.key("shares")
    json.beginArray()
    for share in shares {
      json.beginObject()
      json.text("payee", share.term.payee.text)
      json.minor("minor", share.minor)
      json.text("quota_minor", share.quota.description)
      json.text("promised", promise(share.term))
      json.key("stays_with_us")
      json.bool(share.term.staysWithUs)
      json.key("why")
      json.reasons(share.reasons)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.newline()
    return json.text
  }

  private func promise(_ term: SplitTerm) -> String {
    var text =
      switch term.amount {
      case .share(let rate):
        rate.fraction.isShownInPercent ? "\(rate.percentText) %" : "\(rate.fraction)"
      case .fixed(let minor): amount(minor)
      case .remaining: "remaining"
      }
    if let most = term.most { text += " max \(amount(most))" }
    if let least = term.least { text += " min \(amount(least))" }
    return text
  }

  private func working(_ share: SplitShare) -> String {
    let asked =
      switch share.term.amount {
      case .share(let rate): rate.exact(of: pool.minor)
      case .fixed(let minor): minor.exact
      case .remaining: share.quota
      }
    var notes: [String] = []
    if share.quota != asked {
      let limit =
        if share.quota.isNegative ? share.quota > asked : share.quota < asked {
          share.term.most?.exact == share.quota ? "capped" : "what was left"
        } else {
          "raised to its floor"
        }
      notes.append("\(limit), not \(exact(asked))")
    }
    let rounded = share.minor.exact - share.quota
    if !rounded.isZero {
      notes.append(
        rounded.isNegative == pool.minor.isNegative ? "rounded up" : "rounded down")
    }
    if share.term.staysWithUs { notes.append("stays with us") }
    return notes.joined(separator: "; ")
  }

  private func amount(_ minor: Minor) -> String {
    minor.text(in: pool.currency)
  }

  /// An exact number of minor units in whole units; decimals that don't end are cut, visibly.
  private func exact(_ minor: Fraction) -> String {
    let places = pool.currency.exponent + 4
    let shown = minor * Fraction(reducing: 10_000, over: 1)
    guard let units = Rounding.down.round(shown).int64, shown.isWhole || units != .min else {
      return minor.description
    }
    var digits = String(units.magnitude)
    digits = String(repeating: "0", count: max(places + 1 - digits.utf8.count, 0)) + digits
    let point = digits.index(digits.endIndex, offsetBy: -places)
    var decimals = digits[point...]
    if shown.isWhole {
      while decimals.utf8.count > pool.currency.exponent, decimals.last == "0" {
        decimals.removeLast()
      }
    }
    let whole = (units < 0 ? "-" : "") + digits[..<point]
    return whole + (decimals.isEmpty ? "" : "." + decimals) + (shown.isWhole ? "" : "…")
  }
}

extension Fraction {
  /// Whether percent say it without a fraction of their own: 60 % does, a third doesn't.
  fileprivate var isShownInPercent: Bool { decimalText != nil }
}
