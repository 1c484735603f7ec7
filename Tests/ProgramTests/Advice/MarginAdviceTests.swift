import Exact
import Money
import Testing

@testable import Program

@Suite struct MarginAdviceTests {
  private let program = PartnerProgram.standard

  @Test("an unknown share is asked for with the border at which the answer turns")
  func asksShare() throws {
    let advice = try #require(
      try program.marginAdvice(
        price: 10_000, cost: .amount(3_000), share: nil, keeping: Rate(basisPoints: 2_000)))
    #expect(advice.check == nil && advice.highestShare == Rate(basisPoints: 5_000))
    #expect(
      advice.ask
        == NextQuestion(
          "share",
          [.init("up to 50 %", leadsTo: ["keeps"]), .init("more", leadsTo: ["below"])]))
    #expect(advice.tiers.count == 3)
  }

  @Test("an unknown cost is asked for with the border, floored to whole units")
  func asksCost() throws {
    let advice = try #require(
      try program.marginAdvice(
        price: 9_999, cost: nil, share: .rate(Rate(basisPoints: 2_500))))
    // 99.99 less 24.9975 is 74.9925.
    #expect(
      advice.ask
        == NextQuestion(
          "cost",
          [
            .init(AmountRange(to: .including(7_499)), leadsTo: ["keeps"]),
            .init(AmountRange(from: .excluding(7_499)), leadsTo: ["loses"]),
          ]))
    #expect(advice.check == nil && advice.tiers.isEmpty && advice.highestShare == nil)
    let nothing = try program.marginAdvice(price: 9_999, cost: nil, share: nil)
    #expect(nothing?.ask == NextQuestion("cost", []))
  }

  @Test("where no answer leaves enough, that is said")
  func hopeless() throws {
    let cost = try program.marginAdvice(price: 100, cost: nil, share: .amount(101))
    #expect(cost?.ask == NextQuestion("cost", [.init("any", leadsTo: ["loses"])]))
    let share = try program.marginAdvice(price: 100, cost: .amount(101), share: nil)
    #expect(share?.ask == NextQuestion("share", [.init("any", leadsTo: ["loses"])]))
  }

  @Test("with everything known it is the check")
  func known() throws {
    let advice = try #require(
      try program.marginAdvice(price: 10_000, cost: .amount(3_000), share: .amount(2_000)))
    #expect(advice.check?.left == 5_000 && advice.ask == nil)
    #expect(try program.marginAdvice(price: 0, cost: nil, share: nil) == nil)
  }
}
