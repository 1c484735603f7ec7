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
}

/// Makes the keys of a corpus's records.
private struct CorpusKeyMaker: KeyMaker {
  private let corpus: Corpus
  private var keys: [HashedKey] = []
  private var rarest: [UInt32] = []

  init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  mutating func keys(of record: Int, into keys: inout [HashedKey]) {
    keys.removeAll(keepingCapacity: true)
    swap(&keys, &self.keys)
    let facts = corpus.records[record]
    for place in facts.domains { addDomain(corpus.ownDomains[place]) }
    for place in facts.names { addName(corpus.names[place]) }
    dropRepeated()
    swap(&keys, &self.keys)
  }

  private mutating func addDomain(_ own: CorpusDomain) {
    add(.domain, UInt64(own.domain))
    let labels = corpus.labels
    let label = labels.range(Int(own.label))
    guard !label.isEmpty else { return }
    let units = labels.units.span.extracting(label)
    add(.name, Self.hash(units))
    addBeginnings(units)
  }

  private mutating func addName(_ name: CorpusName) {
    let texts = corpus.joined
    let joined = texts.units.span.extracting(texts.range(Int(name.joined)))
    if joined.count > 0 { add(.name, Self.hash(joined)) }
    addBeginnings(joined)
    if joined.count >= 6 {
      let head = Self.hash(joined.extracting(..<3))
      add(.ends, Self.hash(joined.extracting((joined.count - 3)...), from: head))
    }
    addRarest(name)
    addWordBeginnings(name)
    addInitials(name)
  }

  private mutating func addBeginnings(_ units: Span<UInt16>) {
    if units.count >= 5 { add(.fiveLetters, Self.hash(units.extracting(..<5))) }
    if units.count >= 8 { add(.eightLetters, Self.hash(units.extracting(..<8))) }
  }

  /// The four rarest words, and each two of the three rarest.
  private mutating func addRarest(_ name: CorpusName) {
    rarest.removeAll(keepingCapacity: true)
    for place in name.words {
      let text = corpus.words[Int(corpus.placed[place].word)].canonical
      guard !rarest.contains(text) else { continue }
      var index = rarest.count
      while index > 0, isRarer(text, than: rarest[index - 1]) { index -= 1 }
      guard index < 4 else { continue }
      rarest.insert(text, at: index)
      if rarest.count > 4 { rarest.removeLast() }
    }
    for index in rarest.indices {
      add(.word, UInt64(rarest[index]))
      guard index < 3 else { continue }
      for other in 0..<index {
        let low = min(rarest[index], rarest[other])
        let high = max(rarest[index], rarest[other])
        add(.twoWords, UInt64(low) << 32 | UInt64(high))
      }
    }
  }

  /// Texts are numbered in their order, which decides between words that are equally rare.
  private func isRarer(_ text: UInt32, than other: UInt32) -> Bool {
    let holders = corpus.texts.holders(Int(text))
    let others = corpus.texts.holders(Int(other))
    return holders != others ? holders < others : text < other
  }

  private mutating func addWordBeginnings(_ name: CorpusName) {
    let first = name.words.lowerBound
    for place in name.words {
      let word = corpus.words[Int(corpus.placed[place].word)]
      if corpus.texts.range(Int(word.raw)).count >= 5 {
        add(.wordBeginning, beginning(5, of: word.plain))
      }
    }
    guard name.words.count > 1 else { return }
    let plain = corpus.words[Int(corpus.placed[first].word)].plain
    let head = beginning(3, of: plain)
    for place in name.words.dropFirst().prefix(2) {
      let word = corpus.words[Int(corpus.placed[place].word)]
      add(.twoBeginnings, beginning(3, of: word.raw, from: head))
    }
    var state: UInt64 = 0
    for place in name.words.prefix(3) {
      let word = corpus.words[Int(corpus.placed[place].word)]
      state = beginning(2, of: word.raw, from: state &+ 1)
    }
    add(.threeBeginnings, state)
  }

  private func beginning(_ length: Int, of text: UInt32, from start: UInt64 = 0) -> UInt64 {
    let range = corpus.texts.range(Int(text)).prefix(length)
    return Self.hash(corpus.texts.units.span.extracting(range), from: start)
  }

  private mutating func addInitials(_ name: CorpusName) {
    var start = name.initials.lowerBound
    for place in name.initials where corpus.initials[place] == 0 {
      if place - start >= 2 {
        add(.initials, Self.hash(corpus.initials.span.extracting(start..<place)))
      }
      start = place + 1
    }
    for place in name.words.prefix(2) {
      let range = corpus.texts.range(Int(corpus.words[Int(corpus.placed[place].word)].raw))
      if range.count >= 2, range.count <= 6 {
        add(.initials, Self.hash(corpus.texts.units.span.extracting(range)))
      }
    }
  }

  private mutating func add(_ kind: BlockKind, _ value: UInt64) {
    keys.append(HashedKey(kind, Self.mix(value ^ UInt64(kind.rawValue) << 59)))
  }

  /// Keys that are there twice would count twice.
  private mutating func dropRepeated() {
    var filled = 0
    var list = keys.mutableSpan
    for index in list.indices {
      let key = list[index]
      var other = 0
      // The hashes differ for all but repeated keys; the kinds need hardly ever be looked at.
      while other < filled, list[other].hash != key.hash || list[other].kind != key.kind {
        other += 1
      }
      guard other == filled else { continue }
      list[filled] = key
      filled += 1
    }
    keys.removeLast(keys.count - filled)
  }

  private static func hash(_ text: Span<UInt16>, from start: UInt64 = 0) -> UInt64 {
    var state = start ^ 0x9E37_79B9_7F4A_7C15
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
