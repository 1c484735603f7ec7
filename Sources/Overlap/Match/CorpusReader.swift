package import Basics

/// Takes the rows of both lists, ours first, and makes a corpus of them.
package struct CorpusReader {
  /// The rows that are worth handing over at a time: a piece of work for a thread.
  package static let rowsAtATime = 2_048

  private var builder = CorpusBuilder()
  /// How many rows were added.
  package private(set) var count = 0
  /// How many records of our list there are, once theirs have begun.
  package private(set) var oursCount = 0

  /// A reader without rows.
  package init() {}

  /// Adds rows.
  package mutating func add(_ rows: AccountRows) {
    builder.add(Self.piece(rows))
    count += rows.count
  }

  /// Adds the rows that `make` hands over, in their order, and returns what it returns.
  ///
  /// Each piece is normalised and its words are looked up by themselves, side by side with others
  /// and while more rows are read and those before are added.
  package mutating func feed<Outcome, Failure>(
    on parallel: some Parallel,
    _ make: (_ hand: @escaping (AccountRows) -> Void) throws(Failure) -> Outcome
  ) throws(Failure) -> Outcome {
    NormalisedRows.prepare(on: parallel)
    // A closure that may escape can't take from this reader: it gets the builder, and gives it back.
    var whole = CorpusBuilder()
    swap(&whole, &builder)
    let outcome = parallel.feed(
      { hand in
        do throws(Failure) {
          return Result<Outcome, Failure>.success(try make(hand))
        } catch {
          return .failure(error)
        }
      }, Self.piece, take: { whole.add($0) })
    swap(&whole, &builder)
    count = builder.count
    return try outcome.get()
  }

  /// The rows from here on are theirs.
  package mutating func beginTheirs() {
    oursCount = count
  }

  /// The corpus of all rows; the reader has none afterwards.
  ///
  /// Nothing keeps what it was made of, so that no large array has to be copied.
  package mutating func takeCorpus(on parallel: some Parallel) -> Corpus {
    var whole = CorpusBuilder()
    swap(&whole, &builder)
    count = 0
    return Corpus(consume whole, oursCount: oursCount, on: parallel)
  }

  private static func piece(_ rows: AccountRows) -> CorpusBuilder {
    var builder = CorpusBuilder()
    builder.reserve(records: rows.count)
    NormalisedRows(rows).add(to: &builder)
    return builder
  }
}
