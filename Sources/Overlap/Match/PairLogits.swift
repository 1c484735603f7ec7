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
    let gists = countsOnly ? Self.gists(rows..<corpus.count, of: corpus, on: parallel) : []
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
        Self.compare(run.lowerBound + from..<run.upperBound + from, candidates, corpus, gists)
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

  private static func compare(
    _ rows: Range<Int>, _ candidates: Candidates, _ corpus: Corpus, _ gists: [RecordGist]
  ) -> (logits: [Double], grounds: [PairGrounds]) {
    var comparer = PairComparer(corpus)
    let oursCount = candidates.starts.count - 1
    let bound = PairBound(corpus)
    var scratch = PairBound.Scratch(corpus)
    var logits: [Double] = []
    var grounds: [PairGrounds] = []
    for row in rows {
      let ours = gists.isEmpty ? RecordGist() : corpus.gist(of: row)
      for place in candidates.places(of: row) {
        let partner = Int(candidates.partners[place])
        if !gists.isEmpty,
          bound.isBelow(
            ModelNumbers.floor, ours, gists.span[partner - oursCount], &scratch)
        {
          logits.append(-.infinity)
          grounds.append([])
          continue
        }
        let score = comparer.score(row, partner)
        logits.append(score.logit)
        grounds.append(score.grounds)
      }
    }
    return (logits, grounds)
  }

  private static func gists(
    _ records: Range<Int>, of corpus: Corpus, on parallel: some Parallel
  ) -> [RecordGist] {
    parallel.map(runsOf: recordsOfRun, below: records.count) { run in
      run.map { corpus.gist(of: records.lowerBound + $0) }
    }.flatMap { $0 }
  }
}
