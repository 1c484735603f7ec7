/// SHA-256 over many small pieces, gathered because hashing a few bytes at a time is slow.
///
/// Whoever hashes fields gives each its length, or a fixed width: then no two different lists of
/// fields are the same bytes.
package struct GatheringHash: Sendable {
  private var hash = SHA256()
  private var waiting: [UInt8] = []
  private static let enough = 1 << 16

  /// A hash that begins with a tag, which tells what is hashed and in which version.
  package init(tag: String) {
    waiting.reserveCapacity(Self.enough + 4_096)
    waiting.append(contentsOf: tag.utf8)
  }

  /// Adds bytes as they are.
  package mutating func add(_ bytes: Span<UInt8>) {
    waiting.append(copying: bytes)
    if waiting.count >= Self.enough { flush() }
  }

  /// Adds a text after its length.
  package mutating func add(counted text: Span<UInt8>) {
    add(compact: UInt64(text.count))
    add(text)
  }

  /// Adds a number in groups of seven bits, the lowest first; all but the last with the top bit
  /// set.
  package mutating func add(compact number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      waiting.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    waiting.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Adds a number in eight bytes, the highest first.
  package mutating func add(wide number: UInt64) {
    for index in (0..<8).reversed() {
      waiting.append(UInt8(truncatingIfNeeded: number >> UInt64(index * 8)))
    }
  }

  /// The digest of all that was added.
  package mutating func finished() -> Digest {
    flush()
    return hash.finished()
  }

  private mutating func flush() {
    // Handed over and back, so that the memory is kept and never copied.
    var bytes: [UInt8] = []
    swap(&bytes, &waiting)
    hash.update(bytes.span)
    bytes.removeAll(keepingCapacity: true)
    swap(&bytes, &waiting)
  }
}
