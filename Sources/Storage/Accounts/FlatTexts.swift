import Basics

/// Texts in one run of bytes, so that a million of them cost no million allocations.
package struct FlatTexts: Sendable {
  /// All texts, one behind the other.
  package private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// No texts.
  package init() {}

  /// How many texts there are.
  package var count: Int { ends.count }

  /// Whether more bytes fit: places are kept in 32 bits.
  package var isFull: Bool { bytes.count > Int(UInt32.max) - 64 << 20 }

  /// Makes room for so many bytes; memory that is not written costs nothing.
  package mutating func reserve(bytes count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Adds a text.
  package mutating func append(_ text: Span<UInt8>) {
    bytes.append(copying: text)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Adds a text that is made of two pieces.
  package mutating func append(_ start: StaticString, _ rest: Span<UInt8>) {
    start.withUTF8Buffer { bytes.append(contentsOf: $0) }
    append(rest)
  }

  /// Where a text stands in `bytes`.
  package func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// Calls `body` with the bytes of a text.
  package func with<Result>(_ index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(bytes.span.extracting(range(index)))
  }

  /// A text as a string.
  package subscript(_ index: Int) -> String {
    String(decoding: bytes[range(index)], as: UTF8.self)
  }
}
