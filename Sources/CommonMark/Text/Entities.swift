/// Character references such as `&amp;`, `&#35;` and `&#x22;`.
enum Entities {
  /// A reference that was read: what it stands for, and where it ends.
  struct Match {
    let text: [UInt8]
    let end: Int
  }

  /// The length of the longest name.
  private static let longestName = 31

  private static let table: [ArraySlice<UInt8>: [UInt8]] = {
    var table: [ArraySlice<UInt8>: [UInt8]] = [:]
    let bytes = Array(EntityNames.words.utf8)
    for word in bytes.split(whereSeparator: \.isSpace) {
      guard let equals = word.firstIndex(of: UInt8(ascii: "=")) else { continue }
      var text: [UInt8] = []
      for digits in word[(equals + 1)...].split(separator: UInt8(ascii: ",")) {
        append(digits.reduce(0) { $0 << 4 | ($1.hexadecimal ?? 0) }, to: &text)
      }
      table[word[..<equals]] = text
    }
    return table
  }()

  /// The reference whose `&` stands at `index`; nil where there is none.
  static func match(at index: Int, in bytes: [UInt8], before end: Int) -> Match? {
    guard index + 2 < end else { return nil }
    return bytes[index + 1] == UInt8(ascii: "#")
      ? numeric(from: index + 2, in: bytes, before: end)
      : named(from: index + 1, in: bytes, before: end)
  }

  private static func named(from start: Int, in bytes: [UInt8], before end: Int) -> Match? {
    var index = start
    while index < end, bytes[index].isLetter || bytes[index].isDigit {
      index += 1
      if index - start > longestName { return nil }
    }
    guard index < end, bytes[index] == UInt8(ascii: ";"), let text = table[bytes[start..<index]]
    else { return nil }
    return Match(text: text, end: index + 1)
  }

  private static func numeric(from start: Int, in bytes: [UInt8], before end: Int) -> Match? {
    let isHexadecimal = bytes[start] | 0x20 == UInt8(ascii: "x")
    let first = isHexadecimal ? start + 1 : start
    var index = first
    var value: UInt32 = 0
    while index < end, index - first < (isHexadecimal ? 6 : 7),
      let digit = bytes[index].hexadecimal,
      isHexadecimal || digit < 10
    {
      value = value * (isHexadecimal ? 16 : 10) + digit
      index += 1
    }
    guard index > first, index < end, bytes[index] == UInt8(ascii: ";") else { return nil }
    var text: [UInt8] = []
    append(value, to: &text)
    return Match(text: text, end: index + 1)
  }

  /// Appends a scalar as UTF-8; NUL and what is no scalar become U+FFFD.
  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    text.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }
}
