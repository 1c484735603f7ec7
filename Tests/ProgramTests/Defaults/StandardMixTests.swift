import Money
import Testing

@testable import Program

@Suite("Default mix (§2)")
struct StandardMixTests {
  private let program = PartnerProgram.standard

  @Test(
    "bands at their edges, in cents a year",
    arguments: [
      (0, ["affiliate"], ["referral", "technology"]),
      (99_999, ["affiliate"], ["referral", "technology"]),
      (100_000, ["referral", "affiliate"], ["agency", "technology"]),
      (2_499_999, ["referral", "affiliate"], ["agency", "technology"]),
      (2_500_000, ["agency", "referral"], ["reseller", "technology"]),
      (10_000_000, ["agency", "referral"], ["reseller", "technology"]),
      (10_000_001, ["reseller", "alliance"], ["technology", "agency"]),
    ] as [(Int64, [String], [String])])
  func bands(_ cents: Int64, _ first: [String], _ later: [String]) {
    let bands = program.valueBands.filter { $0.annualValue.contains(Minor(cents)) }
    #expect(bands.count == 1)
    #expect(bands.first?.first == first)
    #expect(bands.first?.later == later)
  }

  @Test("only enterprise also has deal registration")
  func also() {
    #expect(program.valueBands.map(\.also) == [[], [], [], ["deal registration"]])
    #expect(
      program.valueBands.map(\.motion)
        == ["self-serve", "sales-assisted", "field or partner-led", "enterprise"])
  }

  @Test(
    "R-5: the monthly view and its gaps, in cents",
    arguments: [
      (2_899, nil), (2_900, ["affiliate", "referral"]), (9_900, ["affiliate", "referral"]),
      (9_901, nil), (19_999, nil), (20_000, ["affiliate", "referral", "reseller"]),
      (200_000, ["affiliate", "referral", "reseller"]), (200_001, nil), (499_999, nil),
      (500_000, ["referral", "reseller", "technology"]),
    ] as [(Int64, [String]?)])
  func monthly(_ cents: Int64, _ types: [String]?) {
    #expect(program.secondOpinions.monthly(at: Minor(cents))?.types == types)
  }

  @Test("R-5: what the shape and the selling say")
  func shapes() {
    let opinions = program.secondOpinions
    #expect(opinions.monthlyOtherwise == "no guidance in this table")
    #expect(
      opinions.shape.map(\.says) == [
        "affiliate or referral", "technology + solution", "co-creation ecosystem",
        "specialised solution partner", "affiliate + technology",
      ])
    #expect(opinions.shape[0].monthlyPrice?.contains(49_999) == true)
    #expect(opinions.shape[0].monthlyPrice?.contains(50_000) == false)
    #expect(opinions.selling.map(\.id) == ["demos", "content"])
    #expect(opinions.selling.map(\.types) == [["referral"], ["affiliate"]])
  }

  @Test("R-6: two types in year one, three from year two")
  func layering() {
    #expect([0, 1, 2, 5].map { program.layering.most(inYear: $0) } == [2, 2, 3, 3])
    #expect(program.layering.needHeadcount == ["reseller", "alliance"])
    #expect([program.layering.idealAcquisition, program.layering.idealValue] == [1, 1])
  }

  @Test("R-7, R-8, R-9")
  func others() {
    #expect(
      program.combinations.map(\.types)
        == [["affiliate", "referral"], ["technology", "agency"], ["reseller", "alliance"]])
    #expect(program.comparison.count == 9)
    #expect(program.comparison.first { $0.aspect == "pay" }?.coCreation == "share 10–40 %")
    #expect(program.comparison.first { $0.aspect == "first revenue" }?.reseller == "3–6 months")
    #expect(program.cohort.size == CountRange(10, 25))
    #expect(program.cohort.advised == CountRange(10, 20))
    #expect(program.cohort.calibrationDays == 60)
    #expect(program.cohort.watch.count == 4)
  }
}
