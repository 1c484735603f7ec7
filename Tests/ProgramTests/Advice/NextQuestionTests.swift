import CommissionCore
import Money
import Testing

@testable import Program

@Suite struct NextQuestionTests {
  @Test("a question can be part of an explanation")
  func reason() {
    let question = NextQuestion(
      "year", [.init("1", leadsTo: ["referral"]), .init("2 or later", leadsTo: [])])
    #expect(question.reason("R-6") == Reason("R-6", "asks", [.init("question", .text("year"))]))
    #expect(question.outcomes.map(\.answer) == ["1", "2 or later"])
    #expect(question.outcomes.allSatisfy { $0.range == nil })
  }

  @Test("an answer may be an amount")
  func amounts() {
    let range = AmountRange(to: .excluding(1_000))
    #expect(NextQuestion.Outcome(range, leadsTo: ["affiliate"]).range == range)
  }
}
