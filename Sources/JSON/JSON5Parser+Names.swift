/// Bare names and what may stand between values.
extension JSON5Parser {
  /// Reads a bare name by ECMAScript 5.1; empty where none starts here.
  mutating func identifier() throws(JSONProblem) -> String {
    var name = ""
    while let next = scalar() {
      var (scalar, length) = next
      let first = offset
      if scalar == "\\" {
        guard peek(1) == 0x75 else { throw escapeProblem("\\u and four hexadecimal digits") }
        offset += 2
        guard let code = try hexadecimal(4), let escaped = Unicode.Scalar(code) else {
          offset = first
          throw escapeProblem("\\u and four hexadecimal digits of a letter")
        }
        scalar = escaped
        length = 0
      }
      guard Self.isName(scalar, atStart: name.isEmpty) else {
        if length > 0 { break }
        offset = first
        throw escapeProblem("the escape of a letter or digit")
      }
      name.unicodeScalars.append(scalar)
      offset += length
    }
    return name
  }

  /// Steps over blanks, line ends and comments.
  mutating func skipBlanks() throws(JSONProblem) {
    while let byte = peek {
      switch byte {
      case 0x09...0x0D, 0x20: offset += 1
      case 0x2F where peek(1) == 0x2F: skipLine()
      case 0x2F where peek(1) == 0x2A: try skipComment()
      case 0x80...:
        guard let (scalar, length) = scalar(), Self.isBlank(scalar) else { return }
        offset += length
      default: return
      }
    }
  }

  private mutating func skipLine() {
    while let (scalar, length) = scalar(), !Self.isLineEnd(scalar) { offset += length }
  }

  private mutating func skipComment() throws(JSONProblem) {
    let first = offset
    offset += 2
    while peek != nil {
      if peek == 0x2A, peek(1) == 0x2F {
        offset += 2
        return
      }
      offset += 1
    }
    offset = first
    throw problem(.openComment, found: "'/*'", expected: "'*/'")
  }

  /// The scalar at `offset` and its length; the bytes are known to be UTF-8.
  func scalar() -> (Unicode.Scalar, Int)? {
    guard let byte = peek else { return nil }
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard length > 1 else { return (Unicode.Scalar(byte), 1) }
    let end = min(offset + length, bytes.count)
    guard let first = String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first
    else { return nil }
    return (first, length)
  }

  /// Whether a line ends with it, by ECMAScript.
  static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    isLineEnd(scalar) || scalar.value == 0xFEFF
      || scalar.properties.generalCategory == .spaceSeparator
  }

  private static func isName(_ scalar: Unicode.Scalar, atStart: Bool) -> Bool {
    switch scalar.value {
    case 0x24, 0x5F, 0x41...0x5A, 0x61...0x7A: return true
    case 0x30...0x39: return !atStart
    case ..<0x80: return false
    case 0x200C, 0x200D: return !atStart
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      return true
    case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation: return !atStart
    default: return false
    }
  }
}
