import Basics

/// Cuts legal forms, share classes and articles off the words of a name.
struct FormCutter {
  /// The forms that were cut off.
  private(set) var forms: LegalForms = []

  private static let longestPrefix = 3

  private let vocabulary = Vocabulary.shared
  private var phrase: [UInt8] = []

  /// Tells where the words stand among the first `count` that are no forms: one at least, where
  /// there is one.
  ///
  /// What is cut from the middle is closed up in `words`. Their text stands in `bytes`.
  mutating func cut(
    _ words: inout MutableSpan<NameWord>, _ count: Int, _ bytes: Span<UInt8>
  ) -> Range<Int> {
    forms = []
    let end = endCut(words.span.extracting(..<count), bytes)
    let start = startCut(words.span.extracting(..<end), bytes)
    let kept = cutInside(&words, start..<end)
    return cutBracketed(&words, kept)
  }

  /// Cuts the end again and again: forms come before share classes, and the other way round.
  private mutating func endCut(_ words: Span<NameWord>, _ bytes: Span<UInt8>) -> Int {
    var end = words.count
    while end > 1 {
      let left = words.extracting(..<end)
      var count = formLength(left, bytes)
      if count == 0 { count = Self.tailLength(left) }
      if count == 0 { break }
      end -= count
    }
    return end
  }

  /// How many words the longest form at the end has, where a significant word stands before it.
  private mutating func formLength(_ words: Span<NameWord>, _ bytes: Span<UInt8>) -> Int {
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
      let facts = facts(of: words.extracting(last: count), bytes)
      if let form = facts.legalForm, Self.isSignificant(words.extracting(droppingLast: count)) {
        forms.insert(LegalForms(form))
        return count
      }
      count -= 1
    }
    return 0
  }

  /// What is known about several words as one form, "and" aside.
  private mutating func facts(of words: Span<NameWord>, _ bytes: Span<UInt8>) -> WordFacts {
    if words.count == 1 { return words[0].facts }
    phrase.removeAll(keepingCapacity: true)
    var single: WordFacts?
    for index in words.indices where !words[index].facts.flags.contains(.and) {
      single = phrase.isEmpty ? words[index].facts : nil
      addToPhrase(words[index], bytes)
    }
    return single ?? vocabulary.facts(of: phrase.span)
  }

  private mutating func addToPhrase(_ word: NameWord, _ bytes: Span<UInt8>) {
    if !phrase.isEmpty { phrase.append(UInt8(ascii: " ")) }
    phrase.append(copying: bytes.extracting(word.range))
  }

  /// How many words at the end are about shares, or small.
  private static func tailLength(_ words: Span<NameWord>) -> Int {
    let last = words[words.count - 1]
    let before = words[words.count - 2].facts.flags
    if words.count > 2, last.facts.flags.contains(.classLetter), before.contains(.classWord) {
      return 2
    }
    if !last.facts.flags.isDisjoint(with: [.tail, .and, .the]),
      isSignificant(words.extracting(droppingLast: 1))
    {
      return 1
    }
    return words.count > 2 && last.isNumber && before.contains(.beforeNumber) ? 2 : 0
  }

  /// Cuts forms and articles from the front, and tells how many words they are.
  private mutating func startCut(_ words: Span<NameWord>, _ bytes: Span<UInt8>) -> Int {
    var start = 0
    while start + 1 < words.count {
      let left = words.extracting(start...)
      var count = min(Int(left[0].facts.longestPrefix), Self.longestPrefix, left.count - 1)
      var facts = WordFacts()
      while count > 0 {
        facts = prefixFacts(left.extracting(..<count), bytes)
        if facts.prefix > 0, Self.isSignificant(left.extracting(count...)) { break }
        count -= 1
      }
      if count == 0 { break }
      if let form = facts.prefixForm { forms.insert(LegalForms(form)) }
      start += count
    }
    return start
  }

  /// What is known about the first words as one form.
  private mutating func prefixFacts(_ words: Span<NameWord>, _ bytes: Span<UInt8>) -> WordFacts {
    if words.count == 1 { return words[0].facts }
    phrase.removeAll(keepingCapacity: true)
    for index in words.indices { addToPhrase(words[index], bytes) }
    return vocabulary.facts(of: phrase.span)
  }

  /// Cuts plain forms behind the first word.
  private mutating func cutInside(
    _ words: inout MutableSpan<NameWord>, _ range: Range<Int>
  ) -> Range<Int> {
    var end = min(range.lowerBound + 1, range.upperBound)
    for index in range.dropFirst() {
      let facts = words[index].facts
      if facts.flags.contains(.anywhere) {
        forms.insert(LegalForms(facts.legalForm ?? .co))
      } else {
        if end < index { words[end] = words[index] }
        end += 1
      }
    }
    while end > range.lowerBound + 1, words[end - 1].facts.flags.contains(.and) { end -= 1 }
    return range.lowerBound..<end
  }

  /// Drops forms in brackets, unless nothing outside them would be left.
  private func cutBracketed(
    _ words: inout MutableSpan<NameWord>, _ range: Range<Int>
  ) -> Range<Int> {
    var haveForm = false
    var areBracketed = true
    for index in range {
      if !words[index].isBracketed { areBracketed = false }
      if Self.isBracketedForm(words[index]) { haveForm = true }
    }
    guard haveForm, !areBracketed else { return range }
    var end = range.lowerBound
    for index in range where !Self.isBracketedForm(words[index]) {
      words[end] = words[index]
      end += 1
    }
    return range.lowerBound..<end
  }

  private static func isBracketedForm(_ word: NameWord) -> Bool {
    word.isBracketed && word.facts.form > 0
  }

  private static func isSignificant(_ words: Span<NameWord>) -> Bool {
    for index in words.indices where !words[index].facts.isSmall { return true }
    return false
  }
}
