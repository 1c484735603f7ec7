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
  private let own: OwnKeys<Corpus>

  init(_ corpus: Corpus) {
    self.corpus = corpus
    own = OwnKeys(corpus)
  }

  func keys(of record: Int, into keys: inout KeyList) {
    own.keys(of: record, into: &keys)
    for place in corpus.records[record].names { addRarest(corpus.names[place], to: &keys) }
  }

  /// The four rarest words, and each two of the three rarest.
  private func addRarest(_ name: CorpusName, to keys: inout KeyList) {
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
      keys.add(.word, UInt64(rarest[index]))
      guard index < 3 else { continue }
      for other in 0..<index {
        let low = min(rarest[index], rarest[other])
        let high = max(rarest[index], rarest[other])
        keys.add(.twoWords, UInt64(low) << 32 | UInt64(high))
      }
    }
  }

  /// Texts are numbered in their order, which decides between words that are equally rare.
  private func isRarer(_ text: UInt32, than other: UInt32) -> Bool {
    let holders = corpus.texts.holders(Int(text))
    let others = corpus.texts.holders(Int(other))
    return holders != others ? holders < others : text < other
  }
}
