/// The keys that a record's own texts tell, whatever else is in the lists: all but those of its
/// rarest words.
///
/// They are made from a corpus that is complete, and from rows by themselves.
enum OwnKeys {
  /// Puts the keys of a record into `keys`, which it empties first.
  @inline(__always)
  static func collect<Facts: KeyFacts & ~Copyable>(
    _ record: Int, of facts: borrowing Facts, into keys: inout KeyList
  ) {
    keys.clear()
    let own = facts.record(record)
    for place in own.domains {
      keys.add(.domain, facts.domainHash(place))
      let label = facts.label(place)
      if label.count > 0 { addBeginnings(label, to: &keys) }
    }
    for place in own.names { addName(place, of: facts, to: &keys) }
  }

  private static func addName<Facts: KeyFacts & ~Copyable>(
    _ place: Int, of facts: borrowing Facts, to keys: inout KeyList
  ) {
    let joined = facts.joined(place)
    if joined.count > 0 { addBeginnings(joined, to: &keys) }
    if joined.count >= 6 { keys.add(.ends, joined.ends) }
    let words = facts.name(place).words
    addWordBeginnings(words, of: facts, to: &keys)
    facts.eachInitials(of: place) { count, hash in
      if count >= 2 { keys.add(.initials, hash) }
    }
    for place in words.prefix(2) {
      if let word = facts.word(place).initials { keys.add(.initials, word) }
    }
  }

  private static func addBeginnings(_ text: TextKeys, to keys: inout KeyList) {
    if text.count >= 5 { keys.add(.fiveLetters, text.five) }
    if text.count >= 8 { keys.add(.eightLetters, text.eight) }
    keys.add(.name, text.whole)
  }

  private static func addWordBeginnings<Facts: KeyFacts & ~Copyable>(
    _ words: Range<Int>, of facts: borrowing Facts, to keys: inout KeyList
  ) {
    for place in words {
      if let beginning = facts.word(place).beginning { keys.add(.wordBeginning, beginning) }
    }
    guard words.count > 1 else { return }
    let first = words.lowerBound
    let others = first + 1..<min(first + 3, words.upperBound)
    let head = facts.word(first).head
    for place in others {
      var both = head
      both.add(letters: facts.word(place).three)
      keys.add(.twoBeginnings, both.value)
    }
    var all = LetterHash()
    all.add(letters: facts.word(first).two)
    for place in others { all.add(letters: facts.word(place).two) }
    keys.add(.threeBeginnings, all.value)
  }
}
