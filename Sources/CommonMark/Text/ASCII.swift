/// Bytes by the names that the grammar gives them.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let pipe = UInt8(ascii: "|")

  /// A space or a tab.
  var isBlank: Bool { self == .space || self == .tab }

  /// A space, a tab or a line ending.
  var isSpace: Bool { self == .space || self == .tab || self == .newline }

  /// A control character of ASCII.
  var isControl: Bool { self < 0x20 || self == 0x7F }

  /// An ASCII letter.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// An ASCII digit.
  var isDigit: Bool { self &- 0x30 < 10 }

  /// One of the 32 characters that ASCII has for punctuation and symbols.
  var isPunctuation: Bool {
    (self > 0x20 && self < 0x7F) && !isLetter && !isDigit
  }

  /// The value of a hexadecimal digit; nil for anything else.
  var hexadecimal: UInt32? {
    if isDigit { return UInt32(self &- 0x30) }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// The small letter of an ASCII letter, and any other byte as it is.
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
