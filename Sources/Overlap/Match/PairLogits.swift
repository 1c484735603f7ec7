import Basics

/// What the candidates score by themselves, in their order.
struct PairLogits: Sendable {
  /// The records of ours whose pairs are compared in one go.
  static let recordsOfRun = 2_048

  let logits: [Double]
  let grounds: [PairGrounds]

  /// Compares all candidates; `progress` is told now and then how many have been compared.
  ///
  /// With `countsOnly` what is told of a pair that its rivals don't count is that it scores less.
  init(
    _ candidates: Candidates, of corpus: Corpus, countsOnly: Bool, on parallel: some Parallel,
    progress: Progress
  ) {
    let rows = candidates.starts.count - 1
    let sieve = countsOnly ? PairSieve(corpus, oursCount: rows, on: parallel) : nil
    // In stretches, so that progress can be told between them.
    let stretch = Self.recordsOfRun * parallel.width * 16
    var logits: [Double] = []
    var grounds: [PairGrounds] = []
    logits.reserveCapacity(candidates.count)
    grounds.reserveCapacity(candidates.count)
    var first = 0
    progress.tell(.comparing, 0, candidates.count)
    while first < rows {
      let last = min(rows, first + stretch)
      let from = first
      let runs = parallel.map(runsOf: Self.recordsOfRun, below: last - first) { run in
        Self.compare(run.lowerBound + from..<run.upperBound + from, candidates, corpus, sieve)
      }
      for run in runs {
        logits.append(contentsOf: run.logits)
        grounds.append(contentsOf: run.grounds)
      }
      first = last
      progress.tell(.comparing, logits.count, candidates.count)
    }
    self.logits = logits
    self.grounds = grounds
  }

  private typealias Run = (logits: [Double], grounds: [PairGrounds])

  private static func compare(
    _ rows: Range<Int>, _ candidates: Candidates, _ corpus: Corpus, _ sieve: PairSieve?
  ) -> Run {
    if let sieve { return compare(rows, candidates, corpus, sieve) }
    var comparer = PairComparer(corpus)
    var run: Run = ([], [])
    for row in rows {
      for place in candidates.places(of: row) {
        add(comparer.score(row, Int(candidates.partners[place])), to: &run)
      }
    }
    return run
  }

  /// Compares what a sieve leaves.
  private static func compare(
    _ rows: Range<Int>, _ candidates: Candidates, _ corpus: Corpus, _ sieve: PairSieve
  ) -> Run {
    var comparer = PairComparer(corpus)
    var scratch = PairSieve.Scratch(corpus)
    var run: Run = ([], [])
    for row in rows {
      let places = candidates.places(of: row)
      sieve.look(at: row, with: candidates.partners.span.extracting(places), &scratch)
      for (place, isBelow) in zip(places, scratch.isBelow) {
        add(
          isBelow
            ? PairScore(logit: -.infinity, grounds: [])
            : comparer.score(row, Int(candidates.partners[place])), to: &run)
      }
    }
    return run
  }

  private static func add(_ score: PairScore, to run: inout Run) {
    run.logits.append(score.logit)
    run.grounds.append(score.grounds)
  }
}
