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
    // Hardly any name begins with a form.
    let mayBeginWithForm = end > 1 && words[0].facts.longestPrefix > 0
    let start = mayBeginWithForm ? startCut(words.span.extracting(..<end), bytes) : 0
    var kept = start..<end
    if Self.any(of: words.span, in: kept, { $0.facts.flags.contains(.anywhere) }) {
      kept = cutInside(&words, kept)
    }
    while kept.count > 1, words[kept.upperBound - 1].isAnd { kept = kept.dropLast() }
    if Self.any(of: words.span, in: kept, { $0.isBracketed }) { kept = cutBracketed(&words, kept) }
    return kept
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
      let form =
        count == 1 ? last.legalForm : facts(of: words.extracting(last: count), bytes).legalForm
      if let form, Self.isSignificant(words.extracting(droppingLast: count)) {
        forms.insert(LegalForms(form))
        return count
      }
      count -= 1
    }
    return 0
  }

  /// What is known about several words as one form, "and" aside.
  private mutating func facts(of words: Span<NameWord>, _ bytes: Span<UInt8>) -> WordFacts {
    var count = 0
    var last = 0
    for index in words.indices where !words[index].isAnd {
      count += 1
      last = index
    }
    if count == 1 { return words[last].facts }
    return phraseFacts(words, bytes, withoutAnd: true)
  }

  /// What is known about some words with single spaces between them.
  private mutating func phraseFacts(
    _ words: Span<NameWord>, _ bytes: Span<UInt8>, withoutAnd: Bool
  ) -> WordFacts {
    let most = words[words.count - 1].end - words[0].start + words.count
    phrase.removeAll(keepingCapacity: true)
    phrase.append(addingCapacity: most) { (phrase: inout OutputSpan<UInt8>) in
      for index in words.indices where !(withoutAnd && words[index].isAnd) {
        if !phrase.isEmpty { phrase.append(UInt8(ascii: " ")) }
        for place in words[index].range { phrase.append(bytes[place]) }
      }
    }
    return vocabulary.facts(of: phrase.span)
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
        facts =
          count == 1
          ? left[0].facts : phraseFacts(left.extracting(..<count), bytes, withoutAnd: false)
        if facts.prefix > 0, Self.isSignificant(left.extracting(count...)) { break }
        count -= 1
      }
      if count == 0 { break }
      if let form = facts.prefixForm { forms.insert(LegalForms(form)) }
      start += count
    }
    return start
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
    any(of: words, in: words.indices) { !$0.facts.isSmall }
  }

  @inline(__always)
  private static func any(
    of words: Span<NameWord>, in range: Range<Int>, _ holds: (NameWord) -> Bool
  ) -> Bool {
    for index in range where holds(words[index]) { return true }
    return false
  }
}
