import CommissionCore
import Money
import Testing

@testable import Program

@Suite struct PlatformAdviceTests {
  private let guide = PartnerProgram.standard.platforms

  @Test(
    "the lower border of revenue belongs to the stage above (§11)",
    arguments: [
      (0, "on_stripe"), (999_999, "on_stripe"), (1_000_000, "email_automation"),
      (9_999_999, "email_automation"), (10_000_000, "several_types"),
      (49_999_999, "several_types"), (50_000_000, "complex_attribution"),
      (Int64.max, "complex_attribution"),
    ])
  func stages(cents: Int64, first: String) {
    let advice = guide.advice(revenue: Minor(cents), answers: [:])
    #expect(advice.stage?.questions.first?.id == first)
    #expect(advice.ask?.id == first)
  }

  struct Case: CustomStringConvertible, Sendable {
    var whole: Int64
    var answers: [Bool]
    /// nil is "both listed as unresolved".
    var chosen: String?
    var open: [String] = []

    var description: String { "\(whole) \(answers)" }
  }

  /// Every leaf of the tree, read off the page.
  static let leaves = [
    Case(whole: 9_999, answers: [true], chosen: "rewardful"),
    Case(whole: 9_999, answers: [false], chosen: "refgrow"),
    Case(whole: 10_000, answers: [true, true], chosen: "firstpromoter"),
    Case(whole: 10_000, answers: [true, false], chosen: "firstpromoter"),
    Case(whole: 10_000, answers: [false, true], chosen: "rewardful"),
    Case(
      whole: 99_999, answers: [false, false], chosen: nil, open: ["firstpromoter", "rewardful"]),
    Case(whole: 100_000, answers: [true, true], chosen: "partnerstack"),
    Case(whole: 100_000, answers: [false, true], chosen: "firstpromoter"),
    Case(
      whole: 499_999, answers: [false, false], chosen: nil,
      open: ["partnerstack", "firstpromoter"]),
    Case(whole: 500_000, answers: [true, true], chosen: "impact"),
    Case(whole: 500_000, answers: [false, true], chosen: "partnerstack"),
    Case(
      whole: 500_000, answers: [false, false], chosen: nil, open: ["impact", "partnerstack"]),
  ]

  @Test("the questions are asked in order and the first yes wins (§11)", arguments: leaves)
  func leaf(_ leaf: Case) throws {
    let revenue = Minor(leaf.whole * 100)
    let stage = try #require(guide.stage(at: revenue))
    let answers = Dictionary(uniqueKeysWithValues: zip(stage.questions.map(\.id), leaf.answers))
    let advice = guide.advice(revenue: revenue, answers: answers)
    #expect(advice.chosen?.id == leaf.chosen)
    #expect(advice.open.map(\.id) == leaf.open)
    #expect(advice.isUnresolved == (leaf.chosen == nil))
    #expect(advice.ask == nil)
    let yes = leaf.answers.firstIndex(of: true)
    #expect(advice.steps.map(\.answer) == Array(leaf.answers.prefix((yes ?? 9) + 1)))
    let last = leaf.chosen == nil ? "unresolved" : "chosen"
    #expect(advice.reasons.map(\.key).last == last)
  }

  @Test("a missing answer is asked for, with where each answer leads")
  func asks() {
    let advice = guide.advice(revenue: 4_500_000, answers: ["email_automation": false])
    #expect(advice.chosen == nil && !advice.isUnresolved)
    #expect(
      advice.ask
        == NextQuestion(
          "stripe_only",
          [.init("yes", leadsTo: ["rewardful"]), .init("no", leadsTo: ["unresolved"])]))
    let late = guide.advice(revenue: 4_500_000, answers: ["stripe_only": true])
    #expect(
      late.ask
        == NextQuestion(
          "email_automation",
          [.init("yes", leadsTo: ["firstpromoter"]), .init("no", leadsTo: ["rewardful"])]))
    #expect(late.open.map(\.id) == ["firstpromoter", "rewardful"])
    let smallest = guide.advice(revenue: 0, answers: [:])
    #expect(
      smallest.ask
        == NextQuestion(
          "on_stripe",
          [.init("yes", leadsTo: ["rewardful"]), .init("no", leadsTo: ["refgrow"])]))
  }

  @Test("an answer that changes nothing is not asked for")
  func certain() throws {
    var guide = guide
    guide.stages[1].questions[1].yes = "firstpromoter"
    let answers = ["stripe_only": true]
    let advice = guide.advice(revenue: 1_000_000, answers: answers)
    #expect(advice.chosen?.id == "firstpromoter" && advice.ask == nil)
  }

  @Test("without a revenue it is asked for; a revenue outside all stages chooses nothing")
  func revenue() {
    let advice = guide.advice(revenue: nil, answers: ["on_stripe": true])
    #expect(advice.ask?.id == "mrr" && advice.stage == nil)
    #expect(advice.ask?.outcomes.map(\.range) == guide.stages.map { $0.monthlyRevenue })
    var short = guide
    short.stages.removeLast()
    let outside = short.advice(revenue: 50_000_000, answers: [:])
    #expect(outside.stage == nil && outside.ask == nil && outside.chosen == nil)
  }

  @Test("answers that the stage does not ask for are told")
  func unused() {
    let advice = guide.advice(
      revenue: 4_500_000, answers: ["on_stripe": true, "email_automation": true])
    #expect(advice.unused == ["on_stripe"])
    #expect(guide.questions.count == 7)
  }
}
