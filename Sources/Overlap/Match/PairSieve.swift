import Basics

/// Rules out the pairs of a record that score so little that their rivals don't count them.
///
/// Shared by all threads; each has a `Scratch` of its own.
final class PairSieve: Sendable {
  /// The working memory of a record: apart from the tables, which are then never copied.
  struct Scratch {
    fileprivate var pair: PairBound.Scratch
    /// The gists of the partners, and perhaps more of earlier ones.
    fileprivate var near: [RecordGist] = []
    /// Whether each pair of the last record is ruled out.
    fileprivate(set) var isBelow: [Bool] = []

    /// Memory for pairs of a corpus.
    init(_ corpus: Corpus) {
      pair = PairBound.Scratch(corpus)
    }
  }

  /// The records of a run whose gists are made in one go.
  private static let recordsOfRun = 4_096

  private let corpus: Corpus
  private let oursCount: Int
  private let bound: PairBound
  /// The gists of their records, in the runs in which they were made.
  private let gists: [[RecordGist]]

  /// A sieve for a corpus whose first records are ours.
  init(_ corpus: Corpus, oursCount: Int, on parallel: some Parallel) {
    self.corpus = corpus
    self.oursCount = oursCount
    bound = PairBound(corpus)
    gists = parallel.map(runsOf: Self.recordsOfRun, below: corpus.count - oursCount) { run in
      run.map { corpus.gist(of: oursCount + $0) }
    }
  }

  /// Tells of each pair of a record of ours with some partners whether it is ruled out.
  func look(at row: Int, with partners: Span<UInt32>, _ scratch: inout Scratch) {
    scratch.isBelow.removeAll(keepingCapacity: true)
    guard !partners.isEmpty else { return }
    fetch(partners, into: &scratch.near)
    let ours = corpus.gist(of: row)
    for index in partners.indices {
      scratch.isBelow.append(
        bound.isBelow(ModelNumbers.floor, ours, scratch.near[index], &scratch.pair))
    }
  }

  /// Gets the gists of all partners at once: they lie far apart, and so they are waited for
  /// together.
  private func fetch(_ partners: Span<UInt32>, into near: inout [RecordGist]) {
    for index in partners.indices {
      let record = Int(partners[index]) - oursCount
      let gist = gists[record / Self.recordsOfRun][record % Self.recordsOfRun]
      if index < near.count { near[index] = gist } else { near.append(gist) }
    }
  }
}
