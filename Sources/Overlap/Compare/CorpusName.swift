import Basics

/// A name of a record as the comparison sees it, in 64 bytes: there may be twenty million.
struct CorpusName: Sendable {
  private var firstWord: UInt32 = 0
  private var firstInitial: UInt32 = 0
  private var initialsCount: UInt16 = 0
  private var wordCount: UInt8 = 0
  /// How many letters the name was given with, up to 255: longer ones are all long.
  private var letterCount: UInt8 = 0
  /// The number of its significant words written together.
  var joined: UInt32 = 0
  /// Where these stand among the letters of all such.
  var text = TextPlace()
  /// Its legal forms, a bit each.
  var legal: UInt64 = 0
  /// Its series numbers: a hash of them all, zero for none.
  var numbers: UInt64 = 0
  /// Hashes of all words written together, of the whole name with its legal form, and of that with
  /// umlauts as one letter.
  var allWords: UInt64 = 0
  var full: UInt64 = 0
  var plainFull: UInt64 = 0

  /// Whether the record was given no name, and this is its domain's label at most.
  var isNameless: Bool { full == Self.noText }

  private static let noText = StableHash.hash([UInt8]().span)

  /// Where its words stand among the words of all names; at most 255.
  var words: Range<Int> {
    get { Int(firstWord)..<Int(firstWord) + Int(wordCount) }
    set {
      firstWord = UInt32(truncatingIfNeeded: newValue.lowerBound)
      wordCount = UInt8(clamping: newValue.count)
    }
  }

  /// Where its initials stand among the letters of all initials; each is ended by a zero.
  var initials: Range<Int> {
    get { Int(firstInitial)..<Int(firstInitial) + Int(initialsCount) }
    set {
      firstInitial = UInt32(truncatingIfNeeded: newValue.lowerBound)
      initialsCount = UInt16(clamping: newValue.count)
    }
  }

  /// Moves all that belongs to it behind what belongs to other names.
  mutating func move(words: Int, initials: Int, texts: Int, letters: Int) {
    firstWord &+= UInt32(truncatingIfNeeded: words)
    firstInitial &+= UInt32(truncatingIfNeeded: initials)
    joined &+= UInt32(truncatingIfNeeded: texts)
    text = text.moved(by: letters)
  }

  /// Adds a series number of the name; they come in order, each once.
  mutating func add(number: UInt64) {
    let turned = (numbers ^ number &+ 1) &* 0x9E37_79B9_7F4A_7C15
    numbers = max(1, turned ^ turned >> 31)
  }

  /// How many letters the name was given with.
  var givenLength: Int {
    get { Int(letterCount) }
    set { letterCount = UInt8(clamping: newValue) }
  }
}

/// A word in its place in a name.
struct PlacedWord: Sendable {
  // The word in 30 bits, whether it stands in brackets, and whether it says a number.
  private let bits: UInt32

  /// A word in its place.
  init(word: UInt32, isAside: Bool, isNumber: Bool) {
    bits = word & 0x3FFF_FFFF | (isAside ? 1 << 30 : 0) | (isNumber ? 1 << 31 : 0)
  }

  /// The same with another number for its word.
  func renumbered(_ numbers: [UInt32]) -> PlacedWord {
    PlacedWord(word: numbers[Int(word)], isAside: isAside, isNumber: isNumber)
  }

  /// The number of the word among all words.
  var word: UInt32 { bits & 0x3FFF_FFFF }

  /// Whether it stands in brackets.
  var isAside: Bool { bits & 1 << 30 != 0 }

  /// Whether it says a number.
  var isNumber: Bool { bits & 1 << 31 != 0 }
}

/// A record's own facts beside its names.
struct CorpusRecord: Sendable {
  private var firstName: UInt32 = 0
  private var firstDomain: UInt32 = 0
  private var nameCount: UInt8 = 0
  private var domainCount: UInt8 = 0
  /// The country as two letters in one number; zero where it is not known.
  var country: UInt16 = 0

  /// Where its names stand among all names; the first is the main one.
  var names: Range<Int> {
    get { Int(firstName)..<Int(firstName) + Int(nameCount) }
    set {
      firstName = UInt32(truncatingIfNeeded: newValue.lowerBound)
      nameCount = UInt8(clamping: newValue.count)
    }
  }

  /// Moves its names and domains behind those of other records.
  mutating func move(names: Int, domains: Int) {
    firstName &+= UInt32(truncatingIfNeeded: names)
    firstDomain &+= UInt32(truncatingIfNeeded: domains)
  }

  /// Where its own domains stand among all own domains.
  var domains: Range<Int> {
    get { Int(firstDomain)..<Int(firstDomain) + Int(domainCount) }
    set {
      firstDomain = UInt32(truncatingIfNeeded: newValue.lowerBound)
      domainCount = UInt8(clamping: newValue.count)
    }
  }
}

/// A registrable domain that is a record's own, and its label without the suffix.
struct CorpusDomain: Sendable {
  var domain: UInt32
  var label: UInt32
}
