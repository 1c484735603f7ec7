package import Basics

/// Two lists laid side by side: candidates, their scores, and the pairs to choose from.
///
/// The same lists give the same numbers whatever `Parallel` runs the work.
package struct Matching: Sendable {
  /// All records, ours first.
  package let corpus: Corpus
  /// How many records are ours.
  package let oursCount: Int
  /// What blocking did.
  package let counts: BlockCounts
  /// The pairs that were compared.
  package let candidates: Candidates
  let scores: PairLogits
  let standings: Standings
  let theirs: CandidatesOfTheirs
  /// No pair that is less probable will be asked for.
  let least: Double

  /// Compares the records of a corpus, of which the first `oursCount` are ours.
  ///
  /// Pairs that can't become as probable as `least` need not be told apart: most are then ruled
  /// out without being compared, and nothing may be asked about them.
  package init(
    _ corpus: Corpus, oursCount: Int, least: Double = 0, on parallel: some Parallel,
    progress: Progress = .unwatched
  ) {
    self.least = least
    self.corpus = corpus
    self.oursCount = oursCount
    progress.tell(.blocking, 0, 1)
    let (candidates, counts) = Self.candidates(corpus, oursCount, on: parallel)
    self.candidates = candidates
    self.counts = counts
    scores = PairLogits(
      candidates, of: corpus, least: RivalModel.leastLogit(for: least), on: parallel,
      progress: progress)
    progress.tell(.choosing, 0, 1)
    standings = Standings(candidates, scores.logits, on: parallel)
    theirs = CandidatesOfTheirs(candidates, first: oursCount, count: corpus.count - oursCount)
  }

  /// Which matching this is.
  ///
  /// Whoever keeps what it found must compare anew under another version: it changes whenever any
  /// two lists could be matched otherwise than before; which keys fall together by chance aside.
  package static let version = "6"

  /// The probability from which on a pair is a match by default.
  package static var leastProbability: Double { RivalModel.leastProbability }

  /// The index of blocks is large, and not needed once the candidates are known.
  private static func candidates(
    _ corpus: Corpus, _ oursCount: Int, on parallel: some Parallel
  ) -> (Candidates, BlockCounts) {
    let index = BlockIndex(CorpusKeys(corpus, oursCount: oursCount), on: parallel)
    return (Candidates(index, on: parallel), index.counts)
  }
}
