import Basics
import Money
import Testing

@testable import Reporting

@Suite("What a review says first")
struct HeadlineTests {
  private func review() throws -> SharedReview {
    SharedReview(
      partner: "Acme", quarter: try #require(Quarter("2026Q1")),
      asOf: try #require(CivilDate("2026-04-02")))
  }

  private func credited(_ quarter: String, _ sourced: String) throws -> CreditedQuarter {
    let money = try #require(Money(sourced))
    let nothing = Money(.zero, money.currency)
    return CreditedQuarter(
      try #require(Quarter(quarter)), sourced: money, influenced: nothing, delivered: nothing)
  }

  private func texts(_ review: SharedReview) -> [String] {
    Headline.sentences(of: review).map(\.text)
  }

  @Test("a quarter in which nothing happened says so")
  func nothing() throws {
    #expect(
      texts(try review()) == [
        "Acme sourced no revenue in 2026Q1.", "No registered deal is open.",
        "Nothing was promised for 2026Q1: set the next quarter's actions.",
      ])
  }

  @Test("revenue is held against the quarter before in its currency")
  func revenue() throws {
    var one = try review()
    one.revenue = [try credited("2025Q4", "USD 80.00"), try credited("2026Q1", "USD 120.00")]
    #expect(texts(one)[0] == "Acme sourced USD 120.00 in 2026Q1, up from USD 80.00.")
    one.revenue = [try credited("2025Q4", "EUR 80.00"), try credited("2026Q1", "USD 120.00")]
    #expect(texts(one)[0] == "Acme sourced USD 120.00 in 2026Q1.")
    one.revenue = [try credited("2026Q1", "EUR 5.00"), try credited("2026Q1", "USD 120.00")]
    #expect(texts(one)[0] == "Acme sourced EUR 5.00 and USD 120.00 in 2026Q1.")
  }

  @Test("open deals are counted, summed by currency, and the oldest is told")
  func pipeline() throws {
    var one = try review()
    var deal = PipelineDeal(id: "g1", account: "A", stage: "approved", next: "the close")
    deal.amount = Money("USD 1500.00")
    deal.age = 1
    one.pipeline = [deal]
    #expect(texts(one)[1] == "1 registered deal is open, worth USD 1,500.00, for 1 day.")
    deal.age = 40
    one.pipeline.append(deal)
    #expect(
      texts(one)[1]
        == "2 registered deals are open, worth USD 3,000.00; the oldest has waited 40 days.")
  }

  @Test("commitments are counted as done and overdue")
  func promises() throws {
    var one = try review()
    one.promises = [Promise("a", .done), Promise("b", .overdue), Promise("c", .open)]
    #expect(texts(one)[2] == "Of 3 commitments, 1 is done and 1 is overdue.")
  }

  @Test("where none is done, it says none")
  func noneDone() throws {
    var one = try review()
    one.promises = [Promise("a", .open)]
    #expect(texts(one)[2] == "Of 1 commitment, none is done.")
  }

  @Test("each sentence names the section that holds its numbers")
  func sections() throws {
    #expect(Headline.sentences(of: try review()).map(\.section) == ["revenue", "pipeline", "plan"])
  }
}
