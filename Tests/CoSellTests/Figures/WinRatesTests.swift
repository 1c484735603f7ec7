import Basics
import CoSell
import Exact
import TestSupport
import Testing

@Suite struct WinRatesTests {
  @Test("partners' deals beside our own; open ones don't count (§12)")
  func rates() throws {
    let won = try CreditedRevenueTests.outcome(nil)
    let lost = try CreditedRevenueTests.outcome(nil, won: false)
    let open = try CreditedRevenueTests.outcome(nil, closed: nil)
    let ownWon = try CreditedRevenueTests.outcome(nil, owned: false)
    let ownLost = try CreditedRevenueTests.outcome(nil, won: false, owned: false)
    let rates = WinRates([won, won, lost, open, ownWon, ownLost, ownLost])
    #expect(rates.partner.rate == Fraction(reducing: 2, over: 3))
    #expect(rates.direct.rate == Fraction(reducing: 1, over: 3))
    #expect(rates.ratio == Fraction(2 as Int64))
    #expect(rates.byPartner.mapValues(\.closed) == ["rita": 3])
    #expect(WinRates([won, ownLost]).ratio == nil)
    #expect(WinRates([won]).ratio == nil)
    #expect(WinRates([open]).partner.rate == nil)
  }
}
