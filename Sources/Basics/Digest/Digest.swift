/// A SHA-256 digest: 32 bytes, written as 64 small hexadecimal digits.
public struct Digest: Sendable {
  /// The digest as eight big-endian words.
  private let words: InlineArray<8, UInt32>

  /// The digest that consists of eight words.
  init(words: InlineArray<8, UInt32>) {
    self.words = words
  }

  /// The digest that `text` spells; nil unless it is exactly 64 hexadecimal digits, 0–9 and a–f.
  public init?(_ text: String) {
    let bytes = text.utf8Span.span
    guard bytes.count == 64 else { return nil }
    var words = InlineArray<8, UInt32>(repeating: 0)
    for index in 0..<64 {
      let digit: UInt32
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(bytes[index] - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        digit = UInt32(bytes[index] - UInt8(ascii: "a")) + 10
      default: return nil
      }
      words[index / 8] = words[index / 8] << 4 | digit
    }
    self.words = words
  }

  /// The digest that consists of these bytes; nil unless there are exactly 32.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    var words = InlineArray<8, UInt32>(repeating: 0)
    for index in 0..<32 { words[index / 4] = words[index / 4] << 8 | UInt32(bytes[index]) }
    self.words = words
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 4] >> UInt32(24 - $0 % 4 * 8)) }
  }

  /// The 64 hexadecimal digits.
  public var text: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for index in 0..<64 {
      let nibble = UInt8(truncatingIfNeeded: words[index / 8] >> UInt32(28 - index % 8 * 4)) & 15
      digits.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
    }
    return String(decoding: digits, as: UTF8.self)
  }
}

extension Digest: Hashable {
  /// Whether all bytes are equal.
  public static func == (left: Digest, right: Digest) -> Bool {
    for index in 0..<8 where left.words[index] != right.words[index] { return false }
    return true
  }

  /// Hashes the first 64 bits, which are as good as all of them.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words[0])
    hasher.combine(words[1])
  }
}

extension Digest: CustomStringConvertible {
  /// The same as `text`.
  public var description: String { text }
}
