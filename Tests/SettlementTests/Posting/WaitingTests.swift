import Basics
import CoSell
import CommissionCore
import Exact
import Money
import Settlement
import TestSupport
import Testing

/// What is told before that which it is about is kept, waits, and settles by itself.
@Suite struct WaitingTests {
  @Test(
    "told in any order, each run brings the ledger to what the twin says is known (R-41, R-42)",
    arguments: 0..<30)
  func shuffled(block: UInt64) throws {
    for seed in block * 10..<block * 10 + 10 {
      var random = SplitMix64(seed: seed ^ 0x41)
      var program = RandomProgram(seed: seed)
      program.addMisfits(&random)
      var facts = Facts(rates: program.rates, qualification: program.qualification)
      for deal in program.deals { facts.put(deal) }
      var agreements = program.agreements.shuffled(using: &random)
      var events = program.events.shuffled(using: &random)
      var known = program
      (known.agreements, known.events) = ([], [])
      var posted: [Posting] = []
      var closed: YearMonth?
      while !events.isEmpty || !agreements.isEmpty {
        for _ in 0..<min(events.count, random.int(0...5)) {
          known.events.append(events.removeLast())
          _ = try facts.add(known.events[known.events.count - 1])
        }
        if random.oneIn(3), let agreement = agreements.popLast() {
          known.agreements.append(agreement)
          try facts.add(agreement)
        }
        let run = Settlement.settle(&facts, posted: posted, closedThrough: closed)
        posted += run.postings
        if let closed { #expect(run.postings.allSatisfy { $0.period > closed }, "seed \(seed)") }
        let twin = known.naive.standing(after: NaiveYear.ordered(known.events))
        let standing = EngineTwinTests.standing(posted, facts)
        #expect(standing == twin, "seed \(seed)")
        guard standing == twin else { return }
        // What waits is what the run said, and needs no agreement to be found.
        #expect(
          Settlement.waiting(facts) == Settlement.waiting(run.problems, facts), "seed \(seed)")
        if random.oneIn(3) { closed = closed?.next ?? YearMonth(year: 2026, month: 1) }
      }
      #expect(Books(names: facts.names, postings: posted).check() == [], "seed \(seed)")
    }
  }

  @Test("a refund waits for its payment and settles in the month that is open then (R-41)")
  func refundFirst() throws {
    var facts = try Small.facts(
      [try Small.agreement(Terms(.plan(share: 1_000)))], [Small.deal()],
      [try Small.refund("r", of: "a", "2026-02-03", 400)])
    let first = Settlement.settle(&facts)
    #expect(first.postings == [])
    #expect(first.isClean)
    let waiting = Settlement.waiting(first.problems, facts)
    #expect(waiting.map(\.cause) == [.unknownPayment("payment/s/a")])
    #expect(waiting.map(\.base) == [Money(400, .usDollar)])
    #expect(waiting.map(\.deals) == [[]])

    _ = try facts.add(try Small.payment("a", "2026-02-01", 1_000))
    let second = Settlement.settle(&facts, closedThrough: try Small.month("2026-02"))
    #expect(
      Small.short(second.postings, facts) == ["a acme 100 commission", "r acme -40 refund"])
    #expect(
      second.postings.map(\.period) == [try Small.month("2026-03"), try Small.month("2026-03")])
    #expect(
      second.postings.map(\.day) == [try Small.day("2026-02-01"), try Small.day("2026-02-03")])
    #expect(second.problems == [])
  }

  @Test("one that turns out too large is held, and stops nobody else (R-21, R-41)")
  func tooLarge() throws {
    var facts = try Small.facts(
      [try Small.agreement(Terms(.plan(share: 1_000)))], [Small.deal()],
      [
        try Small.refund("r", of: "a", "2026-02-03", 101),
        try Small.payment("a", "2026-02-01", 100), try Small.payment("b", "2026-02-01", 200),
      ])
    let run = Settlement.settle(&facts)
    #expect(run.isClean)
    #expect(Small.short(run.postings, facts) == ["a acme 10 commission", "b acme 20 commission"])
    let waiting = Settlement.waiting(run.problems, facts)
    #expect(waiting.map(\.cause) == [.rule(.refundExceedsPayment(refunded: 101, paid: 100))])
    #expect(waiting.map(\.deals) == [["d1"]])
  }

  @Test("churn waits for the customer's first payment (R-26, R-41)")
  func churnFirst() throws {
    var facts = try Small.facts(
      [try Small.agreement(Terms(.plan(share: 1_000)), tier: .referral)],
      [Small.deal("d2"), Small.deal()],
      [.churn("x", from: "s", of: "cust", on: try Small.day("2026-02-03"))])
    let first = Settlement.settle(&facts)
    #expect(first.problems.map(\.cause) == [.noPaymentOfCustomer("cust")])
    #expect(Settlement.waiting(facts).map(\.deals) == [["d1", "d2"]])
    #expect(Settlement.waiting(facts).map(\.base) == [nil])
    _ = try facts.add(try Small.payment("a", "2026-03-01", 100))
    let second = Settlement.settle(&facts)
    #expect(second.problems.map(\.cause) == [.rule(.churnBeforeStart)])
    _ = try facts.add(try Small.payment("b", "2026-02-01", 500))
    // The customer left two days after it first paid: all that it had earned by then goes back.
    let third = Settlement.settle(&facts, posted: second.postings)
    #expect(
      Small.short(third.postings, facts) == ["b acme 50 commission", "x acme -50 clawback"])
  }

  @Test("an agreement that comes late lifts the hold, and may change the currency (R-16, R-41)")
  func lateAgreement() throws {
    let eur = try Small.currency("EUR")
    var facts = try Small.facts(
      [try Small.agreement(Terms(.plan(share: 1_000)))],
      [
        Small.deal(
          sharing: .weights([Payee("acme", weight: .one), Payee("bolt", weight: .one)]))
      ], [try Small.payment("a", "2026-02-01", 1_000)])
    let first = Settlement.settle(&facts).postings
    #expect(first.map(\.hold) == [.none, .noAgreement])
    var later = facts
    try later.add(try Small.agreement(Terms(.credit), partner: "bolt"))
    let freed = Settlement.settle(&later, posted: first).postings
    #expect(freed.map(\.minor) == [50, -50])
    #expect(freed.map(\.hold) == [.none, .noAgreement])

    facts.rates = ExchangeRates(
      [
        ExchangeRate(
          date: try Small.day("2026-01-31"), from: .usDollar, to: eur,
          rate: Fraction(reducing: 9, over: 10))
      ].compactMap { $0 })
    try facts.add(try Small.agreement(Terms(.credit), partner: "bolt", currency: eur))
    let changed = Settlement.settle(&facts, posted: first).postings
    #expect(changed.map(\.currency) == [eur, .usDollar])
    #expect(changed.map(\.minor) == [45, -50])
  }
}
