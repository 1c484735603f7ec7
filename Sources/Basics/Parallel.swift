/// Something that runs pieces of work, perhaps side by side.
///
/// Pure modules cut their work into pieces and start no threads themselves: whoever calls them
/// says what runs the pieces. Results come in the order of the pieces, so that the outcome doesn't
/// depend on how many run at once.
///
/// Their closures may escape, though none does: `withoutActuallyEscaping` puts the length of the path
/// that a file was compiled at into the program, which would not be the same wherever it is built.
package protocol Parallel: Sendable {
  /// How many pieces run at once.
  var width: Int { get }

  /// The results of `body` for 0 up to `count`, in that order.
  ///
  /// Meanwhile the calling thread does `own` work, which need not be shared, and then helps.
  func map<Result: Sendable>(
    _ count: Int, alongside own: () -> Void, _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result]

  /// Gives `take` the results of `body` for the items that `make` hands over, in that order.
  ///
  /// The calling thread makes the items, one after another, and takes the results, while others
  /// work on the items between, which it helps them with. Only few items and results wait at once.
  func feed<Item: Sendable, Result: Sendable, Outcome>(
    _ make: (_ hand: @escaping (Item) -> Void) -> Outcome,
    _ body: @escaping @Sendable (Item) -> Result,
    take: @escaping (Result) -> Void
  ) -> Outcome
}

extension Parallel {
  /// Works on each item when it is handed over.
  package func feed<Item: Sendable, Result: Sendable, Outcome>(
    _ make: (_ hand: @escaping (Item) -> Void) -> Outcome,
    _ body: @escaping @Sendable (Item) -> Result,
    take: @escaping (Result) -> Void
  ) -> Outcome {
    make { take(body($0)) }
  }

  /// The results of `body` for 0 up to `count`, in that order.
  package func map<Result: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    map(count, alongside: {}, body)
  }

  /// The results for runs of at most `length` of the numbers below `count`, in their order.
  package func map<Result: Sendable>(
    runsOf length: Int, below count: Int, alongside own: () -> Void = {},
    _ body: @escaping @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let step = max(length, 1)
    return map((count + step - 1) / step, alongside: own) { piece in
      body(piece * step..<min((piece + 1) * step, count))
    }
  }
}

/// Runs one piece after another.
package struct OneAfterAnother: Parallel {
  /// One.
  package let width = 1

  /// Nothing has to be said.
  package init() {}

  /// The results of `body` for 0 up to `count`, after the own work.
  package func map<Result: Sendable>(
    _ count: Int, alongside own: () -> Void, _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    own()
    return (0..<count).map(body)
  }
}
