import Basics
import CoSell
import Exact
import TestSupport
import Testing

@Suite struct DaysToCloseTests {
  @Test("won deals, from the claim, or from our first contact, in local days (R-14)")
  func days() throws {
    // Registered on 1 May, closed on 1 June.
    let won = try CreditedRevenueTests.outcome(nil)
    let lost = try CreditedRevenueTests.outcome(nil, won: false)
    let later = try CreditedRevenueTests.outcome(nil, closed: "2026-06-04T00:00:00Z")
    let unknown = try CreditedRevenueTests.outcome(nil, owned: false)
    var script = try DealResolutionTests.script()
    script.direct = [try Given.instant("2026-05-31T23:59:59Z")]
    let own = DealOutcome(try script.resolution())
    let days = DaysToClose([later, won, lost, unknown, own])
    #expect(days.partner == [31, 34])
    #expect(days.direct == [1])
  }

  @Test("the median is exact")
  func median() {
    #expect(DaysToClose.median(of: []) == nil)
    #expect(DaysToClose.median(of: [7]) == Fraction(7 as Int64))
    #expect(DaysToClose.median(of: [31, 34]) == Fraction(reducing: 65, over: 2))
    #expect(DaysToClose.median(of: [1, 2, 9]) == Fraction(2 as Int64))
  }
}
