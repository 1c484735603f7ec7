import Basics

/// A row of the journal as it stands in the file, which somebody may have edited.
struct JournalRow {
  /// The columns, in the order in which `init` takes them.
  static let columns = """
    sequence, previous, recorded_at, clock, clock_went_back, since_start, actor, kind, claimed_at, \
    body, hash
    """

  /// The place that the row names.
  let sequence: Int64
  /// The entry; nil where a field is nothing that the journal ever writes.
  let entry: JournalEntry?

  /// Takes the row that a statement over `columns` stands at.
  init(_ row: Statement) {
    sequence = row.integer(0)
    guard let previous = Digest(bytes: row.bytes(1)), let hash = Digest(bytes: row.bytes(10)),
      let clock = row.text(3).flatMap(JournalEntry.ClockSource.init(rawValue:)),
      let actor = row.exactText(6), let kind = row.exactText(7)
    else {
      entry = nil
      return
    }
    let claimedAt = row.exactText(8)
    guard claimedAt != nil || row.isNull(8) else {
      entry = nil
      return
    }
    entry = JournalEntry(
      sequence: sequence, previous: previous,
      draft: JournalEntry.Draft(
        recordedAt: row.integer(2), clock: clock,
        sinceStart: row.isNull(5) ? nil : row.integer(5), actor: actor, kind: kind,
        claimedAt: claimedAt, body: row.bytes(9)),
      clockWentBack: row.integer(4) != 0, hash: hash)
  }
}
