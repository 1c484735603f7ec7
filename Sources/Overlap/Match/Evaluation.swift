package import Basics

/// How well a matching agrees with a known truth.
package struct Evaluation: Sendable {
  /// A pair on which matching and truth disagree.
  package struct Miss: Sendable, Equatable {
    /// Our row, counted from 0 in its list.
    package let ours: Int
    /// Their row, likewise.
    package let theirs: Int
    /// What the matching thinks of it; nil where the pair was never compared.
    package let probability: Double?
  }

  /// Right and wrong pairs from a probability on.
  package struct Figures: Sendable, Equatable {
    /// The least probability.
    package let least: Double
    /// How many pairs were found.
    package let found: Int
    /// How many of these are right.
    package let right: Int
    /// How many there are to be found.
    package let truth: Int

    /// The share of found pairs that is right.
    package var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    /// The share of true pairs that was found.
    package var recall: Double { truth == 0 ? 0 : Double(right) / Double(truth) }
    /// The harmonic mean of both.
    package var f1: Double {
      found + truth == 0 ? 0 : 2 * Double(right) / Double(found + truth)
    }
  }

  /// The candidates within a range of probability.
  package struct Bin: Sendable, Equatable {
    /// Where the range begins.
    package let from: Double
    /// Where it ends; this probability is in the next one.
    package let to: Double
    /// How many candidates there are.
    package var count = 0
    /// How many of them are right.
    package var right = 0
    /// The sum of their probabilities.
    package var sum = 0.0

    /// The mean probability.
    package var predicted: Double { count == 0 ? 0 : sum / Double(count) }
    /// The share that is right.
    package var observed: Double { count == 0 ? 0 : Double(right) / Double(count) }
  }

  /// The figures at the probability that was asked for.
  package let figures: Figures
  /// The figures at 0.05, 0.10 and so on up to 0.95.
  package let curve: [Figures]
  /// How probabilities and truth agree, in tenths.
  package let calibration: [Bin]
  /// The wrong pairs among those found, the likeliest first.
  package let wrong: [Miss]
  /// The true pairs that were not found: never compared ones first, then the unlikeliest.
  package let missed: [Miss]
  /// The true pairs that blocking never let through to be compared.
  package let lost: BlockingLoss

  /// Holds a matching against true pairs of rows.
  ///
  /// Complexity: O(n log n) in the candidates.
  package init(
    _ matching: Matching, truth: Set<RowPair>, least: Double, on parallel: some Parallel
  ) {
    let best = matching.pairs(least: 0, on: parallel)
    let compared = matching.likely(0...1, on: parallel)
    figures = Self.figures(best, truth, from: least)
    curve = (1...19).map { Self.figures(best, truth, from: Double($0) / 20) }
    calibration = Self.calibration(compared, truth)
    wrong = Self.wrong(best, truth, least)
    var probabilities: [RowPair: Double] = [:]
    for pair in compared {
      let rows = RowPair(pair.ours, pair.theirs)
      if truth.contains(rows) { probabilities[rows] = pair.probability }
    }
    lost = BlockingLoss(
      of: truth.filter { probabilities[$0] == nil },
      in: CorpusKeys(matching.corpus, oursCount: matching.oursCount))
    let found = best.filter { $0.probability >= least }.map { RowPair($0.ours, $0.theirs) }
    let missing = truth.subtracting(found).map {
      Miss(ours: $0.ours, theirs: $0.theirs, probability: probabilities[$0])
    }
    missed = missing.sorted { a, b in
      let (one, other) = (a.probability ?? -1, b.probability ?? -1)
      return one != other ? one < other : (a.ours, a.theirs) < (b.ours, b.theirs)
    }
  }

  private static func figures(
    _ best: [MatchedPair], _ truth: Set<RowPair>, from least: Double
  ) -> Figures {
    let found = best.filter { $0.probability >= least }
    let right = found.count { truth.contains(RowPair($0.ours, $0.theirs)) }
    return Figures(least: least, found: found.count, right: right, truth: truth.count)
  }

  private static func wrong(
    _ best: [MatchedPair], _ truth: Set<RowPair>, _ least: Double
  ) -> [Miss] {
    let wrong = best.filter {
      $0.probability >= least && !truth.contains(RowPair($0.ours, $0.theirs))
    }
    let misses = wrong.map {
      Miss(ours: $0.ours, theirs: $0.theirs, probability: $0.probability)
    }
    return misses.sorted { a, b in
      let (one, other) = (a.probability ?? 0, b.probability ?? 0)
      return one != other ? one > other : (a.ours, a.theirs) < (b.ours, b.theirs)
    }
  }

  private static func calibration(
    _ compared: [Matching.Likely], _ truth: Set<RowPair>
  ) -> [Bin] {
    var bins = (0..<10).map { Bin(from: Double($0) / 10, to: Double($0 + 1) / 10) }
    for pair in compared {
      let bin = min(9, max(0, Int(pair.probability * 10)))
      bins[bin].count += 1
      bins[bin].sum += pair.probability
      if truth.contains(RowPair(pair.ours, pair.theirs)) { bins[bin].right += 1 }
    }
    return bins
  }
}

/// A row of ours and a row of theirs, counted from 0.
package struct RowPair: Hashable, Sendable {
  /// Our row.
  package let ours: Int
  /// Their row.
  package let theirs: Int

  /// A pair.
  package init(_ ours: Int, _ theirs: Int) {
    self.ours = ours
    self.theirs = theirs
  }
}
