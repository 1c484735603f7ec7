import Exact
import Money
import Testing

@testable import Program

@Suite struct OwnFiguresTests {
  @Test("the cost of a customer is exact, and there is none without customers (§12)")
  func cost() {
    let one = OwnFigures.Acquisition(type: "affiliate", paid: 100_000, newCustomers: 3)
    #expect(one.cost == Fraction(reducing: 100_000, over: 3))
    let none = OwnFigures.Acquisition(type: "referral", paid: 100_000, newCustomers: 0)
    #expect(none.cost == nil)
  }
}
