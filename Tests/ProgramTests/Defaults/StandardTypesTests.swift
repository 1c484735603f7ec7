import CommissionCore
import Testing

@testable import Program

@Suite("Default types (§1)")
struct StandardTypesTests {
  @Test(
    "R-2, R-3, R-6: where a type starts, what it is for, whether it onboards itself",
    arguments: [
      ("affiliate", PartnerTier.referral, PartnerType.Role.acquisition, true),
      ("referral", .referral, .acquisition, true), ("reseller", .solution, .scale, false),
      ("technology", .integration, .value, false), ("agency", .solution, .value, false),
      ("alliance", .solution, .scale, false),
    ])
  func types(_ id: String, _ tier: PartnerTier, _ role: PartnerType.Role, _ selfServe: Bool) {
    let type = PartnerProgram.standard.partnerType(id)
    #expect(type?.defaultTier == tier)
    #expect(type?.role == role)
    #expect(type?.isSelfServe == selfServe)
    #expect(type?.onboarding.contains(selfServe ? "portal login" : "certification") == true)
  }

  @Test("there are six types, with their aliases")
  func all() {
    #expect(
      PartnerProgram.standard.partnerTypes.map(\.id) == [
        "affiliate", "referral", "reseller", "technology", "agency", "alliance",
      ])
    #expect(PartnerProgram.standard.partnerType("channel")?.id == "reseller")
    #expect(PartnerProgram.standard.partnerType("strategic")?.id == "alliance")
  }

  @Test("R-4: regulated verticals need a record from three types")
  func regulation() {
    let regulation = PartnerProgram.standard.regulation
    #expect(regulation.verticals == ["igaming", "forex", "prop_trading"])
    #expect(regulation.record(for: "affiliate") == "approval")
    #expect(regulation.record(for: "reseller") == "licence")
    #expect(regulation.record(for: "technology") == "data_sharing_agreement")
    #expect(regulation.record(for: "agency") == nil)
  }
}
