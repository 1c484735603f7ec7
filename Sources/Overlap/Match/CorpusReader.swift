package import Basics

/// Takes the rows of both lists, ours first, and makes a corpus of them.
package struct CorpusReader {
  /// The rows that are worth handing over at a time: some pieces of work for each thread.
  package static let rowsAtATime = 65_536

  private static let rowsOfPiece = 4_096

  private var builder = CorpusBuilder()
  /// How many records of our list there are, once theirs have begun.
  package private(set) var oursCount = 0

  /// A reader without rows.
  package init() {}

  /// How many rows were added.
  package var count: Int { builder.count }

  /// Normalises rows side by side and adds them in their order.
  package mutating func add(_ rows: AccountRows, on parallel: some Parallel) {
    let normalised = parallel.map(runsOf: Self.rowsOfPiece, below: rows.count) {
      NormalisedRows($0, of: rows)
    }
    for run in normalised { run.add(to: &builder) }
  }

  /// The rows from here on are theirs.
  package mutating func beginTheirs() {
    oursCount = count
  }

  /// The corpus of all rows.
  package consuming func corpus() -> Corpus {
    Corpus(builder)
  }
}
