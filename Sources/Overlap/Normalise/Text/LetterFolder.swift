import Basics

/// Makes letters plain: full width and compatibility forms to plain ones, accents off, lower case,
/// and letters such as ł ø æ ß, Greek and Cyrillic in Latin.
///
/// Other scripts stay as they are, without accents; Korean falls apart into its letters. Folding
/// twice gives the same as folding once.
enum LetterFolder {
  /// What a text holds, so that rare searches can be left out.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// The text as given is not ASCII.
    static let givenBeyondASCII = Traits(rawValue: 1)
    /// The folded text is not ASCII.
    static let beyondASCII = Traits(rawValue: 2)
    static let bracket = Traits(rawValue: 4)
    static let slash = Traits(rawValue: 8)
    static let quote = Traits(rawValue: 16)
    static let digit = Traits(rawValue: 32)
    /// Letters from Korean ones on, so perhaps a form in a script of East Asia.
    static let eastern = Traits(rawValue: 64)
  }

  /// Folds `text` into `folded`, which is emptied first, and stops soon after that holds `limit`
  /// bytes.
  static func fold(
    _ text: Span<UInt8>, into folded: inout [UInt8], limit: Int = .max
  ) -> Traits {
    folded.removeAll(keepingCapacity: true)
    var traits: Traits = []
    var index = 0
    while index < text.count, folded.count < limit {
      let end = text.endOfASCII(from: index)
      if end > index { appendASCII(text.extracting(index..<end), to: &folded, &traits) }
      index = end
      while index < text.count, text[index] >= 0x80, folded.count < limit {
        traits.insert(.givenBeyondASCII)
        index = foldScalar(text, at: index, into: &folded, &traits)
      }
    }
    return traits
  }

  private static func appendASCII(
    _ text: Span<UInt8>, to folded: inout [UInt8], _ traits: inout Traits
  ) {
    let start = folded.count
    folded.append(lowercasing: text)
    guard hasSigns(text) else { return }
    for index in start..<folded.count { folded[index] = sign(folded[index], &traits) }
  }

  /// Whether `sign` has something to say about any byte of ASCII.
  private static func hasSigns(_ text: Span<UInt8>) -> Bool {
    var at = 0
    while at < text.count {
      let word = text.word(atMostFrom: at)
      let signs =
        ByteLanes.within(word, 0x30, 0x39) | ByteLanes.within(word, 0x27, 0x28)
        | ByteLanes.within(word, 0x2F, 0x2F) | ByteLanes.within(word, 0x5B, 0x5C)
        | ByteLanes.within(word, 0x60, 0x60)
      if signs != 0 { return true }
      at += 8
    }
    return false
  }

  /// A byte that is no letter, as it is compared.
  private static func sign(_ byte: UInt8, _ traits: inout Traits) -> UInt8 {
    switch byte {
    case 0x30...0x39: traits.insert(.digit)
    case UInt8(ascii: "("), UInt8(ascii: "["): traits.insert(.bracket)
    case UInt8(ascii: "/"), UInt8(ascii: "\\"): traits.insert(.slash)
    case UInt8(ascii: "'"): traits.insert(.quote)
    case UInt8(ascii: "`"):
      traits.insert(.quote)
      return UInt8(ascii: "'")
    default: break
    }
    return byte
  }

  /// Folds one scalar beyond ASCII and tells where the next one begins.
  private static func foldScalar(
    _ text: Span<UInt8>, at index: Int, into folded: inout [UInt8], _ traits: inout Traits
  ) -> Int {
    let (scalar, length) = UTF8Reader.scalar(text, at: index)
    let next = index + length
    let start = folded.count
    if scalar | 0x20 == 0x438, isShort(text, from: next) {
      UnicodeTable.shared.appendFold(of: LetterFoldText.composedShortI, to: &folded)
    } else {
      UnicodeTable.shared.appendFold(of: scalar, to: &folded)
    }
    for byte in folded[start...] {
      if byte < 0x80 { _ = sign(byte, &traits) } else { traits.insert(.beyondASCII) }
      if byte >= 0xE1 { traits.insert(.eastern) }
    }
    return next
  }

  /// Whether the accents from a place on begin with the breve that makes й of и.
  ///
  /// Accents of another class don't come between the two.
  private static func isShort(_ text: Span<UInt8>, from index: Int) -> Bool {
    let breve: UInt32 = 0x306
    var index = index
    while index < text.count {
      let (scalar, length) = UTF8Reader.scalar(text, at: index)
      let combiningClass = UnicodeTable.shared.combiningClass(of: scalar)
      if combiningClass == 0 { return false }
      if combiningClass == 230 { return scalar == breve }
      index += length
    }
    return false
  }
}
