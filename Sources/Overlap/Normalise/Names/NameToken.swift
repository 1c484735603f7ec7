/// A significant or small word of a normalised name.
///
/// Its texts stand in the bytes of its `NameTable`; places count from the start of its name.
package struct NameToken: Equatable, Sendable {
  /// Where the word as written stands (folded, nothing replaced).
  var rawStart: UInt16
  var rawLength: UInt16
  /// Where the word stands as it is compared.
  ///
  /// Abbreviations are spelled out, umlaut digraphs made one letter. The same place as that of the
  /// raw word when nothing had to be replaced.
  var textStart: UInt16
  var textLength: UInt16
  /// The number, or -1.
  var numberOrNone: Int32
  /// The word that it may stand for, as a place in `NameMeanings.words` plus one, or 0.
  var softWord: UInt16
  var flags: Flags

  /// Whether the word as compared is a legal form.
  var isForm: Bool {
    get { flags.contains(.form) }
    set { if newValue { flags.insert(.form) } else { flags.remove(.form) } }
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    static let small = Flags(rawValue: 1)
    static let bracketed = Flags(rawValue: 2)
    static let form = Flags(rawValue: 4)
  }

  /// The token of a word, compared as it is written.
  init(_ word: NameWord) {
    rawStart = UInt16(clamping: word.start)
    rawLength = UInt16(clamping: word.end - word.start)
    textStart = rawStart
    textLength = rawLength
    numberOrNone = -1
    softWord = word.facts.meaning
    flags = []
  }

  /// Where the word as written stands, from the start of its name.
  var raw: Range<Int> { Int(rawStart)..<Int(rawStart) + Int(rawLength) }

  /// Where the word as compared stands, from the start of its name.
  var text: Range<Int> { Int(textStart)..<Int(textStart) + Int(textLength) }

  /// The other word that this one may be an abbreviation of, as a place in `NameMeanings.words`.
  ///
  /// "auto" may be "automotive", or just "auto": it only counts beside that very word.
  package var meaning: Int? { softWord == 0 ? nil : Int(softWord) - 1 }

  /// Whether the word carries no meaning of its own: "the", "of", "und".
  package var isSmall: Bool { flags.contains(.small) }

  /// Whether the word stands in brackets, and not at the front of the name.
  package var isBracketed: Bool { flags.contains(.bracketed) }

  /// The number that the word is: digits, or a Roman numeral behind the first word.
  package var number: Int? { numberOrNone < 0 ? nil : Int(numberOrNone) }

  /// Whether the word is compared in another spelling than it was written.
  package var isReplaced: Bool { textStart != rawStart || textLength != rawLength }
}

/// The words that ambiguous abbreviations may stand for.
package enum NameMeanings {
  /// The words as they are compared, umlaut digraphs as one letter.
  package static var words: [[UInt8]] { Vocabulary.shared.meanings }
}
