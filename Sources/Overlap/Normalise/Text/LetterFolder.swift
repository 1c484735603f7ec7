/// Makes letters plain: full width and compatibility forms to plain ones, accents off, lower case,
/// and letters such as ł ø æ ß, Greek and Cyrillic in Latin.
///
/// Other scripts stay as they are, without accents; Korean falls apart into its letters. Folding
/// twice gives the same as folding once.
enum LetterFolder {
  /// What a folded text holds, so that rare searches can be left out.
  struct Traits: OptionSet {
    let rawValue: UInt8
    static let beyondASCII = Traits(rawValue: 1)
    static let bracket = Traits(rawValue: 2)
    static let slash = Traits(rawValue: 4)
    static let quote = Traits(rawValue: 8)
    static let digit = Traits(rawValue: 16)
    /// Letters from Korean ones on, so perhaps a form in a script of East Asia.
    static let eastern = Traits(rawValue: 32)
    /// Everything that may be.
    static let all = Traits(rawValue: 63)
  }

  /// Folds `text` into `folded`, which is emptied first, and stops when that holds `limit` bytes.
  static func fold(
    _ text: Span<UInt8>, into folded: inout [UInt8], limit: Int = .max
  ) -> Traits {
    folded.removeAll(keepingCapacity: true)
    var traits: UInt8 = 0
    var index = 0
    while index < text.count, folded.count < limit {
      let byte = text[index]
      if byte < 0x80 {
        let plain = asciiFolds[Int(byte)]
        folded.append(plain)
        traits |= asciiTraits[Int(plain)]
        index += 1
      } else {
        let start = folded.count
        index = foldScalar(text, at: index, into: &folded)
        for place in start..<folded.count {
          traits |= folded[place] < 0x80 ? asciiTraits[Int(folded[place])] : 1
          if folded[place] >= 0xE1 { traits |= Traits.eastern.rawValue }
        }
      }
    }
    return Traits(rawValue: traits)
  }

  /// Folds one scalar beyond ASCII and tells where the next one begins.
  private static func foldScalar(
    _ text: Span<UInt8>, at index: Int, into folded: inout [UInt8]
  ) -> Int {
    let (scalar, length) = UTF8Reader.scalar(text, at: index)
    let next = index + length
    if scalar | 0x20 == 0x438, isShort(text, from: next) {
      UnicodeTable.shared.appendFold(of: LetterFoldText.composedShortI, to: &folded)
    } else {
      UnicodeTable.shared.appendFold(of: scalar, to: &folded)
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

  /// Each ASCII byte as it is compared.
  private static let asciiFolds: [UInt8] = (0..<128).map { (byte: UInt8) in
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case UInt8(ascii: "`"): UInt8(ascii: "'")
    default: byte
    }
  }

  /// The traits that each folded ASCII byte gives its text.
  private static let asciiTraits: [UInt8] = (0..<128).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["): Traits.bracket.rawValue
    case UInt8(ascii: "/"), UInt8(ascii: "\\"): Traits.slash.rawValue
    case UInt8(ascii: "'"): Traits.quote.rawValue
    case 0x30...0x39: Traits.digit.rawValue
    default: 0
    }
  }
}
