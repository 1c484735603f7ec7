import Basics
import CoSell
import CommissionCore
import Money
import Settlement
import TestSupport
import Testing

@Suite struct SettleTests {
  /// What each partner is owed, in each currency.
  private func totals(_ postings: [Posting], _ facts: Facts) -> [String: Int64] {
    var sums: [String: Int64] = [:]
    for posting in postings {
      sums["\(facts.names[posting.payee]) \(posting.currency)", default: 0] += posting.minor
    }
    return sums.filter { $0.value != 0 }
  }

  @Test(
    "in whatever order events arrive, and whenever months close, the year is the same (R-41, R-42)",
    arguments: 0..<30)
  func arrival(block: UInt64) throws {
    for seed in block * 10..<block * 10 + 10 {
      let program = RandomProgram(seed: seed)
      var whole = try program.facts()
      let standing = totals(Settlement.standing(&whole).lines, whole)
      var random = SplitMix64(seed: seed ^ 0xA11)
      var facts = try program.facts([])
      var posted: [Posting] = []
      var closed: YearMonth?
      var rest = program.events.shuffled(using: &random)
      while !rest.isEmpty {
        for _ in 0..<min(rest.count, random.int(1...6)) { _ = try facts.add(rest.removeLast()) }
        let before = posted
        let run = Settlement.settle(&facts, posted: posted, closedThrough: closed)
        posted += run.postings
        // A closed month never changes.
        #expect(posted.starts(with: before))
        if let closed { #expect(run.postings.allSatisfy { $0.period > closed }, "seed \(seed)") }
        if random.oneIn(3) { closed = closed?.next ?? YearMonth(year: 2026, month: 1) }
      }
      #expect(totals(posted, facts) == standing, "seed \(seed)")
      #expect(Settlement.settle(&facts, posted: posted).postings == [], "seed \(seed)")
      #expect(Books(names: facts.names, postings: posted).check() == [], "seed \(seed)")
    }
  }

  @Test("a late event posts to the next open month and keeps its own day (R-41)")
  func lateEvent() throws {
    var facts = try Small.facts(
      [try Small.agreement(Terms(.plan(share: 1_000)))], [Small.deal()],
      [try Small.payment("a", "2026-02-01", 1_000)])
    let first = Settlement.settle(&facts).postings
    _ = try facts.add(try Small.payment("b", "2026-02-02", 500))
    let second = Settlement.settle(&facts, posted: first, closedThrough: try Small.month("2026-03"))
    #expect(Small.short(second.postings, facts) == ["b acme 50 commission"])
    let late = try #require(second.postings.first)
    #expect(late.period == (try Small.month("2026-04")))
    #expect(late.day == (try Small.day("2026-02-02")))
    #expect(late.run == 1)
  }

  @Test("another rate posts the difference, not the line again (R-41)")
  func difference() throws {
    let payment = try Small.payment("a", "2026-02-01", 1_000)
    var facts = try Small.facts(
      [try Small.agreement(Terms(.plan(share: 1_000)))], [Small.deal()], [payment])
    let first = Settlement.settle(&facts).postings
    try facts.replaceAgreements([try Small.agreement(Terms(.plan(share: 1_500)))])
    let second = Settlement.settle(
      &facts, posted: first, closedThrough: try Small.month("2026-02")
    ).postings
    #expect(second.map(\.minor) == [50])
    #expect(second.map(\.revision) == [1])
    // Where the deal turns out to be our own, everything goes back.
    facts.put(Small.deal(sharing: .nobody))
    let third = Settlement.settle(&facts, posted: first + second).postings
    #expect(third.map(\.minor) == [-150])
    #expect(third.map(\.revision) == [2])
  }

  @Test("what was known then is a beginning of what is known now (R-41)")
  func asOf() throws {
    var facts = try Small.facts(
      [try Small.agreement(Terms(.plan(share: 1_000)))], [Small.deal()],
      [try Small.payment("a", "2026-02-01", 1_000)])
    var posted = Settlement.settle(&facts).postings
    _ = try facts.add(try Small.refund("r", of: "a", "2026-02-03", 1_000))
    posted += Settlement.settle(&facts, posted: posted).postings
    let books = Books(names: facts.names, postings: posted)
    #expect(try books.asOf(run: 0).balances().map(\.minor) == [100, -100])
    #expect(try books.asOf(run: 1).balances().map(\.minor) == [0, 0])
  }

  @Test("other agreements: what each partner would get, and nothing kept")
  func whatIf() throws {
    let facts = try Small.facts(
      [try Small.agreement(Terms(.plan(share: 1_000)))], [Small.deal()],
      [try Small.payment("a", "2026-02-01", 1_000)])
    let (differences, problems) = try Settlement.whatIf(
      facts, agreements: [try Small.agreement(Terms(.plan(flat: 70, share: 500)))])
    #expect(problems == [])
    #expect(differences.count == 1)
    #expect(differences[0].now == 100)
    #expect(differences[0].then == 120)
  }

  @Test("what could still be taken back falls day by day to nothing (R-29)")
  func forecast() throws {
    var facts = try Small.facts(
      [try Small.agreement(Terms(.plan(share: 1_000)), tier: .integration)],
      [Small.deal(), Small.deal("d2", customer: "gone")],
      [
        try Small.payment("a", "2026-01-01", 900),
        try Small.payment("b", "2026-01-01", 900, deal: "d2"),
        .churn("x", from: "s", of: "gone", on: try Small.day("2026-01-10")),
      ])
    let found = try Settlement.forecast(&facts, from: try Small.day("2026-03-29"))
    #expect(found.map(\.partner) == ["acme"])
    // Day 87: 90 × 3 ÷ 90 = 3 are not served yet, then 2, 1 and none.
    #expect(found[0].forecast.days.map(\.atRisk) == [3, 2, 1, 0])
  }

  @Test("an explanation follows the order of computation and ends with the day (R-22, R-40)")
  func explain() throws {
    var facts = try Small.facts(
      [try Small.agreement(Terms(.table()))], [Small.deal()],
      [
        .payment(
          "a", from: "s", for: "d1", on: try Small.day("2026-02-01"), .usDollar, gross: 1_200,
          discount: 100, tax: 100),
        .churn("x", from: "s", of: "cust", on: try Small.day("2026-02-03")),
      ])
    let line = try #require(Settlement.settle(&facts).postings.first)
    let reasons = Settlement.explain(line, &facts)
    #expect(
      reasons.map(\.rule) == ["R-37", "R-22", "R-11", "R-12", "R-21", "R-18", "R-41", "R-45"])
    #expect(
      reasons[1].description
        == "R-22 base: gross_minor 1200, discount_minor 100, tax_minor 100, refunded_minor 0, "
        + "base_minor 1000")
    #expect(reasons[4].facts.last?.value == .minor(300))
  }
}
