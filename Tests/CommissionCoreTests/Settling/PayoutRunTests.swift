import Basics
import CommissionCore
import Money
import TestSupport
import Testing

@Suite struct PayoutRunTests {
  private static func entry(_ id: Identifier, _ units: Int64, _ day: String) throws
    -> PayoutRun.Entry
  {
    PayoutRun.Entry(id: id, minor: Minor(units), payableOn: try Given.day(day))
  }

  @Test(
    "what is due is paid whole when it is above zero and at least the minimum (R-45)",
    arguments: [
      // opening, due, minimum, paid, carried
      (0, 5_000, 5_000, 5_000, 0), (0, 4_999, 5_000, 0, 4_999), (1, 4_999, 5_000, 5_000, 0),
      (-1, 5_000, 5_000, 0, 4_999), (0, 0, 0, 0, 0), (-500, 300, 0, 0, -200), (0, 1, 0, 1, 0),
      (-500, 500, 0, 0, 0), (700, 0, 500, 700, 0), (0, -300, 0, 0, -300), (0, 1, -5, 1, 0),
      (0, -3, -5, 0, -3),
    ] as [(Int64, Int64, Int64, Int64, Int64)])
  func paid(opening: Int64, due: Int64, minimum: Int64, paid: Int64, carried: Int64) throws {
    let run = try PayoutRun(
      on: Given.day("2026-03-01"), minimum: Minor(minimum), opening: Minor(opening),
      entries: [Self.entry("e", due, "2026-03-01")], held: [])
    #expect(run.paid == Minor(paid))
    #expect(run.carried == Minor(carried))
    #expect(run.notDue == 0)
  }

  @Test("what is held or not due yet waits; negatives that are due are netted (R-28, R-45)")
  func waits() throws {
    let entries = try [
      Self.entry("old", 1_000, "2025-01-01"), Self.entry("today", 2_000, "2026-03-01"),
      Self.entry("tomorrow", 4_000, "2026-03-02"), Self.entry("disputed", 8_000, "2026-02-01"),
      Self.entry("clawback", -500, "2026-02-15"), Self.entry("later clawback", -70, "2026-04-01"),
    ]
    let run = try PayoutRun(
      on: Given.day("2026-03-01"), minimum: 0, opening: 25, entries: entries,
      held: ["disputed", "nobody"])
    #expect(run.paid == 2_525)
    #expect(run.notDue == 11_930)
    #expect(run.due.map(\.id) == ["old", "today", "clawback"])
    #expect(run.waiting.map(\.id) == ["tomorrow", "disputed", "later clawback"])
  }

  @Test(
    "nothing is lost: paid, carried and waiting are the opening balance and all entries",
    arguments: 1...4 as ClosedRange<UInt64>)
  func nothingLost(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let date = try Given.day("2026-03-01")
    for round in 0..<100 {
      var entries = try (0..<random.int(0...10)).map { index in
        PayoutRun.Entry(
          id: Identifier("e\(index)"), minor: Minor(random.int64(-900...1_000)),
          payableOn: try #require(date.adding(days: random.int(-3...3))))
      }
      let held = Set(entries.map(\.id).filter { _ in random.oneIn(4) })
      let opening = Minor(random.int64(-500...500))
      let minimum = Minor(random.int64(0...800))
      let run = try PayoutRun(
        on: date, minimum: minimum, opening: opening, entries: entries, held: held)
      let note: Comment = "seed \(seed), round \(round)"
      let all = entries.reduce(opening.units) { $0 + $1.minor.units }
      #expect(run.paid.units + run.carried.units + run.notDue.units == all, note)
      #expect(run.paid == 0 || (run.carried == 0 && run.paid >= minimum), note)
      #expect(run.carried <= 0 || run.carried < minimum, note)
      #expect(run.paid >= 0, note)
      entries.shuffle(using: &random)
      let shuffled = try PayoutRun(
        on: date, minimum: minimum, opening: opening, entries: entries, held: held)
      #expect(shuffled.paid == run.paid && shuffled.carried == run.carried, note)
    }
  }

  @Test("a balance past 64 bits is an error, one that only passes them on the way is not")
  func ends() throws {
    let date = try Given.day("2026-03-01")
    let entries = try [
      Self.entry("a", .max, "2026-01-01"), Self.entry("b", 1, "2026-01-01"),
      Self.entry("c", -1, "2026-01-01"),
    ]
    #expect(
      try PayoutRun(on: date, minimum: 0, opening: 0, entries: entries, held: []).paid
        == Minor(.max))
    #expect(throws: CommissionError.overflow) {
      try PayoutRun(on: date, minimum: 0, opening: 1, entries: entries, held: [])
    }
    let waiting = try [Self.entry("a", .max, "2027-01-01"), Self.entry("b", 1, "2027-01-01")]
    #expect(throws: CommissionError.overflow) {
      try PayoutRun(on: date, minimum: 0, opening: 0, entries: waiting, held: [])
    }
  }

  @Test(
    "the working says whether it paid and with which numbers (R-45)",
    arguments: [
      (6_000, "paid_whole"), (10, "below_minimum"), (0, "nothing_to_pay"), (-10, "nothing_to_pay"),
    ] as [(Int64, String)])
  func reasons(due: Int64, key: String) throws {
    let entries = try [Self.entry("e", due, "2026-03-01"), Self.entry("f", 7, "2026-03-09")]
    let date = try Given.day("2026-03-01")
    let run = try PayoutRun(on: date, minimum: 5_000, opening: 0, entries: entries, held: [])
    #expect(
      run.reasons == [
        Reason(
          "R-45", key,
          [
            .init("run_date", .date(date)), .init("opening_minor", .minor(0)),
            .init("due", .count(1)),
            .init("minimum_minor", .minor(5_000)),
            .init("paid_minor", .minor(due > 5_000 ? Minor(due) : 0)),
            .init("carry_minor", .minor(due > 5_000 ? 0 : Minor(due))),
            .init("not_due_minor", .minor(7)),
          ])
      ])
  }
}
