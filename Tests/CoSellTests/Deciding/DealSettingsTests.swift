import Basics
import CoSell
import Money
import TestSupport
import Testing

@Suite struct DealSettingsTests {
  @Test("the defaults are the domain's (R-32, R-34, R-35, R-37)")
  func defaults() {
    let settings = DealSettings(zone: .utc)
    #expect(settings.windowDays == 90)
    #expect(settings.touch == .first)
    #expect(settings.registrationWindowDays == 14)
    #expect(settings.priority == Rate(basisPoints: 5_000))
    #expect(
      settings.order.map(\.text) == [
        "approved_registration", "referral_introduction", "affiliate_touch",
      ])
    #expect(!settings.tellsDirectContactDate)
  }
}
