import Basics

/// The keys that a record's own texts tell, whatever else is in the lists: all but those of its
/// rarest words.
///
/// They are made from a corpus that is complete, and from rows by themselves.
struct OwnKeys<Facts: KeyFacts> {
  private let facts: Facts

  /// Makes keys from some facts.
  init(_ facts: Facts) {
    self.facts = facts
  }

  /// Puts the keys of a record into `keys`, which it empties first.
  func keys(of record: Int, into keys: inout KeyList) {
    keys.clear()
    let own = facts.records[record]
    for place in own.domains { addDomain(place, to: &keys) }
    for place in own.names { addName(facts.names[place], to: &keys) }
  }

  private func addDomain(_ place: Int, to keys: inout KeyList) {
    keys.add(.domain, facts.domainHash(place))
    let label = facts.label(place)
    guard !label.isEmpty else { return }
    Self.addBeginnings(facts.labelUnits.span.extracting(label), to: &keys)
  }

  private func addName(_ name: CorpusName, to keys: inout KeyList) {
    let joined = facts.joinedUnits.span.extracting(name.text.range)
    if joined.count > 0 { Self.addBeginnings(joined, to: &keys) }
    if joined.count >= 6 {
      let ends = LetterHash(joined.extracting(..<3)).with(joined.extracting((joined.count - 3)...))
      keys.add(.ends, ends.value)
    }
    addWordBeginnings(name, to: &keys)
    addInitials(name, to: &keys)
  }

  /// A text and its beginnings: the hash of a beginning is what that of the whole has come to there.
  private static func addBeginnings(
    _ units: Span<UInt16>, to keys: inout KeyList
  ) {
    var hash = LetterHash(units.extracting(..<min(units.count, 5)))
    if units.count >= 5 { keys.add(.fiveLetters, hash.value) }
    if units.count > 5 { hash.add(units.extracting(5..<min(units.count, 8))) }
    if units.count >= 8 { keys.add(.eightLetters, hash.value) }
    if units.count > 8 { hash.add(units.extracting(8...)) }
    keys.add(.name, hash.value)
  }

  private func addWordBeginnings(_ name: CorpusName, to keys: inout KeyList) {
    let letters = facts.wordUnits.span
    for place in name.words where facts.raw(place).count >= 5 {
      let five = LetterHash(letters.extracting(facts.plain(place).prefix(5)))
      keys.add(.wordBeginning, five.value)
    }
    guard name.words.count > 1 else { return }
    let first = name.words.lowerBound
    let others = first + 1..<min(first + 3, name.words.upperBound)
    let head = LetterHash(letters.extracting(facts.plain(first).prefix(3)))
    for place in others {
      let both = head.with(letters.extracting(facts.raw(place).prefix(3)))
      keys.add(.twoBeginnings, both.value)
    }
    var all = LetterHash(letters.extracting(facts.raw(first).prefix(2)))
    for place in others { all.add(letters.extracting(facts.raw(place).prefix(2))) }
    keys.add(.threeBeginnings, all.value)
  }

  private func addInitials(_ name: CorpusName, to keys: inout KeyList) {
    facts.eachInitials(of: name) { letters in
      guard letters.count >= 2 else { return }
      keys.add(.initials, LetterHash(letters).value)
    }
    for place in name.words.prefix(2) {
      let word = facts.raw(place)
      guard word.count >= 2, word.count <= 6 else { continue }
      let letters = facts.wordUnits.span.extracting(word)
      keys.add(.initials, LetterHash(letters).value)
    }
  }
}
