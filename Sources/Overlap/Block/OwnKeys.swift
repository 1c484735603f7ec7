/// The keys that a record's own texts tell, whatever else is in the lists: all but those of its
/// rarest words.
///
/// They are made from a corpus that is complete, and from records that are still being read.
struct OwnKeys<Facts: KeyFacts> {
  private let facts: Facts

  /// Makes keys from some facts.
  init(_ facts: Facts) {
    self.facts = facts
  }

  /// Puts the keys of a record into `keys`, which it empties first; some may be there twice.
  func keys(of record: Int, into keys: inout [HashedKey]) {
    keys.removeAll(keepingCapacity: true)
    let own = facts.records[record]
    for place in own.domains { addDomain(facts.ownDomains[place], to: &keys) }
    for place in own.names { addName(facts.names[place], to: &keys) }
  }

  private func addDomain(_ own: CorpusDomain, to keys: inout [HashedKey]) {
    HashedKey.add(.domain, facts.domainHash(Int(own.domain)), to: &keys)
    let label = facts.labelRange(Int(own.label))
    guard !label.isEmpty else { return }
    Self.addBeginnings(facts.labelUnits.span.extracting(label), to: &keys)
  }

  private func addName(_ name: CorpusName, to keys: inout [HashedKey]) {
    let joined = facts.joinedUnits.span.extracting(name.text.range)
    if joined.count > 0 { Self.addBeginnings(joined, to: &keys) }
    if joined.count >= 6 {
      let head = Self.hash(joined.extracting(..<3))
      HashedKey.add(
        .ends, Self.hash(joined.extracting((joined.count - 3)...), from: head), to: &keys)
    }
    addWordBeginnings(name, to: &keys)
    addInitials(name, to: &keys)
  }

  /// A text and its beginnings: the hash of a beginning is what that of the whole has come to there.
  private static func addBeginnings(_ units: Span<UInt16>, to keys: inout [HashedKey]) {
    var state = hash(units.extracting(..<min(units.count, 5)))
    if units.count >= 5 { HashedKey.add(.fiveLetters, state, to: &keys) }
    if units.count > 5 { state = hash(units.extracting(5..<min(units.count, 8)), onward: state) }
    if units.count >= 8 { HashedKey.add(.eightLetters, state, to: &keys) }
    if units.count > 8 { state = hash(units.extracting(8...), onward: state) }
    HashedKey.add(.name, state, to: &keys)
  }

  private func addWordBeginnings(_ name: CorpusName, to keys: inout [HashedKey]) {
    let first = name.words.lowerBound
    for place in name.words {
      let word = facts.words[Int(facts.placed[place].word)]
      if facts.wordRange(Int(word.raw)).count >= 5 {
        HashedKey.add(.wordBeginning, beginning(5, of: word.plain), to: &keys)
      }
    }
    guard name.words.count > 1 else { return }
    let plain = facts.words[Int(facts.placed[first].word)].plain
    let head = beginning(3, of: plain)
    for place in name.words.dropFirst().prefix(2) {
      let word = facts.words[Int(facts.placed[place].word)]
      HashedKey.add(.twoBeginnings, beginning(3, of: word.raw, from: head), to: &keys)
    }
    var state: UInt64 = 0
    for place in name.words.prefix(3) {
      let word = facts.words[Int(facts.placed[place].word)]
      state = beginning(2, of: word.raw, from: state &+ 1)
    }
    HashedKey.add(.threeBeginnings, state, to: &keys)
  }

  private func beginning(_ length: Int, of text: UInt32, from start: UInt64 = 0) -> UInt64 {
    let range = facts.wordRange(Int(text)).prefix(length)
    return Self.hash(facts.wordUnits.span.extracting(range), from: start)
  }

  private func addInitials(_ name: CorpusName, to keys: inout [HashedKey]) {
    var start = name.initials.lowerBound
    for place in name.initials where facts.initials[place] == 0 {
      if place - start >= 2 {
        HashedKey.add(
          .initials, Self.hash(facts.initials.span.extracting(start..<place)), to: &keys)
      }
      start = place + 1
    }
    for place in name.words.prefix(2) {
      let range = facts.wordRange(Int(facts.words[Int(facts.placed[place].word)].raw))
      if range.count >= 2, range.count <= 6 {
        HashedKey.add(.initials, Self.hash(facts.wordUnits.span.extracting(range)), to: &keys)
      }
    }
  }

  private static func hash(_ text: Span<UInt16>, from start: UInt64 = 0) -> UInt64 {
    hash(text, onward: start ^ 0x9E37_79B9_7F4A_7C15)
  }

  /// Goes on with hashing.
  private static func hash(_ text: Span<UInt16>, onward state: UInt64) -> UInt64 {
    var state = state
    for index in text.indices {
      state = (state ^ UInt64(text[index])) &* 0x2545_F491_4F6C_DD1D
      state ^= state >> 29
    }
    return state
  }
}
