import Basics
import CommissionCore
import JSON
import Money
import Platform
import Settlement
import Workspace

/// A line of the ledger with its working.
struct LineReport {
  let number: Int
  let posting: Posting
  let names: NameTable
  let reasons: [Reason]
  /// The rows from which it came, by the events' keys.
  let origins: [(key: String, origin: RevenueOrigin)]

  /// For people.
  func text(_ style: Style) -> String {
    let amount = Money(Minor(posting.minor), posting.currency)
    var text =
      style.strong("line \(number)") + ": \(amount) to \(visible(posting.payee)),"
      + " \(posting.kind.name), \(posting.day.text), posted to \(posting.period.text)"
    if posting.hold != .none { text += ", held: \(posting.hold.name)" }
    text += "\n"
    if reasons.isEmpty { text += "  no such line stands any more\n" }
    text += ReasonLines(reasons, currency: currency).text
    for (key, origin) in origins { text += "\n" + Self.words(key, origin) + "\n" }
    return text
  }

  private func visible(_ id: NameID) -> String { TerminalText.visible(names[id].text) }

  /// Where an event came from, in words.
  static func words(_ key: String, _ origin: RevenueOrigin) -> String {
    var words = "\(TerminalText.visible(key)): "
    words += origin.file.map { TerminalText.visible($0) } ?? "a file whose name was not kept"
    if let line = origin.line { words += ", line \(line)" }
    words += ", journal entry \(origin.entry) by \(TerminalText.visible(origin.by))"
    return words
  }

  /// Until it is converted, a share is in the deal's currency, which the rate names.
  private func currency(of reason: Reason) -> Currency {
    guard posting.exchange.isSome,
      ["R-22", "R-21", "R-24", "R-23", "R-18", "R-19", "R-36"]
        .contains(reason.rule)
    else { return posting.currency }
    let text = names[posting.exchange].text
    let pair = (text.split(separator: " ").first ?? "").split(separator: "/").map(String.init)
    let other = pair.first { $0 != posting.currency.code }
    return other.flatMap { Currency($0) } ?? posting.currency
  }

  /// For programs.
  var document: String {
    JSONWriter.document { writer in
      writer.object("line") { writer in
        for (column, value) in zip(
          LineTable.listing.columns, LineTable.row(number - 1, posting, names))
        {
          writer.key(column.name)
          writer.value(value)
        }
      }
      ReasonLines(reasons, currency: currency).member(of: &writer)
      writer.objects("origins", origins) { writer, one in
        writer.member("event", one.key)
        writer.member("file", one.origin.file)
        writer.member("line", one.origin.line)
        writer.member("entry", Int(one.origin.entry))
        writer.member("by", one.origin.by)
      }
    }
  }
}
