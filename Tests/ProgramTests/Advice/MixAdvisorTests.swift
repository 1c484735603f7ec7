import Money
import Testing

@testable import Program

@Suite struct MixAdvisorTests {
  private let program = PartnerProgram.standard

  private func facts(
    _ cents: Int64? = nil, motion: String? = nil, year: Int? = nil, headcount: Bool? = nil
  ) -> MixFacts {
    var facts = MixFacts()
    facts.annualValue = cents.map { Minor($0) }
    facts.motion = motion
    facts.year = year
    facts.justifiesHeadcount = headcount
    return facts
  }

  @Test("without a value or a motion the value is asked for, with what each leads to")
  func asksValue() {
    let advice = program.mixAdvice(for: facts(year: 1))
    #expect(advice.band == nil && advice.types.isEmpty && advice.cap == 2)
    #expect(advice.ask?.id == "acv")
    #expect(
      advice.ask?.outcomes.map(\.leadsTo) == [
        ["affiliate"], ["referral", "affiliate"], ["agency", "referral"],
        ["reseller", "alliance"],
      ])
  }

  @Test("a motion decides where the value is not known, and only there")
  func motion() {
    let alone = program.mixAdvice(for: facts(motion: "field", year: 1))
    #expect(alone.start == ["agency", "referral"] && alone.motionBand == nil)
    let both = program.mixAdvice(for: facts(1_200_000, motion: "field", year: 1))
    #expect(both.start == ["referral", "affiliate"])
    #expect(both.motionBand?.motion == "field or partner-led")
  }

  @Test("an unknown year is asked for where it decides; what is certain is advised meanwhile")
  func asksYear() {
    let advice = program.mixAdvice(for: facts(1_200_000))
    #expect(advice.start == ["referral", "affiliate"])
    #expect(advice.ask?.id == "year")
    #expect(
      advice.ask?.outcomes.map(\.leadsTo)
        == [["referral", "affiliate"], ["referral", "affiliate", "agency"]])
    #expect(
      advice.types.map(\.place) == [.start, .start, .depends, .waitsForSecondYear])
    #expect(advice.breaches.isEmpty)
  }

  @Test("headcount is asked for only where a type needs it (R-6)")
  func asksHeadcount() {
    #expect(program.mixAdvice(for: facts(1_200_000, year: 1)).ask == nil)
    #expect(program.mixAdvice(for: facts(2_500_000, year: 1)).ask == nil)
    let field = program.mixAdvice(for: facts(2_500_000, year: 2))
    #expect(field.ask?.id == "headcount" && field.start == ["agency", "referral"])
    let enterprise = program.mixAdvice(for: facts(10_000_001, year: 1))
    #expect(enterprise.start.isEmpty)
    #expect(
      enterprise.ask?.outcomes.map(\.leadsTo)
        == [["reseller", "alliance"], ["technology", "agency"]])
    // Neither answer brings a type for acquisition.
    #expect(
      enterprise.breaches == [LayeringBreach(subject: .acquisition, count: 0, wanted: 1)])
    let answered = program.mixAdvice(for: facts(10_000_001, year: 1, headcount: false))
    #expect(answered.ask == nil && answered.start == ["technology", "agency"])
    #expect(
      answered.types.map(\.place)
        == [.waitsForHeadcount, .waitsForHeadcount, .start, .start])
  }

  @Test(
    "the monthly view is held against a twelfth of the year, both ends included (R-5)",
    arguments: [
      (34_799, nil), (34_800, "self_serve"), (118_800, "self_serve"), (118_801, nil),
      (239_999, nil), (240_000, "moderate_cycle"), (2_400_000, "moderate_cycle"),
      (2_400_001, nil), (5_999_999, nil), (6_000_000, "complex"), (60_000_000, "complex"),
    ] as [(Int64, String?)])
  func monthly(cents: Int64, id: String?) throws {
    let opinion = try #require(program.mixAdvice(for: facts(cents)).opinions.first)
    #expect(opinion.view == .monthly && opinion.opinion?.id == id)
  }

  @Test("under 500 a month is a shape by the price alone (R-5)", arguments: [true, false])
  func lowPrice(isUnder: Bool) {
    let advice = program.mixAdvice(for: facts(isUnder ? 599_999 : 600_000))
    #expect(advice.opinions.contains { $0.opinion?.id == "low_price" } == isUnder)
  }

  @Test("stated shapes and what sells are heard, and never change the table's answer (R-5)")
  func statedViews() {
    var stated = facts(50_000, year: 1)
    let before = program.mixAdvice(for: stated).start
    stated.shapes = ["complex_enterprise", "vertical_saas"]
    stated.selling = ["demos"]
    let advice = program.mixAdvice(for: stated)
    #expect(advice.start == before)
    let heard = advice.opinions.compactMap { $0.opinion?.id }
    #expect(
      heard == ["self_serve", "low_price", "complex_enterprise", "vertical_saas", "demos"])
    #expect(advice.opinions.allSatisfy { $0.beyondTable.isEmpty })
  }

  @Test("a view that names a type outside the table's line says which (R-5)")
  func beyondTable() {
    let advice = program.mixAdvice(for: facts(1_200_000, year: 1))
    #expect(advice.opinions.first?.opinion?.id == "moderate_cycle")
    #expect(advice.opinions.first?.beyondTable == ["reseller"])
  }

  @Test("what works together is told with what is not there yet (R-7)")
  func combinations() {
    let advice = program.mixAdvice(for: facts(1_200_000, year: 1))
    #expect(
      advice.combinations.map(\.combination.types)
        == [["affiliate", "referral"]])
    #expect(advice.combinations.map(\.missing) == [[]])
    let field = program.mixAdvice(for: facts(2_500_000, year: 1))
    #expect(field.combinations.map(\.combination.types) == [["technology", "agency"]])
    #expect(field.combinations.map(\.missing) == [["technology"]])
    #expect(field.cohort.size == CountRange(10, 25))
  }
}
