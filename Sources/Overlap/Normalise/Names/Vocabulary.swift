import Basics

/// The words that names are made of, as far as they are known.
struct Vocabulary: Sendable {
  /// The one vocabulary.
  static let shared = built()

  /// The most words that a legal form has.
  static let longestForm = 6

  /// The texts of the words that abbreviations are spelled out as, umlaut digraphs as one letter.
  private var plainTexts: [UInt8] = []
  private var plainWords: [PlainWord] = []

  private struct PlainWord {
    let range: Range<Int>
    /// Whether it is a legal form.
    let isForm: Bool
  }

  /// What ambiguous abbreviations may mean; umlaut digraphs are one letter.
  private(set) var meanings: [[UInt8]] = []

  private var keys = KeyTable(capacity: 1_600)
  private var facts: [WordFacts] = []

  /// What is known about a word, or about words with single spaces between them.
  func facts(of text: Span<UInt8>) -> WordFacts {
    guard let place = keys.find(text) else { return WordFacts() }
    return facts[place]
  }

  /// Looks up the first `count` words, about which nothing is known yet, and whose text stands in
  /// `bytes`.
  func find(_ words: inout MutableSpan<NameWord>, _ count: Int, _ bytes: Span<UInt8>) {
    for index in 0..<count {
      guard let place = keys.find(bytes, words[index].range) else { continue }
      words[index].facts = facts[place]
    }
  }

  /// Appends what an abbreviation is spelled out as, and tells whether that is a legal form.
  func appendPlain(_ facts: WordFacts, to bytes: inout [UInt8]) -> Bool {
    let word = plainWords[Int(facts.plain) - 1]
    bytes.append(copying: plainTexts.span.extracting(word.range))
    return word.isForm
  }
}

/// Building the vocabulary.
extension Vocabulary {
  private static func built() -> Vocabulary {
    var vocabulary = Vocabulary()
    vocabulary.addForms()
    vocabulary.addSmallWords()
    vocabulary.addAbbreviations()
    return vocabulary
  }

  private mutating func addForms() {
    for (name, forms) in TableText.lines(LegalFormWords.forms) {
      guard let form = LegalForm(name: name) else { continue }
      for phrase in TableText.phrases(forms) {
        set(phrase) { $0.form = form.rawValue + 1 }
        let words = phrase.split(separator: " ")
        for word in words.dropLast() { set(word) { $0.flags.insert(.insideForm) } }
        if let last = words.last {
          let count = UInt8(clamping: words.count)
          set(last) { $0.longestForm = max($0.longestForm, count) }
        }
      }
    }
    for (name, prefixes) in TableText.lines(LegalFormWords.prefixes) {
      let prefix = LegalForm(name: name).map { $0.rawValue + 2 } ?? 1
      for phrase in TableText.phrases(prefixes) {
        set(phrase) { $0.prefix = prefix }
        let words = phrase.split(separator: " ")
        let count = UInt8(clamping: words.count)
        if let first = words.first {
          set(first) { $0.longestPrefix = max($0.longestPrefix, count) }
        }
      }
    }
    mark(LegalFormWords.anywhere, .anywhere)
  }

  private mutating func addSmallWords() {
    mark(NameWords.small, .small)
    mark(NameWords.tails, .tail)
    mark(NameWords.tails, .beforeNumber)
    mark("no", .beforeNumber)
    for word in TableText.words("on st na act series ser") {
      set(word) { $0.flags.remove(.beforeNumber) }
    }
    mark(NameWords.classLetters, .classLetter)
    mark("class cl ser series kl", .classWord)
    mark("and", .and)
    mark("the", .the)
    for (number, word) in zip(1..., TableText.words(NameWords.romanNumerals)) {
      set(word) { $0.roman = UInt8(clamping: number) }
    }
  }

  private mutating func addAbbreviations() {
    for (word, abbreviations) in TableText.lines(Abbreviations.plain) {
      let text = UmlautDigraphs.collapsed(Array(word.utf8))
      let start = plainTexts.count
      plainTexts += text
      let isForm = facts(of: text.span).form > 0
      plainWords.append(PlainWord(range: start..<plainTexts.count, isForm: isForm))
      let place = UInt16(clamping: plainWords.count)
      for abbreviation in TableText.words(abbreviations) { set(abbreviation) { $0.plain = place } }
    }
    for (word, abbreviations) in TableText.lines(Abbreviations.ambiguous) {
      meanings.append(UmlautDigraphs.collapsed(Array(word.utf8)))
      let place = UInt16(clamping: meanings.count)
      for abbreviation in TableText.words(abbreviations) {
        set(abbreviation) { $0.meaning = place }
      }
    }
  }

  private mutating func mark(_ words: String, _ flag: WordFacts.Flags) {
    for word in TableText.words(words) { set(word) { $0.flags.insert(flag) } }
  }

  private mutating func set(_ word: Substring, _ change: (inout WordFacts) -> Void) {
    let place = keys.insert(Array(word.utf8).span)
    if place == facts.count { facts.append(WordFacts()) }
    change(&facts[place])
  }
}
