import Basics
import Money
import Workspace

/// Bodies of rows of revenue, compared and shown.
enum RevenueBody {
  /// Whether two bodies say the same: the line that they came from does not count.
  static func isSame(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    SpanOrder.isEqual(
      one.extracting(..<end(of: one)), other.extracting(..<end(of: other)))
  }

  private static func end(of body: Span<UInt8>) -> Int {
    var end = body.count
    while end > 0, body[end - 1] != UInt8(ascii: "\t") { end -= 1 }
    return end
  }

  /// Two events under one key, so that a reader sees where they differ.
  static func pair(_ known: String, _ other: [UInt8]) -> String {
    "\(words(known)), and \(words(String(decoding: other, as: UTF8.self)))"
  }

  /// An event in a few words.
  static func words(_ body: String) -> String {
    let fields = BookLine.fields(body)
    guard fields.count == Book.revenue.columns.count else { return TerminalText.quoted(body) }
    var parts = [fields[4].isEmpty ? fields[3] : fields[4]]
    if let currency = Currency(fields[8]), let gross = Int64(fields[9]) {
      parts.append(Money(Minor(gross), currency).description)
      for (place, name) in [(10, "discount"), (11, "tax"), (12, "list price")] {
        if let minor = Int64(fields[place]), minor != 0 {
          parts.append("\(name) \(Minor(minor).text(in: currency))")
        }
      }
    }
    for (place, name) in [(5, "deal"), (6, "customer"), (7, "of payment"), (13, ""), (14, "flags")]
    where !fields[place].isEmpty {
      parts.append((name.isEmpty ? "" : name + " ") + TerminalText.visible(fields[place]))
    }
    return "'" + parts.joined(separator: ", ") + "'"
  }

  /// The same problem as something that a rule does not permit.
  static func refused(_ problem: Problem) -> Problem {
    Problem(
      .refused, code: "idempotency_conflict", problem.what, at: problem.place,
      found: problem.found, expected: "the same event, or an id of its own",
      hint: problem.hint
        ?? "what was imported stays; correct it in the source, or take the import back: tandem undo"
    )
  }
}
