import Glibc
import Settlement
import TestSupport
import Testing

/// A program in memory against a naive twin: registrations, contacts, touches, protected lists,
/// splits, closes, payments, what goes back, months, payouts, undo, jumps of the clock.
///
/// Owners, holds and balances agree at each step, and no frozen split ever changes.
/// `MODEL_ACTIONS` says how many things are done; the seed of a run that fails is in its message.
@Suite("A program against a naive twin")
struct ProgramModelTests {
  /// How many things are done, and how many in one sequence.
  static var actions: Int {
    getenv("MODEL_ACTIONS").flatMap { Int(String(cString: $0)) } ?? 1_200
  }
  static let steps = 150

  /// What happened in many runs.
  struct Sums {
    var (lines, payouts, held, frozen) = (0, 0, 0, 0)

    mutating func add(_ run: ModelRun) {
      lines += run.book.lines.count
      payouts += run.book.payouts.count
      held += run.book.lines.count { $0.posting.hold == .splitNotAgreed }
      frozen += run.domain.deals.count { $0.frozen != nil }
    }
  }

  @Test("They agree at each step", arguments: 0..<2)
  func agrees(_ share: Int) throws {
    var sums = Sums()
    for seed in stride(from: share, to: Self.actions / Self.steps, by: 2) {
      var run = ModelRun(seed: UInt64(seed))
      try run.run(steps: Self.steps)
      if !run.failures.isEmpty { return }
      sums.add(run)
    }
    guard Self.actions >= 50_000 else { return }
    // A model in which nothing happens agrees with everything.
    #expect(sums.lines > 0 && sums.payouts > 0 && sums.held > 0 && sums.frozen > 0, "\(sums)")
    print("share \(share) of \(Self.actions) actions: \(sums)")
  }
}
