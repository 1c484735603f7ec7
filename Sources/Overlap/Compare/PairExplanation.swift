/// Why a pair scores what it scores.
public struct PairExplanation: Sendable, Equatable {
  /// The score that is explained.
  public let score: PairScore
  /// What every pair starts from.
  public let intercept: Double
  /// What each feature adds; with the intercept they sum up to the score.
  public let parts: [ScorePart]
  /// The words that were matched, the most telling first.
  public let words: [MatchedWords]
  /// The gist, for one line.
  public let reasons: [MatchReason]
}

/// Words of our name and the words of the partner's that stand for them.
public struct MatchedWords: Sendable, Equatable {
  /// How they go together.
  public let kind: WordMatchKind
  /// The words as they are compared.
  public let ours: [String]
  /// The same of the partner's name.
  public let theirs: [String]
  /// How well they go together, to 1.
  public let fidelity: Double
  /// How much it tells, in nats, that both have them.
  public let information: Double

  init(_ match: WordMatch, _ corpus: Corpus, _ a: CorpusName, _ b: CorpusName) {
    func words(_ name: CorpusName, _ start: Int, _ count: Int) -> [String] {
      name.words.dropFirst(start).prefix(count).map {
        corpus.texts.text(Int(corpus.words[Int(corpus.placed[$0].word)].canonical))
      }
    }
    kind = match.likeness.kind
    ours = words(a, match.left, match.leftCount)
    theirs = words(b, match.right, match.rightCount)
    fidelity = match.likeness.fidelity
    information = match.likeness.information
  }
}

/// One reason of a match, for people: `same domain acme.com`, `name 0.93`, `country`.
public enum MatchReason: Sendable, Equatable {
  /// They share a domain.
  case domain(String)
  /// They share a domain's label under another suffix.
  case label(String)
  /// Their domains differ.
  case otherDomain
  /// Their names are the same.
  case sameName
  /// So much of their names, by weight, is in common.
  case likeName(Double)
  /// They are of one country.
  case country
  /// They are of different countries.
  case otherCountry
  /// Their names have different series numbers.
  case otherNumber
  /// Their legal forms differ.
  case otherLegalForm
}
