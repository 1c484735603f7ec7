/// The keys by which the records of a corpus are put into blocks.
package struct CorpusKeys: KeySource {
  private let facts: CorpusFacts
  /// The records of our list come first.
  package let oursCount: Int

  /// The keys of a corpus whose first records are ours.
  package init(_ corpus: Corpus, oursCount: Int) {
    facts = CorpusFacts(corpus)
    self.oursCount = oursCount
  }

  /// All records.
  package var count: Int { facts.corpus.count }

  /// A maker of keys for one thread.
  package func maker() -> CorpusKeyMaker { CorpusKeyMaker(facts) }

  /// A hash of what a record says.
  package func content(of record: Int) -> UInt64 { facts.corpus.content(of: record) }
}

/// Makes the keys of a corpus's records.
///
/// It holds no working memory: the texts of a corpus that can't change meanwhile need not be
/// counted as used again and again.
package struct CorpusKeyMaker: KeyMaker {
  private let facts: CorpusFacts

  fileprivate init(_ facts: CorpusFacts) {
    self.facts = facts
  }

  /// Puts the keys of a record into `keys`.
  package func keys(of record: Int, into keys: inout KeyList) {
    OwnKeys.collect(record, of: facts, into: &keys)
    for place in facts.record(record).names { addRarest(facts.name(place).words, to: &keys) }
  }

  /// The four rarest words, and each two of the three rarest.
  private func addRarest(_ words: Range<Int>, to keys: inout KeyList) {
    // One more than is kept, while a rarer word moves in.
    var rarest = InlineArray<5, UInt64>(repeating: 0)
    var count = 0
    for place in words {
      let word = facts.rank(place)
      var index = count
      while index > 0, rarest[index - 1] != word { index -= 1 }
      guard index == 0 else { continue }
      index = count
      while index > 0, word < rarest[index - 1] {
        rarest[index] = rarest[index - 1]
        index -= 1
      }
      rarest[index] = word
      count = min(count + 1, 4)
    }
    for index in 0..<count {
      let text = rarest[index] & 0xFFFF_FFFF
      keys.add(.word, text)
      guard index < 3 else { continue }
      for place in 0..<index {
        let other = rarest[place] & 0xFFFF_FFFF
        keys.add(.twoWords, min(text, other) << 32 | max(text, other))
      }
    }
  }
}
