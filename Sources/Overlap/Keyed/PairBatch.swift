import Basics

/// Pairs of rows that an engine has found, compared by what it has counted.
///
/// Each pair scores what it would score if both lists were here: everything else that the score
/// rests on is told with the pair.
package struct PairBatch {
  private var rows = AccountRows()
  private var told = ToldLists()
  private var corpus: Corpus?
  private var scores: [(logit: Double, note: PairNote?)] = []

  /// A batch without pairs.
  package init() {}

  /// Adds the next field of a pair: name, website and country of ours, then those of theirs.
  package mutating func append(_ field: Span<UInt8>) { rows.append(field) }

  /// Takes what was told of the texts of a row; false where it can't be read.
  package mutating func tell(_ statistics: Span<UInt8>) -> Bool { told.take(statistics) }

  /// Takes the counts of both lists together; false where they are others than those before.
  package mutating func tell(rows: Int, lookAlikes: Int) -> Bool {
    if told.rows == 0 {
      told.rows = rows
      told.lookAlikes = lookAlikes
    }
    return told.rows == rows && told.lookAlikes == lookAlikes
  }

  /// Compares the pairs.
  package mutating func compare() {
    var builder = CorpusBuilder()
    NormalisedRows(rows).add(to: &builder)
    let corpus = Corpus(builder, told: told, on: OneAfterAnother())
    var comparer = PairComparer(corpus)
    scores.removeAll(keepingCapacity: true)
    for pair in 0..<rows.count / 2 {
      scores.append(comparer.score(2 * pair, 2 * pair + 1, notingFrom: -.infinity))
    }
    self.corpus = corpus
  }

  /// What a pair scores by itself: the logarithm of the odds before its rivals are looked at.
  package func logit(_ pair: Int) -> Double { scores[pair].logit }

  /// What is plainly so between its rows.
  package func grounds(_ pair: Int) -> PairGrounds { scores[pair].note?.grounds ?? [] }

  /// The reasons for people.
  package func reasons(_ pair: Int) -> [MatchReason] {
    guard let corpus else { return [] }
    return scores[pair].note?.reasons(corpus) ?? []
  }

  /// A text of a pair of which nothing was told; nil where all is known.
  package func untold(_ pair: Int) -> String? {
    guard let corpus else { return nil }
    return corpus.untold(2 * pair, told) ?? corpus.untold(2 * pair + 1, told)
  }

  /// Forgets the pairs and what was told with them.
  package mutating func clear() {
    rows.clear()
    told = ToldLists()
    corpus = nil
  }
}

extension Corpus {
  /// A text of a record of which nothing was told.
  fileprivate func untold(_ record: Int, _ told: ToldLists) -> String? {
    for name in records[record].names {
      let text = names[name].text.range
      if !text.isEmpty, told.names.place(of: joined.units.span.extracting(text)) == nil {
        return joined.text(Int(names[name].joined))
      }
      for place in names[name].words {
        let word = words[Int(placed[place].word)]
        for id in [word.raw, word.canonical, word.plain, word.soft] where id != Word.none {
          let range = texts.range(Int(id))
          if told.words.place(of: texts.units.span.extracting(range)) == nil {
            return texts.text(Int(id))
          }
        }
      }
    }
    for place in records[record].domains {
      let own = ownDomains[place]
      let domain = domains.units.span.extracting(domains.range(Int(own.domain)))
      if told.domains.place(of: domain) == nil { return domains.text(Int(own.domain)) }
      let label = labels.units.span.extracting(labels.range(Int(own.label)))
      if label.count > 0, told.labels.place(of: label) == nil {
        return labels.text(Int(own.label))
      }
    }
    return nil
  }
}
