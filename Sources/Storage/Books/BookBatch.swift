package import Basics

/// Rows that were added to a book together, by one entry of the journal.
package struct BookBatch: Equatable, Sendable {
  /// The entry that vouches for the rows.
  package var sequence: Int64
  /// The book's name.
  package var book: String
  /// The number of the first row; the others follow without a gap.
  package var first: Int64
  /// How many rows there are.
  package var rows: Int64
  /// The digest over them.
  package var digest: Digest
  /// Whether the rows count: a batch that was withdrawn stays and counts for nothing.
  package var stands: Bool

  /// A batch.
  package init(
    sequence: Int64, book: String, first: Int64, rows: Int64, digest: Digest, stands: Bool = true
  ) {
    self.sequence = sequence
    self.book = book
    self.first = first
    self.rows = rows
    self.digest = digest
    self.stands = stands
  }
}
