import Basics
import Exact
import Glibc
import Scoring

/// Times the engine of `tandem score` alone, on the data that the peers make too.
///
/// usage: ScoreCore sums|ranks|draws|breakpoints ROUNDS
///
/// Prints a line for each round, `wall_ms cpu_ms`, and before them one to compare answers by.
@main
struct ScoreCore {
  static func main() {
    let words = CommandLine.arguments
    guard words.count == 3, let rounds = Int(words[2]), rounds > 0 else { return usage() }
    switch words[1] {
    case "sums": sums(rounds)
    case "ranks": ranks(rounds)
    case "draws": draws(rounds)
    case "breakpoints": breakpoints(rounds)
    default: usage()
    }
  }

  private static func usage() {
    print("usage: ScoreCore sums|ranks|draws|breakpoints ROUNDS")
  }

  /// A million exact weighted sums of five factors.
  private static func sums(_ rounds: Int) {
    let columns = Data.columns(rows: 1_000_000)
    guard let bulk = BulkScore(.standard), let first = bulk.sums(columns) else { return }
    print("check \(first.reduce(0, &+)) \(bulk.scale)")
    time(rounds) { bulk.sums(columns)?.last ?? 0 }
  }

  /// The same with the competition rank of each.
  private static func ranks(_ rounds: Int) {
    let columns = Data.columns(rows: 1_000_000)
    guard let bulk = BulkScore(.standard), let first = bulk.sums(columns) else { return }
    print("check \(BulkScore.ranks(first).reduce(Int64(0)) { $0 &+ Int64($1) })")
    time(rounds) { Int64(BulkScore.ranks(bulk.sums(columns) ?? []).last ?? 0) }
  }

  /// How often each of a thousand is first and in the top ten, over ten thousand draws.
  private static func draws(_ rounds: Int) {
    guard let ranking = Data.ranking(rows: 1_000) else { return }
    let estimate = { Acceptability.estimate(ranking, top: 10, draws: 10_000, seed: 1) }
    print("check \(estimate().max { $0.top.count < $1.top.count }?.top.count ?? 0)")
    time(rounds) { Int64(estimate().last?.top.count ?? 0) }
  }

  /// All of --stability for a thousand candidates and a top of twenty, with a single draw.
  private static func breakpoints(_ rounds: Int) {
    guard let ranking = Data.ranking(rows: 1_000) else { return }
    let examine = { Stability(ranking, .init(top: 20, draws: 1)) }
    print("check \(examine().sensitivity.count)")
    time(rounds) { Int64(examine().thresholdIntervals.count) }
  }

  /// Runs `work` and prints what each round took; the results are used, so none is left out.
  private static func time(_ rounds: Int, _ work: () -> Int64) {
    var used: Int64 = 0
    for _ in 0..<rounds {
      let (wall, processor) = (now(CLOCK_MONOTONIC), now(CLOCK_PROCESS_CPUTIME_ID))
      used &+= work()
      let cpu = now(CLOCK_PROCESS_CPUTIME_ID) - processor
      print("\((now(CLOCK_MONOTONIC) - wall) / 1e6) \(cpu / 1e6)")
    }
    if used == .min { print(used) }
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
}

/// Points that look random and are the same in every language: the upper bits of a product.
enum Data {
  static let factors = 5

  /// The product of a row's and factor's number and Knuth's multiplier.
  private static func mixed(_ row: Int, _ factor: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: row * factors + factor) &* 2_654_435_761
  }

  /// Columns of the levels 25, 60, 75 and 100.
  static func columns(rows: Int) -> [[Int32]] {
    let levels: [Int32] = [25, 60, 75, 100]
    return (0..<factors).map { factor in
      (0..<rows).map { levels[Int(mixed($0, factor) >> 30)] }
    }
  }

  /// Candidates with points from 0 to 127 in whole numbers, cut at 100.
  static func ranking(rows: Int) -> Ranking? {
    let candidates = (0..<rows).map { row in
      Candidate(
        Identifier("c\(row)"),
        .points((0..<factors).map { Fraction(Int64(min(mixed(row, $0) >> 25, 100))) }))
    }
    return try? Ranking(candidates, by: .standard)
  }
}
