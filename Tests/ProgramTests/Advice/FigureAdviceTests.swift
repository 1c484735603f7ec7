import CommissionCore
import Exact
import Testing

@testable import Program

@Suite struct FigureAdviceTests {
  private let figures = PartnerProgram.standard.figures

  private func position(_ id: String, _ number: Fraction) -> Position? {
    var own = OwnFigures()
    own.values[id] = number
    return figures.advice(for: own).lines.first { $0.id == id }?.position
  }

  @Test(
    "each range includes both of its ends (§12)",
    arguments: [
      ("referral_conversion", 3, 5), ("sourced_revenue", 15, 30), ("influenced_revenue", 10, 20),
      ("partner_pipeline", 2, 3), ("attach_rate", 30, 50), ("activation", 20, 30),
      ("top_partners", 10, 20), ("identified", 100, 500), ("recruited", 30, 40),
      ("onboarded", 60, 70), ("activated", 20, 30), ("performing", 10, 15),
    ] as [(String, Int64, Int64)])
  func ranges(id: String, low: Int64, high: Int64) {
    let step = Fraction(reducing: 1, over: 100)
    #expect(position(id, Fraction(low) - step) == .below)
    #expect(position(id, Fraction(low)) == .within)
    #expect(position(id, Fraction(high)) == .within)
    #expect(position(id, Fraction(high) + step) == .above)
  }

  @Test("win rate is 1.5 to 2 times, a first referral takes up to 30 days (§12)")
  func others() {
    #expect(position("win_rate", Fraction(reducing: 149, over: 100)) == .below)
    #expect(position("win_rate", Fraction(reducing: 3, over: 2)) == .within)
    #expect(position("win_rate", Fraction(reducing: 201, over: 100)) == .above)
    #expect(position("first_referral", .zero) == .within)
    #expect(position("first_referral", Fraction(30 as Int64)) == .within)
    #expect(position("first_referral", Fraction(31 as Int64)) == .above)
  }

  @Test(
    "the age decides what a program looks like, its months half open (§12)",
    arguments: [
      (0, 5, 20), (5, 5, 20), (6, 20, 100), (17, 20, 100), (18, 100, 500), (35, 100, 500),
      (36, 500, nil), (120, 500, nil),
    ] as [(Int, Int, Int?)])
  func maturity(age: Int, low: Int, high: Int?) throws {
    var own = OwnFigures()
    own.ageMonths = age
    own.partners = low
    let advice = figures.advice(for: own)
    let line = try #require(advice.lines.first { $0.id == "partners" })
    #expect(line.usual == CountRange(low, high).span)
    #expect(line.position == .within)
    #expect(advice.ask == nil)
    own.partners = low - 1
    #expect(figures.advice(for: own).lines.first { $0.id == "partners" }?.position == .below)
  }

  @Test("a young program's part of revenue is under 5 %, not 5 % (§12)")
  func youngRevenue() {
    var own = OwnFigures()
    own.ageMonths = 3
    own.revenuePercent = Fraction(5 as Int64)
    let young = figures.advice(for: own).lines.first { $0.id == "revenue_percent" }
    #expect(young?.position == .above)
    own.ageMonths = 6
    let older = figures.advice(for: own).lines.first { $0.id == "revenue_percent" }
    #expect(older?.position == .within)
  }

  @Test("numbers that only the age lets judge ask for it")
  func asksAge() {
    var own = OwnFigures()
    own.partners = 30
    let advice = figures.advice(for: own)
    #expect(advice.stage == nil && advice.ask?.id == "age_months")
    #expect(
      advice.ask?.outcomes.map(\.answer)
        == ["0 to under 6", "6 to under 18", "18 to under 36", "36 and more"])
    #expect(figures.advice(for: OwnFigures()).ask == nil)
  }

  @Test(
    "a directory is worth it from 5 integrations, a marketplace from 10 (§12)",
    arguments: [(4, false, false), (5, true, false), (9, true, false), (10, true, true)])
  func milestones(count: Int, directory: Bool, marketplace: Bool) {
    var own = OwnFigures()
    own.integrations = count
    #expect(figures.advice(for: own).milestones.map(\.isReached) == [directory, marketplace])
    own.integrations = nil
    #expect(figures.advice(for: own).milestones.map(\.isReached) == [nil, nil])
  }

  @Test("each name is counted in something, and no name stands twice")
  func names() {
    #expect(Set(figures.names).count == figures.names.count)
    #expect(figures.names.allSatisfy { figures.unit(of: $0) != nil })
    #expect(figures.unit(of: "revenue_percent") == .percent)
    #expect(figures.unit(of: "age_months") == .count)
    #expect(figures.unit(of: "fame") == nil)
  }

  @Test("only what is known is judged")
  func reasons() {
    var own = OwnFigures()
    own.values["attach_rate"] = Fraction(25 as Int64)
    let reasons = figures.advice(for: own).reasons
    #expect(reasons.map(\.description) == ["§12 below: figure attach_rate, own 25"])
  }
}
