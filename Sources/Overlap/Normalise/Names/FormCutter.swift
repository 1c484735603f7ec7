/// Cuts legal forms, share classes and articles off the words of a name.
struct FormCutter {
  /// The forms that were cut off.
  private(set) var forms: LegalForms = []

  private static let longestPrefix = 3

  private let vocabulary = Vocabulary.shared
  private var phrase: [UInt8] = []

  /// Leaves the words in `words` that are no forms: one at least, where there is one.
  mutating func cut(_ words: inout [NameWord], _ bytes: [UInt8]) {
    forms = []
    cutEnd(&words, bytes)
    cutFront(&words, bytes)
    cutInside(&words)
    cutBracketed(&words)
  }

  /// Cuts the end again and again: forms come before share classes, and the other way round.
  private mutating func cutEnd(_ words: inout [NameWord], _ bytes: [UInt8]) {
    while words.count > 1 {
      var count = formLength(words, bytes)
      if count == 0 { count = tailLength(words) }
      if count == 0 { return }
      words.removeLast(count)
    }
  }

  /// How many words the longest form at the end has, where a significant word stands before it.
  private mutating func formLength(_ words: [NameWord], _ bytes: [UInt8]) -> Int {
    let last = words[words.count - 1].facts
    guard last.longestForm > 0, !last.flags.contains(.and) else { return 0 }
    let most = min(Vocabulary.longestForm, words.count - 1)
    var count = 1
    while count < most,
      !words[words.count - 1 - count].facts.flags.isDisjoint(with: [.and, .insideForm])
    {
      count += 1
    }
    while count > 0 {
      let facts = facts(of: words.suffix(count), bytes)
      if let form = facts.legalForm, Self.isSignificant(words.dropLast(count)) {
        forms.insert(LegalForms(form))
        return count
      }
      count -= 1
    }
    return 0
  }

  /// What is known about several words as one form, "and" aside.
  private mutating func facts(of words: ArraySlice<NameWord>, _ bytes: [UInt8]) -> WordFacts {
    phrase.removeAll(keepingCapacity: true)
    var single: WordFacts?
    for word in words where !word.facts.flags.contains(.and) {
      single = phrase.isEmpty ? word.facts : nil
      if !phrase.isEmpty { phrase.append(UInt8(ascii: " ")) }
      phrase.append(contentsOf: bytes[word.range])
    }
    return single ?? vocabulary.facts(of: phrase.span)
  }

  /// How many words at the end are about shares, or small.
  private func tailLength(_ words: [NameWord]) -> Int {
    let last = words[words.count - 1]
    let before = words[words.count - 2].facts.flags
    if words.count > 2, last.facts.flags.contains(.classLetter), before.contains(.classWord) {
      return 2
    }
    if !last.facts.flags.isDisjoint(with: [.tail, .and, .the]),
      Self.isSignificant(words.dropLast())
    {
      return 1
    }
    return words.count > 2 && last.isNumber && before.contains(.beforeNumber) ? 2 : 0
  }

  /// Cuts forms and articles from the front.
  private mutating func cutFront(_ words: inout [NameWord], _ bytes: [UInt8]) {
    while words.count > 1 {
      var count = min(Int(words[0].facts.longestPrefix), Self.longestPrefix, words.count - 1)
      var facts = WordFacts()
      while count > 0 {
        facts = prefixFacts(words.prefix(count), bytes)
        if facts.prefix > 0, Self.isSignificant(words.dropFirst(count)) { break }
        count -= 1
      }
      if count == 0 { return }
      if let form = facts.prefixForm { forms.insert(LegalForms(form)) }
      words.removeFirst(count)
    }
  }

  /// What is known about the first words as one form.
  private mutating func prefixFacts(
    _ words: ArraySlice<NameWord>, _ bytes: [UInt8]
  ) -> WordFacts {
    if words.count == 1 { return words[0].facts }
    phrase.removeAll(keepingCapacity: true)
    for word in words {
      if !phrase.isEmpty { phrase.append(UInt8(ascii: " ")) }
      phrase.append(contentsOf: bytes[word.range])
    }
    return vocabulary.facts(of: phrase.span)
  }

  /// Cuts plain forms behind the first word.
  private mutating func cutInside(_ words: inout [NameWord]) {
    var kept = min(words.count, 1)
    for index in words.indices.dropFirst() {
      if words[index].facts.flags.contains(.anywhere) {
        forms.insert(LegalForms(words[index].facts.legalForm ?? .co))
      } else {
        words[kept] = words[index]
        kept += 1
      }
    }
    while kept > 1, words[kept - 1].facts.flags.contains(.and) { kept -= 1 }
    words.removeLast(words.count - kept)
  }

  /// Drops forms in brackets, unless nothing would be left.
  private func cutBracketed(_ words: inout [NameWord]) {
    func isForm(_ word: NameWord) -> Bool {
      word.isBracketed && word.facts.form > 0
    }
    guard words.contains(where: isForm), words.contains(where: { !$0.isBracketed }) else { return }
    if words.contains(where: { !isForm($0) }) { words.removeAll(where: isForm) }
  }

  private static func isSignificant(_ words: ArraySlice<NameWord>) -> Bool {
    words.contains { !$0.facts.isSmall }
  }
}
