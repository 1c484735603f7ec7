/// What the vocabulary knows about a word of a name, or about a form of several words.
struct WordFacts: Sendable {
  /// The legal form that it is, as its raw value plus one, or 0.
  var form: UInt8 = 0
  /// What it is at the front of a name: 0 nothing, 1 a word that falls away, else the raw value of
  /// a legal form plus two.
  var prefix: UInt8 = 0
  /// How many words the longest form has that ends with it.
  var longestForm: UInt8 = 0
  /// How many words the longest form has that begins with it at the front of a name.
  var longestPrefix: UInt8 = 0
  /// The Roman numeral that it is, or 0.
  var roman: UInt8 = 0
  /// The word it is an abbreviation of, as a place in the vocabulary plus one, or 0.
  var plain: UInt16 = 0
  /// The word it may be an abbreviation of, as a place in the vocabulary plus one, or 0.
  var meaning: UInt16 = 0
  /// What else it is.
  var flags: Flags = []

  struct Flags: OptionSet {
    let rawValue: UInt16
    /// A word without a meaning of its own.
    static let small = Flags(rawValue: 1)
    /// A word about shares that falls away at the end.
    static let tail = Flags(rawValue: 2)
    /// A letter that names a share class.
    static let classLetter = Flags(rawValue: 4)
    /// A word before the letter of a share class.
    static let classWord = Flags(rawValue: 8)
    /// A word before a number that falls away with it.
    static let beforeNumber = Flags(rawValue: 16)
    /// A legal form wherever it stands behind the first word.
    static let anywhere = Flags(rawValue: 32)
    /// A word of a longer form, but not its last one.
    static let insideForm = Flags(rawValue: 64)
    static let and = Flags(rawValue: 128)
    static let the = Flags(rawValue: 256)
  }

  /// The legal form that it is.
  var legalForm: LegalForm? { form == 0 ? nil : LegalForm(rawValue: form - 1) }

  /// The legal form that it is at the front of a name.
  var prefixForm: LegalForm? { prefix < 2 ? nil : LegalForm(rawValue: prefix - 2) }

  /// Whether it carries no meaning of its own.
  var isSmall: Bool { flags.contains(.small) }
}
