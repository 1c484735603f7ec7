package import Basics

/// The digest over the rows of a batch, in the order of their numbers.
///
/// SHA-256 over a tag with the version and the book's name, then of each row its key and its body,
/// each with its length before it: no two different batches are the same bytes.
package struct BookDigest {
  private var hash = GatheringHash(tag: "tandem book 1")

  /// A digest that has seen no row of a book.
  package init(_ book: String) {
    hash.add(counted: book.utf8Span.span)
  }

  /// Adds a row; without a key that is empty.
  package mutating func add(key: Span<UInt8>, body: Span<UInt8>) {
    hash.add(counted: key)
    hash.add(counted: body)
  }

  /// The digest of all rows so far.
  package mutating func finished() -> Digest {
    hash.finished()
  }
}
