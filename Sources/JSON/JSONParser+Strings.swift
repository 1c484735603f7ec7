/// Strings: the closing quote is found first, the UTF-8 between is checked, escapes come last.
extension JSONParser {
  /// Reads the string whose opening quote stands at `offset`.
  mutating func string(
    _ bytes: Span<UInt8>, inValue: Bool
  ) throws(JSONProblem) -> String {
    let start = offset + 1
    let hasEscapes = try findEnd(bytes, inValue: inValue)
    let end = offset
    let text: UTF8Span
    do {
      text = try UTF8Span(validating: bytes.extracting(start..<end))
    } catch {
      offset = start + error.byteOffsets.lowerBound
      throw problem(.badUTF8, in: bytes, expected: "UTF-8", inValue: inValue)
    }
    guard hasEscapes else {
      offset = end + 1
      return String(copying: text)
    }
    offset = start
    scratch.removeAll(keepingCapacity: true)
    while offset < end {
      if bytes[offset] == 0x5C {
        try escape(bytes, inValue: inValue)
      } else {
        scratch.append(bytes[offset])
        offset += 1
      }
    }
    offset = end + 1
    // The bytes around the escapes are UTF-8, and what the escapes stand for was encoded here.
    guard let unescaped = try? UTF8Span(validating: scratch.span) else {
      throw problem(.badUTF8, in: bytes, expected: "UTF-8", inValue: inValue)
    }
    return String(copying: unescaped)
  }

  /// Steps to the closing quote and tells whether a backslash stands before it.
  private mutating func findEnd(
    _ bytes: Span<UInt8>, inValue: Bool
  ) throws(JSONProblem) -> Bool {
    var hasEscapes = false
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x22 { return hasEscapes }
      guard byte >= 0x20 else {
        throw problem(
          .controlCharacter, in: bytes, expected: "an escape such as \\n", inValue: inValue)
      }
      if byte == 0x5C {
        hasEscapes = true
        offset += 1
        // What follows belongs to the escape, unless it can't stand in a string at all.
        if offset < bytes.count, bytes[offset] < 0x20 { continue }
      }
      offset += 1
    }
    offset = bytes.count
    throw unexpected(in: bytes, expected: "'\"'", inValue: inValue)
  }

  /// Reads the escape at `offset` into `scratch`.
  private mutating func escape(_ bytes: Span<UInt8>, inValue: Bool) throws(JSONProblem) {
    switch bytes[offset + 1] {
    case 0x22: scratch.append(0x22)
    case 0x5C: scratch.append(0x5C)
    case 0x2F: scratch.append(0x2F)
    case 0x62: scratch.append(0x08)
    case 0x66: scratch.append(0x0C)
    case 0x6E: scratch.append(0x0A)
    case 0x72: scratch.append(0x0D)
    case 0x74: scratch.append(0x09)
    case 0x75: return try unicodeEscape(bytes, inValue: inValue)
    default:
      offset += 1
      throw problem(
        .badEscape, in: bytes, expected: "one of \" \\ / b f n r t u", inValue: inValue)
    }
    offset += 2
  }

  /// Reads `\uXXXX`, or two of them that form a surrogate pair.
  private mutating func unicodeEscape(
    _ bytes: Span<UInt8>, inValue: Bool
  ) throws(JSONProblem) {
    let start = offset
    var code = try codeUnit(bytes, inValue: inValue)
    if code >= 0xD800, code <= 0xDBFF, offset + 1 < bytes.count, bytes[offset] == 0x5C,
      bytes[offset + 1] == 0x75
    {
      let low = try codeUnit(bytes, inValue: inValue)
      if low >= 0xDC00, low <= 0xDFFF {
        code = 0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00)
      }
    }
    guard let scalar = Unicode.Scalar(code) else {
      offset = start
      throw problem(
        .loneSurrogate, in: bytes, found: JSONExcerpt.text(bytes.extracting(start..<start + 6)),
        expected: "a high half, then a low half", inValue: inValue)
    }
    scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Reads the four hexadecimal digits of the `\uXXXX` at `offset`.
  private mutating func codeUnit(
    _ bytes: Span<UInt8>, inValue: Bool
  ) throws(JSONProblem) -> UInt32 {
    offset += 2
    var code: UInt32 = 0
    for _ in 0..<4 {
      // The closing quote stands behind, so the escape can't run out of the document.
      guard let digit = hexadecimalValue(bytes[offset]) else {
        throw problem(
          .badEscape, in: bytes, expected: "four hexadecimal digits", inValue: inValue)
      }
      code = code << 4 | digit
      offset += 1
    }
    return code
  }

  private func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x41 + 10
    case 0x61...0x66: UInt32(byte) - 0x61 + 10
    default: nil
    }
  }
}
