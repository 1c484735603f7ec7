package import Basics
import JSON
package import Storage

/// The records of some kinds as they are, or as they were when the journal had come so far.
package struct PastRecords {
  /// The newest entry that counts; nil for all.
  package let last: Int64?
  /// The day of asking.
  package let asOf: Instant
  private let records: [Identifier: [Record]]

  /// Looks records up.
  ///
  /// - Parameters:
  ///   - kinds: The names of their kinds.
  ///   - connection: The open workspace.
  ///   - moment: Up to when.
  /// - Throws: A problem where the file can't be read.
  package init(
    _ kinds: [String], in connection: Connection, at moment: DealMoment
  ) throws(Problem) {
    var found: [Identifier: [Identifier: Record]] = [:]
    if case .now(let now) = moment {
      (asOf, last) = (now, nil)
      for kind in kinds {
        for row in try RecordTable(connection).all(kind: kind) {
          found[Identifier(kind), default: [:]][Identifier(row.id)] = try Record(
            row, path: connection.path)
        }
      }
    } else {
      var (newest, at) = (Int64(0), Instant.min)
      let wanted = Set(kinds.map { Identifier($0) })
      try Journal(connection).visit { (entry) throws(Problem) in
        guard moment.counts(entry) else { return }
        newest = entry.sequence
        at = Instant(milliseconds: entry.draft.recordedAt) ?? at
        guard let effect = RecordEffect(entry), wanted.contains(Identifier(effect.kind)) else {
          return
        }
        var record: Record?
        if case .object(let value)? = effect.value {
          record = Record(
            kind: effect.kind, id: effect.id, sequence: entry.sequence, value: value)
        }
        found[Identifier(effect.kind), default: [:]][Identifier(effect.id)] = record
      }
      last = newest
      if case .instant(let instant) = moment { at = instant }
      asOf = at
    }
    records = found.mapValues { $0.sorted { $0.key < $1.key }.map(\.value) }
  }

  /// The records of a kind, by id.
  package func of(_ kind: String) -> [Record] { records[Identifier(kind)] ?? [] }
}

extension DealMoment {
  /// Whether an entry of the journal was there already.
  func counts(_ entry: JournalEntry) -> Bool {
    switch self {
    case .now: true
    case .sequence(let last): entry.sequence <= last
    case .instant(let instant): entry.draft.recordedAt <= instant.milliseconds
    }
  }
}
