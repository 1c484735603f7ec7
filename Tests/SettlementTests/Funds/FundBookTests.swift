import Basics
import Money
import Settlement
import Testing

/// Co-marketing money.
@Suite struct FundBookTests {
  private func book(_ budget: Int64 = 10_000) throws -> FundBook {
    var book = FundBook()
    try book.add(
      Fund(
        partner: "acme", quarter: try quarter(), kind: .discretionary,
        budget: Money(Minor(budget), .usDollar)))
    return book
  }

  private func quarter() throws -> Quarter {
    try #require(Quarter(year: 2026, number: 1))
  }

  private func claim(
    _ id: Identifier, _ minor: Int64, _ activity: FundActivity = .webinars, proof: String = "link"
  ) throws -> FundClaim {
    FundClaim(
      id: id, partner: "acme", quarter: try quarter(), activity: activity,
      amount: Money(Minor(minor), .usDollar), proof: proof)
  }

  private func refusal(_ step: () throws -> Void) -> FundRefusal? {
    do {
      try step()
      return nil
    } catch {
      return error as? FundRefusal
    }
  }

  @Test("a claim takes of the budget once it is approved, and gives back when it is turned down")
  func life() throws {
    var book = try book()
    try book.submit(try claim("c1", 6_000))
    #expect(book.left("acme", try quarter()) == 10_000)
    try book.move("c1", to: .approved)
    #expect(book.left("acme", try quarter()) == 4_000)
    try book.submit(try claim("c2", 5_000))
    #expect(
      refusal { try book.move("c2", to: .approved) } == .overBudget("c2", asked: 5_000, left: 4_000)
    )
    try book.move("c1", to: .rejected)
    try book.move("c2", to: .approved)
    try book.move("c2", to: .paid)
    #expect(book.left("acme", try quarter()) == 5_000)
    #expect(
      refusal { try book.move("c2", to: .rejected) }
        == .notPossible("c2", from: .paid, to: .rejected))
  }

  @Test("a budget may change, down to what was approved")
  func replacing() throws {
    var book = try book()
    try book.submit(try claim("c1", 6_000))
    try book.move("c1", to: .approved)
    func fund(_ minor: Int64, _ currency: Currency = .usDollar) throws -> Fund {
      Fund(
        partner: "acme", quarter: try quarter(), kind: .accrual,
        budget: Money(Minor(minor), currency))
    }
    try book.replace(try fund(6_000))
    #expect(book.left("acme", try quarter()) == 0)
    #expect(
      refusal { try book.replace(try fund(5_999)) }
        == .overBudget("acme", asked: 6_000, left: 5_999))
    let eur = try Small.currency("EUR")
    #expect(
      refusal { try book.replace(try fund(9_000, eur)) } == .currency(eur, budget: .usDollar))
    #expect(refusal { try book.replace(try fund(-1)) } == .amount(-1))
  }

  @Test("what is refused, and why")
  func refusals() throws {
    var book = try book()
    let eur = try Small.currency("EUR")
    #expect(refusal { try book.submit(try claim("c", 0)) } == .amount(0))
    var other = try claim("c", 1)
    other.amount = Money(1, eur)
    #expect(refusal { try book.submit(other) } == .currency(eur, budget: .usDollar))
    other.partner = "bolt"
    #expect(refusal { try book.submit(other) } == .noFund(partner: "bolt", quarter: try quarter()))
    try book.submit(try claim("c", 1, proof: " "))
    #expect(refusal { try book.submit(try claim("c", 2)) } == .taken("c"))
    #expect(refusal { try book.move("c", to: .approved) } == .noProof("c"))
    #expect(refusal { try book.move("x", to: .approved) } == .unknownClaim("x"))
    let fund = try #require(book.funds.first)
    #expect(refusal { try book.add(fund) } == .taken("acme"))
  }

  @Test("the usual mix is 30, 25, 20, 15 and 10 percent of what was spent, to the cent")
  func mix() throws {
    #expect(FundActivity.allCases.map(\.usualPercent) == [30, 25, 20, 15, 10])
    var book = try book()
    try book.submit(try claim("c1", 90, .events))
    try book.submit(try claim("c2", 11, .swag))
    try book.move("c1", to: .approved)
    try book.move("c2", to: .approved)
    let mix = book.mix("acme", try quarter())
    #expect(mix.map(\.spent) == [0, 0, 0, 90, 11])
    // 30.3, 25.25, 20.2, 15.15, 10.1: the one unit left goes to the largest remainder.
    #expect(mix.map(\.usual) == [31, 25, 20, 15, 10])
    #expect(try Fund.accrued(on: 1_050, basisPoints: 500) == 53)
  }
}
