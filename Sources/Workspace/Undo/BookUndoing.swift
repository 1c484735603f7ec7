import Basics
import JSON
package import Storage

/// A batch of a book that was taken out of account, or put back.
package struct BookUndoing: Equatable, Sendable {
  /// The book.
  package let book: Book
  /// The batch.
  package let batch: BookBatch
  /// Whether it counts now.
  package let stands: Bool
}

extension BookEntry {
  /// What an entry did to a batch.
  struct Origin {
    let entry: Int64
    let book: Book
    /// The entry that added the batch.
    let batch: Int64
    /// Whether the batch counts since.
    let stands: Bool
    /// The entry that it takes back.
    let undoes: Int64?

    init?(_ entry: JournalEntry) {
      guard let (book, what) = BookEntry.parts(of: entry.draft.kind),
        case .object(let body)? = try? JSONParser.parse(entry.draft.body.span)
      else { return nil }
      self.entry = entry.sequence
      self.book = book
      stands = what != BookEntry.withdrawn
      if case .number(let number)? = body["batch"], let sequence = number.int64 {
        batch = sequence
      } else {
        batch = entry.sequence
      }
      if case .number(let number)? = body["undoes"] { undoes = number.int64 } else { undoes = nil }
    }
  }
}

extension Change {
  /// Takes back what an entry did to a batch, by a further entry.
  func undo(_ origin: BookEntry.Origin) throws(Problem) -> BookUndoing {
    guard origin.book.canWithdraw else {
      throw Problem(
        .refused, code: "cannot_undo", "entry \(origin.entry) can't be taken back",
        found: "\(origin.book.name) that a run posted",
        hint: "correct what it was worked out from; the next run posts the difference")
    }
    let table = BookTable(connection)
    guard let batch = try table.batch(origin.batch) else {
      throw Problem(.refused, code: "cannot_undo", "entry \(origin.entry) can't be taken back")
    }
    guard batch.stands == origin.stands else {
      throw Problem(
        .refused, code: "taken_back", "entry \(origin.entry) does not hold any more",
        found: "\(origin.book.name) of entry \(batch.sequence) that "
          + (batch.stands ? "were put back" : "were withdrawn"))
    }
    if !origin.stands, let key = try table.twice(batch) {
      throw Problem(
        .refused, code: "exists", "the \(origin.book.name) can't be put back beside themselves",
        found: "'\(key)', which has been imported again since",
        hint: "take that import back first: tandem journal log --what \(origin.book.name)")
    }
    try set(batch, stands: !origin.stands, undoes: origin.entry)
    return BookUndoing(book: origin.book, batch: batch, stands: !origin.stands)
  }
}
