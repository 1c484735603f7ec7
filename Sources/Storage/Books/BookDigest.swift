package import Basics

/// The digest over the rows of a batch, in the order of their numbers.
///
/// SHA-256 over a tag with the version and the book's name, then of each row its key and its body,
/// each with its length before it: no two different batches are the same bytes.
package struct BookDigest {
  private var hash = SHA256()
  private var waiting: [UInt8] = []
  private static let enough = 1 << 16

  /// A digest that has seen no row of a book.
  package init(_ book: String) {
    waiting.reserveCapacity(Self.enough + 4_096)
    waiting.append(contentsOf: "tandem book 1".utf8)
    add(book.utf8Span.span)
  }

  /// Adds a row; without a key that is empty.
  package mutating func add(key: Span<UInt8>, body: Span<UInt8>) {
    add(key)
    add(body)
    if waiting.count >= Self.enough { flush() }
  }

  /// The digest of all rows so far.
  package mutating func finished() -> Digest {
    flush()
    return hash.finished()
  }

  private mutating func flush() {
    var bytes: [UInt8] = []
    swap(&bytes, &waiting)
    hash.update(bytes.span)
    bytes.removeAll(keepingCapacity: true)
    swap(&bytes, &waiting)
  }

  /// The length in groups of seven bits, the lowest first, then the text.
  private mutating func add(_ text: Span<UInt8>) {
    var rest = UInt64(text.count)
    while rest >= 0x80 {
      waiting.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    waiting.append(UInt8(truncatingIfNeeded: rest))
    waiting.append(copying: text)
  }
}
