/// What a letter is to a lexer.
enum ScalarClass: UInt8 {
  case other, letter, digit, number, space, mark

  /// Whether it is part of a word.
  var isInWord: Bool { self == .letter || self == .digit || self == .number }

  /// Whether a byte of folded text is a letter a–z or a digit.
  static func isPlainInWord(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// The class of a byte below 0x80.
  static func ofASCII(_ byte: UInt8) -> ScalarClass {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0x09...0x0D, 0x1C...0x20: .space
    default: .other
    }
  }

  /// The class of the scalar that begins at a place, and its number of bytes.
  static func of(_ text: Span<UInt8>, at index: Int) -> (class: ScalarClass, length: Int) {
    if text[index] < 0x80 { return (ofASCII(text[index]), 1) }
    let (scalar, length) = UTF8Reader.scalar(text, at: index)
    return (UnicodeTable.shared.scalarClass(of: scalar), length)
  }

  /// Whether a letter, numeral or underscore stands at a place: what ends a word's border.
  static func isWordLike(_ text: Span<UInt8>, at index: Int) -> Bool {
    index < text.count && (text[index] == 0x5F || of(text, at: index).class.isInWord)
  }

  /// Whether a letter, numeral or underscore stands before a place.
  static func isWordLike(_ text: Span<UInt8>, before index: Int) -> Bool {
    index > 0 && isWordLike(text, at: UTF8Reader.start(text, before: index))
  }

  /// The first place from `index` on that is not white space.
  static func skipSpaces(_ text: Span<UInt8>, from index: Int) -> Int {
    // Mostly there is none.
    if index < text.count, text[index] &- 0x21 < 0x5F { return index }
    var index = index
    while index < text.count {
      let (scalarClass, length) = of(text, at: index)
      guard scalarClass == .space else { break }
      index += length
    }
    return index
  }

  /// The place behind the last letter before `index` that is not white space.
  static func skipSpaces(_ text: Span<UInt8>, before index: Int) -> Int {
    if index > 0, text[index - 1] &- 0x21 < 0x5F { return index }
    var index = index
    while index > 0 {
      let start = UTF8Reader.start(text, before: index)
      let (scalarClass, length) = of(text, at: start)
      guard scalarClass == .space, start + length == index else { break }
      index = start
    }
    return index
  }
}
