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
    for place in own.names { addName(place, to: &keys) }
  }

  private func addDomain(_ place: Int, to keys: inout KeyList) {
    keys.add(.domain, facts.domainHash(place))
    let label = facts.label(place)
    guard !label.isEmpty else { return }
    Self.addBeginnings(facts.labelUnits.span.extracting(label), to: &keys)
  }

  private func addName(_ place: Int, to keys: inout KeyList) {
    let joined = facts.joinedUnits.span.extracting(facts.names[place].text.range)
    if joined.count > 0 { Self.addBeginnings(joined, to: &keys) }
    if joined.count >= 6 {
      let ends = LetterHash(joined.extracting(..<3)).with(joined.extracting((joined.count - 3)...))
      keys.add(.ends, ends.value)
    }
    let words = facts.names[place].words
    addWordBeginnings(words, to: &keys)
    facts.eachInitials(of: place) { letters in
      if letters.count >= 2 { keys.add(.initials, LetterHash(letters).value) }
    }
    for place in words.prefix(2) {
      if let word = facts.likeInitials(place) { keys.add(.initials, word) }
    }
  }

  /// A text and its beginnings: the hash of a beginning is what that of the whole has come to there.
  private static func addBeginnings(_ units: Span<UInt16>, to keys: inout KeyList) {
    var hash = LetterHash(units.extracting(..<min(units.count, 5)))
    if units.count >= 5 { keys.add(.fiveLetters, hash.value) }
    if units.count > 5 { hash.add(units.extracting(5..<min(units.count, 8))) }
    if units.count >= 8 { keys.add(.eightLetters, hash.value) }
    if units.count > 8 { hash.add(units.extracting(8...)) }
    keys.add(.name, hash.value)
  }

  private func addWordBeginnings(_ words: Range<Int>, to keys: inout KeyList) {
    for place in words {
      if let beginning = facts.beginning(place) { keys.add(.wordBeginning, beginning) }
    }
    guard words.count > 1 else { return }
    let first = words.lowerBound
    let others = first + 1..<min(first + 3, words.upperBound)
    let head = facts.head(first)
    for place in others {
      var both = head
      both.add(letters: facts.three(place))
      keys.add(.twoBeginnings, both.value)
    }
    var all = LetterHash()
    all.add(letters: facts.two(first))
    for place in others { all.add(letters: facts.two(place)) }
    keys.add(.threeBeginnings, all.value)
  }
}
