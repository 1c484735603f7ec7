import CommissionCore
import Money
import Testing

@Suite struct DealPayTests {
  private static let first = DealPayment(
    listPrice: 10_000, collected: 8_005, services: 3_333, isFirst: true)
  private static let later = DealPayment(
    listPrice: 10_000, collected: 8_005, services: 3_333, isFirst: false)

  @Test(
    "what each pay type earns, worked by hand (R-23a)",
    arguments: [
      (DealPay.bounty(7_500), first, 7_500, 0, "bounty"),
      (.bounty(7_500), later, 0, 0, "bounty_earned_before"),
      (.margin(discount: .bps(2_000), weCollect: false), first, 0, 2_000, "margin_kept"),
      (.margin(discount: .bps(2_000), weCollect: true), later, 2_000, 0, "margin_collected_by_us"),
      // 10 % of 80.05 is 8.005: half a cent away from zero
      (.override(.bps(1_000)), first, 801, 0, "override"),
      (.override(.bps(1_000)), later, 801, 0, "override"),
      // 15 % of 33.33 is 4.9995
      (.servicesMargin(.bps(1_500)), later, 500, 0, "services_margin"),
    ] as [(DealPay, DealPayment, Minor, Minor, String)])
  func earns(
    pay: DealPay, payment: DealPayment, accrued: Minor, kept: Minor, key: String
  ) throws {
    let earning = try pay.earning(on: payment)
    #expect(earning.accrued == accrued)
    #expect(earning.keptByPartner == kept)
    #expect(earning.reasons.rules == ["R-23a"])
    #expect(earning.reasons.keys == [key])
    #expect(earning.reasons.fact("accrued_minor") == .minor(accrued))
    #expect(earning.reasons.fact("kept_by_partner_minor") == .minor(kept))
  }

  @Test("the working shows what the rate was taken of")
  func workings() throws {
    let margin = try DealPay.margin(discount: .bps(2_000), weCollect: true)
      .earning(on: Self.first)
    #expect(margin.reasons.fact("list_price_minor") == .minor(10_000))
    #expect(margin.reasons.fact("discount") == .rate(.bps(2_000)))
    let override = try DealPay.override(.bps(1_000)).earning(on: Self.first, rounding: .down)
    #expect(override.accrued == 800)
    #expect(override.reasons.fact("collected_minor") == .minor(8_005))
    #expect(override.reasons.fact("rounding") == .text("down"))
    let services = try DealPay.servicesMargin(.whole).earning(on: Self.first)
    #expect(services.reasons.fact("services_minor") == .minor(3_333))
    #expect(try DealPay.bounty(5).earning(on: Self.first).reasons.fact("bounty_minor") == .minor(5))
  }

  @Test("what a payment did not bring earns nothing, and a refund takes back")
  func nothingAndBack() throws {
    let bare = DealPayment(isFirst: false)
    for pay in [
      DealPay.margin(discount: .whole, weCollect: true), .override(.whole), .servicesMargin(.whole),
    ] {
      #expect(try pay.earning(on: bare).accrued == .zero)
    }
    let refund = DealPayment(collected: -8_005, isFirst: false)
    #expect(try DealPay.override(.bps(1_000)).earning(on: refund).accrued == -801)
  }

  @Test("more than 64 bits hold is an error")
  func overflow() {
    let huge = DealPayment(
      listPrice: Minor(.max), collected: Minor(.max), services: Minor(.max), isFirst: true)
    for pay in [
      DealPay.margin(discount: .bps(20_000), weCollect: false), .override(.bps(20_000)),
      .servicesMargin(.bps(20_000)),
    ] {
      #expect(throws: CommissionError.overflow) { try pay.earning(on: huge) }
    }
  }
}
