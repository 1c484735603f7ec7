/// The keys by which the records of a corpus are put into blocks.
package struct CorpusKeys: KeySource {
  let corpus: Corpus
  /// The records of our list come first.
  package let oursCount: Int

  /// The keys of a corpus whose first records are ours.
  package init(_ corpus: Corpus, oursCount: Int) {
    self.corpus = corpus
    self.oursCount = oursCount
  }

  /// All records.
  package var count: Int { corpus.count }

  /// A maker of keys for one thread.
  package func maker() -> any KeyMaker { CorpusKeyMaker(corpus) }

  /// A hash of what a record says.
  package func content(of record: Int) -> UInt64 { corpus.content(of: record) }
}

/// Makes the keys of a corpus's records.
///
/// It holds no working memory: the texts of a corpus that can't change meanwhile need not be
/// counted as used again and again.
private struct CorpusKeyMaker: KeyMaker {
  private let corpus: Corpus

  init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  func keys(of record: Int, into keys: inout [HashedKey]) {
    keys.removeAll(keepingCapacity: true)
    let facts = corpus.records[record]
    for place in facts.domains { addDomain(corpus.ownDomains[place], to: &keys) }
    for place in facts.names { addName(corpus.names[place], to: &keys) }
    Self.dropRepeated(&keys)
  }

  private func addDomain(_ own: CorpusDomain, to keys: inout [HashedKey]) {
    Self.add(.domain, corpus.domains.hash(Int(own.domain)), to: &keys)
    let label = corpus.labels.range(Int(own.label))
    guard !label.isEmpty else { return }
    Self.addBeginnings(corpus.labels.units.span.extracting(label), to: &keys)
  }

  private func addName(_ name: CorpusName, to keys: inout [HashedKey]) {
    let joined = corpus.joined.units.span.extracting(name.text.range)
    if joined.count > 0 { Self.addBeginnings(joined, to: &keys) }
    if joined.count >= 6 {
      let head = Self.hash(joined.extracting(..<3))
      Self.add(.ends, Self.hash(joined.extracting((joined.count - 3)...), from: head), to: &keys)
    }
    addRarest(name, to: &keys)
    addWordBeginnings(name, to: &keys)
    addInitials(name, to: &keys)
  }

  /// A text and its beginnings: the hash of a beginning is what that of the whole has come to there.
  private static func addBeginnings(_ units: Span<UInt16>, to keys: inout [HashedKey]) {
    var state = hash(units.extracting(..<min(units.count, 5)))
    if units.count >= 5 { add(.fiveLetters, state, to: &keys) }
    if units.count > 5 { state = hash(units.extracting(5..<min(units.count, 8)), onward: state) }
    if units.count >= 8 { add(.eightLetters, state, to: &keys) }
    if units.count > 8 { state = hash(units.extracting(8...), onward: state) }
    add(.name, state, to: &keys)
  }

  /// The four rarest words, and each two of the three rarest.
  private func addRarest(_ name: CorpusName, to keys: inout [HashedKey]) {
    // One more than is kept, while a rarer word moves in.
    var rarest = InlineArray<5, UInt32>(repeating: 0)
    var count = 0
    for place in name.words {
      let text = corpus.words[Int(corpus.placed[place].word)].canonical
      var index = count
      while index > 0, rarest[index - 1] != text { index -= 1 }
      guard index == 0 else { continue }
      index = count
      while index > 0, isRarer(text, than: rarest[index - 1]) {
        rarest[index] = rarest[index - 1]
        index -= 1
      }
      rarest[index] = text
      count = min(count + 1, 4)
    }
    for index in 0..<count {
      Self.add(.word, UInt64(rarest[index]), to: &keys)
      guard index < 3 else { continue }
      for other in 0..<index {
        let low = min(rarest[index], rarest[other])
        let high = max(rarest[index], rarest[other])
        Self.add(.twoWords, UInt64(low) << 32 | UInt64(high), to: &keys)
      }
    }
  }

  /// Texts are numbered in their order, which decides between words that are equally rare.
  private func isRarer(_ text: UInt32, than other: UInt32) -> Bool {
    let holders = corpus.texts.holders(Int(text))
    let others = corpus.texts.holders(Int(other))
    return holders != others ? holders < others : text < other
  }

  private func addWordBeginnings(_ name: CorpusName, to keys: inout [HashedKey]) {
    let first = name.words.lowerBound
    for place in name.words {
      let word = corpus.words[Int(corpus.placed[place].word)]
      if corpus.texts.range(Int(word.raw)).count >= 5 {
        Self.add(.wordBeginning, beginning(5, of: word.plain), to: &keys)
      }
    }
    guard name.words.count > 1 else { return }
    let plain = corpus.words[Int(corpus.placed[first].word)].plain
    let head = beginning(3, of: plain)
    for place in name.words.dropFirst().prefix(2) {
      let word = corpus.words[Int(corpus.placed[place].word)]
      Self.add(.twoBeginnings, beginning(3, of: word.raw, from: head), to: &keys)
    }
    var state: UInt64 = 0
    for place in name.words.prefix(3) {
      let word = corpus.words[Int(corpus.placed[place].word)]
      state = beginning(2, of: word.raw, from: state &+ 1)
    }
    Self.add(.threeBeginnings, state, to: &keys)
  }

  private func beginning(_ length: Int, of text: UInt32, from start: UInt64 = 0) -> UInt64 {
    let range = corpus.texts.range(Int(text)).prefix(length)
    return Self.hash(corpus.texts.units.span.extracting(range), from: start)
  }

  private func addInitials(_ name: CorpusName, to keys: inout [HashedKey]) {
    var start = name.initials.lowerBound
    for place in name.initials where corpus.initials[place] == 0 {
      if place - start >= 2 {
        Self.add(.initials, Self.hash(corpus.initials.span.extracting(start..<place)), to: &keys)
      }
      start = place + 1
    }
    for place in name.words.prefix(2) {
      let range = corpus.texts.range(Int(corpus.words[Int(corpus.placed[place].word)].raw))
      if range.count >= 2, range.count <= 6 {
        Self.add(.initials, Self.hash(corpus.texts.units.span.extracting(range)), to: &keys)
      }
    }
  }

  private static func add(_ kind: BlockKind, _ value: UInt64, to keys: inout [HashedKey]) {
    keys.append(HashedKey(kind, mix(value ^ UInt64(kind.rawValue) << 59)))
  }

  /// Keys that are there twice would count twice.
  private static func dropRepeated(_ keys: inout [HashedKey]) {
    var filled = 0
    // A bit for each key so far, by its hash: where a key's is free, the key is new.
    var seen: UInt64 = 0
    var list = keys.mutableSpan
    for index in list.indices {
      let key = list[index]
      let bit: UInt64 = 1 << (key.hash >> 58)
      var other = seen & bit == 0 ? filled : 0
      while other < filled, list[other].hash != key.hash || list[other].kind != key.kind {
        other += 1
      }
      guard other == filled else { continue }
      seen |= bit
      list[filled] = key
      filled += 1
    }
    keys.removeLast(keys.count - filled)
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

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
