import Basics
import CoSell
import CommissionCore
import Money
import Settlement
import TestSupport
import Testing

@Suite struct BooksTests {
  /// Two months of one partner: 100 in January, 100 in February, half of it taken back in March.
  static func facts() throws -> Facts {
    try Small.facts(
      [try Small.agreement(Terms(.plan(share: 1_000)))], [Small.deal()],
      [
        try Small.payment("a", "2026-01-10", 1_000), try Small.payment("b", "2026-02-10", 1_000),
        try Small.refund("r", of: "b", "2026-03-10", 500),
      ])
  }

  static func terms(_ day: String, _ closed: String?, _ gates: Gates = Gates()) throws
    -> PayoutTerms
  {
    PayoutTerms(
      day: try Small.day(day), closedThrough: try closed.map { try Small.month($0) }, gates: gates)
  }

  @Test("what is due and closed is paid, the rest waits, and nothing is paid twice (R-45)")
  func payoutRun() throws {
    var facts = try Self.facts()
    let posted = Settlement.settle(&facts).postings
    var books = Books(names: facts.names, postings: posted)
    // On the first of March January is closed, February is not.
    let first = try books.payoutRun(try Self.terms("2026-03-01", "2026-01"), facts)
    #expect(first.map(\.run.paid) == [100])
    #expect(first.map(\.monthOpen) == [100])
    #expect(first.map(\.notDue) == [-50])
    var payout = try #require(first[0].payout(id: "po1"))
    books = Books(names: facts.names, postings: posted, payouts: [payout])
    // Approved: its entries are taken. Netted: 100 − 50.
    let second = try books.payoutRun(try Self.terms("2026-04-01", "2026-03"), facts)
    #expect(second.map(\.run.paid) == [50])
    #expect(payout.moved(to: .approved, on: try Small.day("2026-03-02")) == nil)
    payout = try #require(payout.moved(to: .cancelled, on: try Small.day("2026-03-02")))
    #expect(payout.moved(to: .paid, on: try Small.day("2026-03-02")) == nil)
    books = Books(names: facts.names, postings: posted, payouts: [payout])
    let third = try books.payoutRun(try Self.terms("2026-04-01", "2026-03"), facts)
    #expect(third.map(\.run.paid) == [150])
  }

  @Test("minimum and opening balance (R-45)")
  func minimum() throws {
    var facts = try Self.facts()
    var agreement = try Small.agreement(Terms(.plan(share: 1_000)))
    agreement.minimumPayout = 160
    try facts.replaceAgreements([agreement])
    let posted = Settlement.settle(&facts).postings
    let books = Books(names: facts.names, postings: posted)
    var terms = try Self.terms("2026-04-01", "2026-03")
    let below = try books.payoutRun(terms, facts)
    #expect(below.map(\.run.paid) == [0])
    #expect(below.map(\.run.carried) == [150])
    #expect(below[0].payout(id: "p") == nil)
    terms.openings[PartnerCurrency(try #require(facts.names.find("acme")), .usDollar)] = 10
    let above = try books.payoutRun(terms, facts)
    #expect(above.map(\.run.paid) == [160])
  }

  @Test("each blocked amount says which gate (R-46)")
  func gates() throws {
    var facts = try Small.facts(
      [try Small.agreement(Terms(.plan(share: 1_000)))],
      [Small.deal(), Small.deal("d2"), Small.deal("d3", sharing: .held)],
      [
        try Small.payment("a", "2026-01-10", 1_000),
        try Small.payment("b", "2026-01-10", 2_000, deal: "d2"),
        try Small.payment("c", "2026-01-10", 4_000, deal: "d3"),
      ])
    let books = Books(names: facts.names, postings: Settlement.settle(&facts).postings)
    var gates = Gates()
    gates.dispute(deal: "d2")
    let run = try books.payoutRun(try Self.terms("2026-03-01", "2026-02", gates), facts)
    #expect(run.map { facts.names[$0.partner] } == ["(unassigned)", "acme"])
    #expect(run.map(\.run.paid) == [0, 100])
    #expect(run.map { $0.blocked.map(\.gate) } == [[.splitAgreed], [.noOpenDispute]])
    #expect(run.map { $0.blocked.map(\.minor) } == [[400], [200]])
    gates.shut(.taxForm, for: "acme")
    let shut = try books.payoutRun(try Self.terms("2026-03-01", "2026-02", gates), facts)
    #expect(shut[1].blocked.map(\.minor) == [300])
    #expect(shut[1].reasons.map(\.rule) == ["R-45", "R-46"])
    let acme = try #require(books.postings.firstIndex { facts.names[$0.deal] == "d2" })
    #expect(gates.blocking(books.postings[acme], facts.names) == [.taxForm, .noOpenDispute])
  }

  @Test("every transaction balances in each currency, also paid in another one (R-42)")
  func balances() throws {
    let eur = try Small.currency("EUR")
    var facts = try Self.facts()
    let posted = Settlement.settle(&facts).postings
    let acme = try #require(facts.names.find("acme"))
    let approved = Payout(
      id: "po", partner: acme, currency: .usDollar, day: try Small.day("2026-03-01"),
      entries: [0], amount: 100)
    let paid = try #require(
      approved.moved(to: .paid, on: try Small.day("2026-03-02"), with: Money(90, eur)))
    let books = Books(names: facts.names, postings: posted, payouts: [paid])
    #expect(books.check() == [])
    let balances = try books.balances()
    #expect(
      balances.map { "\($0.account.text) \($0.minor.units)" } == [
        "cash|EUR -90", "expense:commission|USD 150", "expense:exchange|EUR 90",
        "expense:exchange|USD -100", "payable:acme|USD -50",
      ])
    #expect(try #require(books.payment(of: 0)).isBalanced)
    #expect(books.transaction(of: 0).isBalanced)
  }

  @Test("what is wrong with books is found (R-41…R-43)")
  func flaws() throws {
    var facts = try Self.facts()
    let posted = Settlement.settle(&facts).postings
    let acme = try #require(facts.names.find("acme"))
    func payout(_ entries: [Int32], _ amount: Minor) throws -> Payout {
      Payout(
        id: "p", partner: acme, currency: .usDollar, day: try Small.day("2026-03-01"),
        entries: entries, amount: amount)
    }
    func flaws(_ postings: [Posting], _ payouts: [Payout] = []) -> [BooksFlaw] {
      Books(names: facts.names, postings: postings, payouts: payouts).check()
    }
    #expect(flaws(posted) == [])
    #expect(flaws(posted + [posted[1]]) == [.repeatedKey(posting: 3, first: 1)])
    var early = posted
    early[1].period = try Small.month("2026-01")
    #expect(flaws(early) == [.periodBeforeDay(posting: 1)])
    var late = posted
    late[0].run = 1
    #expect(flaws(late) == [.runOutOfOrder(posting: 1), .runOutOfOrder(posting: 2)])
    var least = posted
    least[0].minor = .min
    #expect(flaws(least) == [.unbalanced(.posting(0))])
    #expect(
      flaws(posted, [try payout([0], 99)]) == [.payoutAmount(payout: 0, entries: 100)])
    #expect(
      flaws(posted, [try payout([0], 100), try payout([0, 1], 200)])
        == [.paidTwice(payout: 1, posting: 0)])
    #expect(
      flaws(posted, [try payout([9], 0)]) == [.foreignEntry(payout: 0, posting: 9)])
  }

  @Test("a statement ties, and the next opens where it closed (R-42)")
  func statement() throws {
    var facts = try Self.facts()
    let posted = Settlement.settle(&facts).postings
    let paid = Payout(
      id: "po", partner: try #require(facts.names.find("acme")), currency: .usDollar,
      day: try Small.day("2026-02-01"), entries: [0], amount: 100, state: .paid,
      paidOn: try Small.day("2026-02-05"))
    let books = Books(names: facts.names, postings: posted, payouts: [paid])
    let first = try Small.month("2026-02")
    let february = try #require(try books.statements(of: "acme", first...first, facts).first)
    #expect(february.opening == 100)
    #expect(february.lines.map(\.event) == ["payment/s/b"])
    #expect(february.lines.map(\.base) == [1_000])
    #expect(february.payouts.map(\.id) == ["po"])
    #expect(february.closing == 100)
    #expect(february.ties)
    let next = try Small.month("2026-03")
    let march = try #require(try books.statements(of: "acme", next...next, facts).first)
    #expect(march.opening == february.closing)
    #expect(march.closing == 50)
    #expect(march.ties)
    #expect(try books.statements(of: "nobody", next...next, facts) == [])
  }

  @Test("over random years, statements tie month by month and payouts never pay too much")
  func randomYears() throws {
    for seed in 0..<60 as Range<UInt64> {
      var facts = try RandomProgram(seed: seed).facts()
      let posted = Settlement.settle(&facts).postings
      var payouts: [Payout] = []
      var month = try Small.month("2026-01")
      for number in 0..<14 {
        let books = Books(names: facts.names, postings: posted, payouts: payouts)
        let day = try #require(month.next).first
        let terms = PayoutTerms(day: day, closedThrough: month)
        for proposal in try books.payoutRun(terms, facts) {
          let id = Identifier("\(number) \(proposal.partner.index) \(proposal.currency)")
          let paid = proposal.payout(id: id)?.moved(to: .paid, on: day)
          if let paid { payouts.append(paid) }
        }
        month = try #require(month.next)
      }
      let books = Books(names: facts.names, postings: posted, payouts: payouts)
      #expect(books.check() == [], "seed \(seed)")
      for partner in ["acme", "bolt", "cord", "dune"] as [Identifier] {
        var closing: [Currency: Minor] = [:]
        var each = try Small.month("2025-12")
        while each <= month {
          for statement in try books.statements(of: partner, each...each, facts) {
            #expect(statement.ties, "seed \(seed)")
            #expect(statement.opening == closing[statement.currency] ?? 0, "seed \(seed)")
            closing[statement.currency] = statement.closing
          }
          each = try #require(each.next)
        }
      }
    }
  }
}
