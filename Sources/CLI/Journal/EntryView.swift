import Basics
import JSON
import Storage

/// An entry of the journal as people and programs see it.
struct EntryView {
  let entry: JournalEntry
  /// Whose time it is told in.
  var zone = Zone.utc

  /// The moment that it was recorded at, always with its milliseconds; the bare count of them where
  /// no calendar has it.
  var recorded: String {
    let (seconds, rest) = entry.draft.recordedAt.floored(by: 1_000)
    guard let text = Instant(seconds: seconds)?.text(in: zone) else {
      return "\(entry.draft.recordedAt) ms"
    }
    // Date and time are 19 characters long in any zone; the zone stands behind them.
    let digits = String(1_000 + rest).dropFirst()
    return text.prefix(19) + "." + digits + text.dropFirst(19)
  }

  /// The moment that it was recorded at; nil where no calendar has it.
  var moment: Instant? {
    let (seconds, rest) = entry.draft.recordedAt.floored(by: 1_000)
    return Instant(seconds: seconds, nanoseconds: UInt32(rest) * 1_000_000)
  }

  /// Its particulars; nil where they are not JSON.
  var body: JSONValue? {
    try? JSONParser.parse(entry.draft.body.span)
  }

  /// The record that it is about; nil where it is about none.
  var subject: String? {
    guard case .object(let members)? = body, case .string(let id)? = members["id"] else {
      return nil
    }
    return id
  }

  /// The row of `journal log`.
  var row: [JSONValue] {
    [
      .integer(entry.sequence), .string(recorded), .string(entry.draft.clock.rawValue),
      .string(entry.draft.actor), .string(entry.draft.kind),
      subject.map(JSONValue.string) ?? .null, .bool(entry.clockWentBack),
    ]
  }

  /// The columns of `journal log`.
  static let columns: [TextTable.Column] = [
    .init("entry", .right), .init("recorded_at"), .init("clock"), .init("by"), .init("what"),
    .init("id"), .init("clock_went_back"),
  ]

  /// The names of `facts`.
  static let factNames = [
    "entry", "what", "by", "recorded_at", "clock", "clock_went_back", "since_start_ms",
    "claimed_at", "previous", "hash", "body",
  ]

  /// All that there is to say, as names and values in order.
  var facts: [(name: String, value: JSONValue)] {
    let draft = entry.draft
    let values: [JSONValue] = [
      .integer(entry.sequence), .string(draft.kind), .string(draft.actor), .string(recorded),
      .string(draft.clock.rawValue), .bool(entry.clockWentBack),
      draft.sinceStart.map(JSONValue.integer) ?? .null,
      draft.claimedAt.map(JSONValue.string) ?? .null, .string(entry.previous.text),
      .string(entry.hash.text), body ?? .null,
    ]
    return Array(zip(Self.factNames, values))
  }
}

extension Int64 {
  /// The quotient rounded down and what remains, which is never negative.
  fileprivate func floored(by divisor: Int64) -> (Int64, Int64) {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}
