import Basics
import CommissionCore
import JSON
import Money
import Settlement
import Testing

@testable import Workspace

@Suite("Agreements as they are kept")
struct KeptAgreementTests {
  private func version(
    _ number: Int, _ from: String, to: String? = nil, currency: Currency = .usDollar
  ) throws -> Agreement {
    Agreement(
      partner: "acme", version: Identifier("acme@\(number)"), tier: .referral,
      terms: Terms(.credit), currency: currency, from: try #require(CivilDate(from)),
      to: try to.map { try #require(CivilDate($0)) })
  }

  @Test("A later version takes the place of the earlier ones for good, R-11")
  func replaced() throws {
    let euro = try #require(Currency("EUR"))
    let versions = try [
      version(1, "2026-01-01"), version(2, "2026-03-01", to: "2026-03-31"),
      version(3, "2026-02-01"), version(4, "2026-01-01", currency: euro),
    ]
    let held = KeptAgreement.replaced(versions)
    // The second one begins when the third holds already: it never holds.
    #expect(held.map(\.version.text) == ["acme@1", "acme@3", "acme@4"])
    #expect(held.map { $0.to?.text } == ["2026-01-31", nil, nil])
  }

  @Test("Names of versions are in the order of their numbers")
  func names() {
    #expect(AgreementName("acme@2") < AgreementName("acme@10"))
    #expect(AgreementName("a@b@3").partner == "a@b")
    #expect(AgreementName("a@b@3").text == "a@b@3")
  }

  @Test("Payable dates and clawbacks are read from words, R-27, R-45")
  func words() {
    #expect(KeptAgreement.payable("net 45") == .net(days: 45))
    #expect(KeptAgreement.payable("month") == .afterMonth)
    #expect(KeptAgreement.payable("net -1") == nil)
    #expect(KeptAgreement.clawback("full 60") == .full(throughDay: 60))
    #expect(KeptAgreement.clawback("pro_rata 90") == .proRata(overDays: 90))
    #expect(KeptAgreement.clawback("none") == ClawbackPolicy.none)
    #expect(KeptAgreement.clawback("some") == nil)
  }
}
