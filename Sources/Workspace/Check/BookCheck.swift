import Basics
import Storage

/// The comparison of the books with what the journal's entries say of them.
struct BookCheck {
  private(set) var differences: [Replay.Difference] = []
  /// How many rows are in batches whose digests agree.
  private(set) var agreeing = 0

  /// Compares the books of a workspace with those that follow from its journal.
  init(of found: Connection, with due: Connection) throws(Problem) {
    let table = BookTable(found)
    let batches = try table.batches()
    let dueBatches = try BookTable(due).batches()
    let known = Dictionary(batches.map { ($0.sequence, $0) }, uniquingKeysWith: { a, _ in a })
    let dueSequences = Set(dueBatches.map(\.sequence))
    for batch in batches where !dueSequences.contains(batch.sequence) {
      note("book_batch", batch, .unfounded)
    }
    var rows: [Identifier: Int64] = [:]
    for batch in dueBatches {
      if let present = known[batch.sequence] {
        if present != batch { note("book_batch", batch, .altered) }
      } else {
        note("book_batch", batch, .missing)
      }
      rows[Identifier(batch.book), default: 0] += batch.rows
      if try table.digest(of: batch) == batch.digest {
        agreeing += Int(batch.rows)
      } else {
        note("book_row", batch, .altered)
      }
    }
    // Rows between or behind the batches are in no digest.
    for (book, count) in try table.counts() where count > rows[Identifier(book)] ?? 0 {
      differences.append(Replay.Difference(kind: "book_row", id: book, manner: .unfounded))
    }
  }

  private mutating func note(
    _ kind: String, _ batch: BookBatch, _ manner: Replay.Difference.Manner
  ) {
    differences.append(
      Replay.Difference(kind: kind, id: "\(batch.book) \(batch.sequence)", manner: manner))
  }
}
