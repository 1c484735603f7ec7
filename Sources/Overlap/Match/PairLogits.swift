import Basics

/// What the candidates score by themselves, in their order.
struct PairLogits: Sendable {
  /// The records of ours whose pairs are compared in one go.
  static let recordsOfRun = 2_048

  let logits: [Double]
  /// The places of the candidates that may become matches, in order, and what to tell of them.
  private let noted: [UInt32]
  private let notes: [PairNote]

  /// Compares all candidates; `progress` is told now and then how many have been compared.
  ///
  /// No pair that scores less than `least` will be chosen. If that is more than their rivals count,
  /// what is told of pairs that they don't count is that they score less.
  init(
    _ candidates: Candidates, of corpus: Corpus, least: Double, on parallel: some Parallel,
    progress: Progress
  ) {
    let rows = candidates.starts.count - 1
    let sieve =
      least > ModelNumbers.floor ? PairSieve(corpus, oursCount: rows, on: parallel) : nil
    // In stretches, so that progress can be told between them.
    let stretch = Self.recordsOfRun * parallel.width * 16
    var logits: [Double] = []
    var noted: [UInt32] = []
    var notes: [PairNote] = []
    logits.reserveCapacity(candidates.count)
    var first = 0
    progress.tell(.comparing, 0, candidates.count)
    while first < rows {
      let last = min(rows, first + stretch)
      let from = first
      let runs = parallel.map(runsOf: Self.recordsOfRun, below: last - first) { run in
        Self.compare(
          run.lowerBound + from..<run.upperBound + from, candidates, corpus, sieve, least)
      }
      for run in runs {
        logits.append(contentsOf: run.logits)
        noted.append(contentsOf: run.noted)
        notes.append(contentsOf: run.notes)
      }
      first = last
      progress.tell(.comparing, logits.count, candidates.count)
    }
    self.logits = logits
    self.noted = noted
    self.notes = notes
  }

  /// What there is to tell of the candidate at a place; nil where it scores too little.
  func note(at place: Int) -> PairNote? {
    var low = 0
    var high = noted.count
    while low < high {
      let middle = (low + high) / 2
      if Int(noted[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return low < noted.count && Int(noted[low]) == place ? notes[low] : nil
  }

  /// The candidates of a run of records.
  private struct Run: Sendable {
    var logits: [Double] = []
    var noted: [UInt32] = []
    var notes: [PairNote] = []

    mutating func add(_ score: (logit: Double, note: PairNote?), at place: Int) {
      logits.append(score.logit)
      guard let note = score.note else { return }
      noted.append(UInt32(truncatingIfNeeded: place))
      notes.append(note)
    }
  }

  private static func compare(
    _ rows: Range<Int>, _ candidates: Candidates, _ corpus: Corpus, _ sieve: PairSieve?,
    _ least: Double
  ) -> Run {
    if let sieve { return compare(rows, candidates, corpus, sieve, least) }
    var comparer = PairComparer(corpus)
    var run = Run()
    for row in rows {
      for place in candidates.places(of: row) {
        let partner = Int(candidates.partners[place])
        run.add(comparer.score(row, partner, notingFrom: least), at: place)
      }
    }
    return run
  }

  /// Compares what a sieve leaves.
  private static func compare(
    _ rows: Range<Int>, _ candidates: Candidates, _ corpus: Corpus, _ sieve: PairSieve,
    _ least: Double
  ) -> Run {
    var comparer = PairComparer(corpus)
    var scratch = PairSieve.Scratch(corpus)
    var run = Run()
    for row in rows {
      let places = candidates.places(of: row)
      sieve.look(at: row, with: candidates.partners.span.extracting(places), &scratch)
      for (place, isBelow) in zip(places, scratch.isBelow) {
        if isBelow {
          run.logits.append(-.infinity)
        } else {
          let partner = Int(candidates.partners[place])
          run.add(comparer.score(row, partner, notingFrom: least), at: place)
        }
      }
    }
    return run
  }
}
