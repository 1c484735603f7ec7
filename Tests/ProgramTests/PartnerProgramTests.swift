import CommissionCore
import Scoring
import Testing

@testable import Program

@Suite("The program")
struct PartnerProgramTests {
  @Test("a type is found by its name and by its aliases (§1)")
  func names() {
    let program = PartnerProgram.standard
    #expect(program.partnerType("VAR")?.id == "reseller")
    #expect(program.partnerType("integration")?.id == "technology")
    #expect(program.partnerType("partner") == nil)
  }

  @Test(
    "fiscal quarters start with the fiscal year",
    arguments: [(1, [1, 4, 7, 10]), (2, [2, 5, 8, 11]), (12, [12, 3, 6, 9])])
  func quarters(start: Int, months: [Int]) {
    var program = PartnerProgram.standard
    program.fiscalYearStartMonth = start
    #expect(program.fiscalQuarterMonths == months)
  }

  @Test("the engines' own defaults are the program's")
  func engines() {
    #expect(PartnerProgram.standard.tierLadder == .standard)
    #expect(PartnerProgram.standard.commissionTable == .standard)
    #expect((try? PartnerProgram.standard.scoring.model()) == .standard)
  }
}
