/// Strings in single or double quotes.
extension JSON5Parser {
  /// Reads the string whose opening quote stands at `offset`.
  mutating func string() throws(JSONProblem) -> String {
    let quote = bytes[offset]
    offset += 1
    var text: [UInt8] = []
    while let byte = peek, byte != quote {
      if byte == 0x5C {
        try escape(into: &text)
        continue
      }
      // The specification lets them through, but in a file a tab is the only one meant.
      guard byte >= 0x20 || byte == 0x09 else {
        throw problem(.controlCharacter, expected: "an escape such as \\n")
      }
      text.append(byte)
      offset += 1
    }
    guard peek == quote else { throw unexpected(quote == 0x22 ? "'\"'" : "\"'\"") }
    offset += 1
    // All of the document was UTF-8 to begin with, and so is what the escapes stand for.
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads the escape at `offset`; a backslash before a line end joins the two lines.
  private mutating func escape(into text: inout [UInt8]) throws(JSONProblem) {
    let first = offset
    offset += 1
    guard let (scalar, length) = scalar() else { throw unexpected("an escape") }
    if Self.isLineEnd(scalar) {
      offset += scalar == "\r" && peek(1) == 0x0A ? 2 : length
      return
    }
    switch scalar {
    case "b": text.append(0x08)
    case "f": text.append(0x0C)
    case "n": text.append(0x0A)
    case "r": text.append(0x0D)
    case "t": text.append(0x09)
    case "v": text.append(0x0B)
    case "0" where !(peek(1).map(isDigit) ?? false): text.append(0)
    case "x":
      offset += 1
      guard let code = try hexadecimal(2), let scalar = Unicode.Scalar(code) else {
        throw escapeProblem("two hexadecimal digits")
      }
      append(scalar, to: &text)
      return
    case "u":
      offset = first
      return try unicodeEscape(into: &text)
    case "0"..."9":
      throw escapeProblem("an escape such as \\n or \\u0031; a digit has none")
    default:
      guard scalar.value >= 0x20 else { throw escapeProblem("an escape such as \\n") }
      append(scalar, to: &text)
    }
    offset += length
  }

  /// Reads `\uXXXX`, or two of them that form a surrogate pair.
  private mutating func unicodeEscape(into text: inout [UInt8]) throws(JSONProblem) {
    let first = offset
    offset += 2
    guard var code = try hexadecimal(4) else {
      throw escapeProblem("four hexadecimal digits")
    }
    if code >= 0xD800, code <= 0xDBFF, peek == 0x5C, peek(1) == 0x75 {
      offset += 2
      guard let low = try hexadecimal(4) else { throw escapeProblem("four hexadecimal digits") }
      if low >= 0xDC00, low <= 0xDFFF { code = 0x1_0000 + (code - 0xD800) << 10 + (low - 0xDC00) }
    }
    guard let scalar = Unicode.Scalar(code) else {
      offset = first
      throw problem(
        .loneSurrogate, found: JSONExcerpt.text(bytes[first..<first + 6].span),
        expected: "a high half, then a low half")
    }
    append(scalar, to: &text)
  }

  /// Reads so many hexadecimal digits; nil, before the first that is none, where there are fewer.
  mutating func hexadecimal(_ count: Int) throws(JSONProblem) -> UInt32? {
    var code: UInt32 = 0
    for _ in 0..<count {
      guard let byte = peek else { throw unexpected("a hexadecimal digit") }
      guard let digit = hexadecimalValue(byte) else { return nil }
      code = code << 4 | UInt32(digit)
      offset += 1
    }
    return code
  }

  /// The problem of an escape that is none.
  func escapeProblem(_ expected: String) -> JSONProblem {
    problem(.badEscape, expected: expected)
  }

  private func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
