import Money
import Testing

@testable import Program

@Suite struct MixFactsTests {
  private let program = PartnerProgram.standard

  @Test(
    "each border of the table belongs to the band that the domain says (§2)",
    arguments: [
      (0, "self-serve"), (99_999, "self-serve"), (100_000, "sales-assisted"),
      (2_499_999, "sales-assisted"), (2_500_000, "field or partner-led"),
      (10_000_000, "field or partner-led"), (10_000_001, "enterprise"),
      (Int64.max, "enterprise"),
    ])
  func bands(cents: Int64, motion: String) {
    #expect(program.valueBand(at: Minor(cents))?.motion == motion)
  }

  @Test("a motion is known by each of its words")
  func words() {
    #expect(
      program.motionWords
        == ["self-serve", "sales-assisted", "field", "partner-led", "enterprise"])
    #expect(program.valueBand(motion: "partner-led")?.motion == "field or partner-led")
    #expect(program.valueBand(motion: "field or partner-led")?.motion == "field or partner-led")
    #expect(program.valueBand(motion: "telepathy") == nil)
  }

  @Test("a motion that stands in two bands decides nothing")
  func ambiguous() {
    var program = program
    program.valueBands[1].motion = "self-serve"
    #expect(program.valueBand(motion: "self-serve") == nil)
    #expect(program.motionWords == ["self-serve", "field", "partner-led", "enterprise"])
  }
}
