package import Basics

/// Rows for a book while they are put together: two runs of bytes, so that a million of them cost
/// no million allocations.
package struct BookSheet: Sendable {
  /// The key of each row, empty where it has none.
  package private(set) var keys = FlatTexts()
  /// The body of each row.
  package private(set) var bodies = FlatTexts()

  /// No rows.
  package init() {}

  /// How many rows there are.
  package var count: Int { bodies.count }

  /// Whether more rows fit.
  package var isFull: Bool { keys.isFull || bodies.isFull }

  /// Adds a row.
  package mutating func append(key: Span<UInt8>, body: Span<UInt8>) {
    keys.append(key)
    bodies.append(body)
  }

  /// Adds a row.
  package mutating func append(key: String, body: String) {
    append(key: key.utf8Span.span, body: body.utf8Span.span)
  }

  /// The digest that the rows will have in a book.
  package func digest(in book: String) -> Digest {
    var digest = BookDigest(book)
    for row in 0..<count {
      keys.with(row) { key in bodies.with(row) { digest.add(key: key, body: $0) } }
    }
    return digest.finished()
  }
}
