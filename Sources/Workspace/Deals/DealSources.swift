package import Basics
import JSON
import Storage

/// Up to when a workspace is looked at.
package enum DealMoment: Equatable, Sendable {
  /// All of it, on a day of asking.
  case now(Instant)
  /// What was known when the journal had come this far.
  case sequence(Int64)
  /// What was known at an instant.
  case instant(Instant)
}

/// The records that deals are made of, as they are or as they were.
struct DealSources {
  /// A record's id and value.
  struct Row {
    let id: String
    let value: JSONCursor
  }

  /// The moment of asking.
  let asOf: Instant
  /// The last entry that counts; nil for all.
  let last: Int64?
  private let rows: [Identifier: [Row]]

  private static let kinds: [Identifier] = [
    Identifier(KeptDeal.kind), Identifier(ProtectedAccounts.kind), Identifier(KeptDispute.kind),
    "partner", "agreement",
  ]

  init(_ connection: Connection, at moment: DealMoment) throws(Problem) {
    switch moment {
    case .now(let now):
      asOf = now
      last = nil
      var rows: [Identifier: [Row]] = [:]
      for kind in Self.kinds {
        for row in try RecordTable(connection).all(kind: kind.text) {
          rows[kind, default: []].append(Row(id: row.id, value: try RecordValue.of(row)))
        }
      }
      self.rows = rows
    case .sequence(let sequence):
      let past = try Self.past(connection) { $0.sequence <= sequence }
      (rows, last) = (past.rows, sequence)
      asOf = past.at ?? .min
    case .instant(let instant):
      let limit = instant.milliseconds
      let past = try Self.past(connection) { $0.draft.recordedAt <= limit }
      (rows, last) = (past.rows, past.last)
      asOf = instant
    }
  }

  /// The records of a kind, by id.
  func of(_ kind: Identifier) -> [Row] { rows[kind] ?? [] }

  /// The records after the entries that counted, with the last of these.
  private static func past(
    _ connection: Connection, while counts: (JournalEntry) -> Bool
  ) throws(Problem) -> (rows: [Identifier: [Row]], last: Int64, at: Instant?) {
    var values: [Identifier: [Identifier: JSONValue]] = [:]
    var last: Int64 = 0
    var at: Instant?
    try Journal(connection).visit { (entry) throws(Problem) in
      guard counts(entry) else { return }
      last = entry.sequence
      at = Instant(milliseconds: entry.draft.recordedAt)
      guard let effect = RecordEffect(entry), kinds.contains(Identifier(effect.kind)) else {
        return
      }
      values[Identifier(effect.kind), default: [:]][Identifier(effect.id)] = effect.value
    }
    let rows = values.mapValues { records in
      records.sorted { $0.key < $1.key }.map { id, value in
        Row(id: id.text, value: JSONCursor(value, at: Problem.Place(path: id.text)))
      }
    }
    return (rows, last, at)
  }
}
