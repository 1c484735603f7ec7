package import Basics

/// Takes the rows of both lists, ours first, and makes a corpus of them.
package struct CorpusReader {
  /// The rows that are worth handing over at a time: some pieces of work for each thread.
  package static let rowsAtATime = 65_536

  private static let rowsOfPiece = 4_096

  private var builder = CorpusBuilder()
  /// Rows that are normalised and wait to be added while the next ones are normalised.
  private var waiting: [NormalisedRows] = []
  /// How many rows were added.
  package private(set) var count = 0
  /// How many records of our list there are, once theirs have begun.
  package private(set) var oursCount = 0

  /// A reader without rows.
  package init() {}

  /// Normalises rows side by side and adds them in their order.
  ///
  /// Adding is for one thread alone, and takes as long as normalising: so each batch is added while
  /// the next one is normalised.
  package mutating func add(_ rows: AccountRows, on parallel: some Parallel) {
    var next: [NormalisedRows] = []
    swap(&next, &waiting)
    waiting = parallel.map(
      runsOf: Self.rowsOfPiece, below: rows.count,
      alongside: { for run in next { run.add(to: &builder) } },
      { NormalisedRows($0, of: rows) })
    count += rows.count
  }

  /// The rows from here on are theirs.
  package mutating func beginTheirs() {
    oursCount = count
  }

  /// The corpus of all rows; the reader has none afterwards.
  ///
  /// Nothing keeps what it was made of, so that no large array has to be copied.
  package mutating func takeCorpus(on parallel: some Parallel) -> Corpus {
    var rest: [NormalisedRows] = []
    swap(&rest, &waiting)
    for run in rest { run.add(to: &builder) }
    rest = []
    var whole = CorpusBuilder()
    swap(&whole, &builder)
    count = 0
    return Corpus(consume whole, oursCount: oursCount, on: parallel)
  }
}
