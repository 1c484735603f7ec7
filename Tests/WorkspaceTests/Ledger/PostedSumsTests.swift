import Basics
import CommissionCore
import Money
import Settlement
import Storage
import TestSupport
import Testing

@testable import Workspace

/// Balances of rows where they lie, against books of all postings.
@Suite("Posted sums")
struct PostedSumsTests {
  private static func postings(
    _ random: inout SplitMix64, _ facts: inout Facts, run: Int32
  ) throws -> [Posting] {
    let payees = ["acme", "tab\there", "back\\slash", "é", "(unassigned)"]
    return try (0..<60).map { _ in
      let day = try #require(CivilDate(daysSinceEpoch: 20_000 + random.int(0...90)))
      return Posting(
        event: facts.name(Identifier("e\(random.int(0...999))")), part: .none,
        payee: facts.name(Identifier(random.pick(payees))), deal: .none, customer: .none,
        version: .none, exchange: .none, minor: random.int64(-5_000...9_000), rate: .zero,
        currency: random.oneIn(3) ? try #require(Currency("JPY")) : .usDollar, day: day,
        period: day.yearMonth, payableOn: day, run: run, kind: .commission, hold: .none,
        rounding: .halfUp, waitsForClose: false)
    }
  }

  private static func add(_ postings: [Posting], _ names: NameTable, to world: TestWorkspace) throws
  {
    try world.book(.postings, PostingSheet(postings, names).sheet)
  }

  @Test("They are those of the books, now and at each moment (R-41, R-42)", arguments: [1, 2, 3])
  func agree(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let world = try TestWorkspace()
    var facts = Facts()
    for run in 0..<3 {
      let postings = try Self.postings(&random, &facts, run: Int32(run))
      try Self.add(postings, facts.names, to: world)
    }
    let head = try Journal(world.connection).head().sequence
    for sequence in 1...head {
      let sums = try PostedSums(in: world.connection, at: .sequence(sequence))
      let books = try PostedBook(in: world.connection, at: .sequence(sequence)).books()
      #expect(sums.count == books.postings.count, "seed \(seed)")
      #expect(sums.flaws == [], "seed \(seed)")
      let (found, due) = (try sums.balances(), try books.balances())
      #expect(found.map(\.account) == due.map(\.account), "seed \(seed)")
      #expect(found.map(\.minor) == due.map(\.minor), "seed \(seed)")
    }
  }

  @Test("A line that can't balance, a run before another, a month before the day (R-41, R-42)")
  func flaws() throws {
    var random = SplitMix64(seed: 4)
    var facts = Facts()
    var lines = Array(try Self.postings(&random, &facts, run: 1).prefix(3))
    lines[0].minor = .min
    lines[1].run = 0
    lines[2].period = try #require(YearMonth(year: 2000, month: 1))
    let world = try TestWorkspace()
    try Self.add(lines, facts.names, to: world)
    let sums = try PostedSums(in: world.connection, at: .sequence(.max))
    #expect(
      sums.flaws == [
        .unbalanced(.posting(0)), .runOutOfOrder(posting: 1), .periodBeforeDay(posting: 2),
      ])
  }
}
