/// Reading UTF-8 scalar by scalar; what is not UTF-8 reads as U+FFFD, byte by byte.
enum UTF8Reader {
  /// What stands for a byte that is no part of a letter.
  static let replacement: UInt32 = 0xFFFD

  /// The scalar that begins at `index`, and its number of bytes; `index` must be in the text.
  static func scalar(_ text: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let lead = text[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let (length, least): (Int, UInt32) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80)
      case 0xE0...0xEF: (3, 0x800)
      case 0xF0...0xF4: (4, 0x10000)
      default: (1, .max)
      }
    guard length > 1, text.count - index >= length else { return (replacement, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for place in index + 1..<index + length {
      guard text[place] & 0xC0 == 0x80 else { return (replacement, 1) }
      value = value << 6 | UInt32(text[place] & 0x3F)
    }
    let isSurrogate = value >> 11 == 0x1B
    guard value >= least, value <= 0x10FFFF, !isSurrogate else { return (replacement, 1) }
    return (value, length)
  }

  /// Where the scalar begins that ends before `index` in valid UTF-8; `index` must not be 0.
  static func start(_ text: Span<UInt8>, before index: Int) -> Int {
    var start = index - 1
    while start > 0, index - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Appends a scalar's bytes.
  static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 {
      0x80 | UInt8(truncatingIfNeeded: scalar >> shift & 0x3F)
    }
    switch scalar {
    case 0..<0x80:
      text.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      text.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      text.append(tail(0))
    case 0x800..<0x10000:
      text.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      text.append(tail(6))
      text.append(tail(0))
    default:
      text.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      text.append(tail(12))
      text.append(tail(6))
      text.append(tail(0))
    }
  }
}
