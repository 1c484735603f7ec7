import Exact
import Money
import Testing

@testable import Reporting

@Suite("Numbers on pages")
struct ShownNumberTests {
  @Test(
    "amounts are exact, their thousands apart",
    arguments: [
      ("USD 0.00", "USD 0.00"), ("USD 999.99", "USD 999.99"), ("USD 1000.00", "USD 1,000.00"),
      ("USD 1234567.80", "USD 1,234,567.80"), ("USD -1234.50", "USD -1,234.50"),
      ("JPY 1000000", "JPY 1,000,000"),
      ("USD 92233720368547758.07", "USD 92,233,720,368,547,758.07"),
    ])
  func money(text: String, shown: String) throws {
    #expect(ShownNumber.text(try #require(Money(text))) == shown)
  }

  @Test(
    "decimals are rounded half away from zero, without zeros at the end",
    arguments: [
      (2, 3, 1, "0.7"), (1, 3, 2, "0.33"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (5, 1, 2, "5"),
      (1, 20, 1, "0.1"), (-1, 20, 1, "-0.1"), (-1, 100, 1, "0"), (123_456, 100, 1, "1,234.6"),
      (1, 8, 2, "0.13"), (999, 1000, 1, "1"),
    ] as [(Int64, Int64, Int, String)])
  func decimal(numerator: Int64, denominator: Int64, places: Int, shown: String) {
    #expect(
      ShownNumber.decimal(Fraction(reducing: numerator, over: denominator), places: places) == shown
    )
  }

  @Test("shares are percents with one decimal")
  func percent() {
    #expect(ShownNumber.percent(Fraction(reducing: 2, over: 3)) == "66.7 %")
    #expect(ShownNumber.percent(Fraction(reducing: 1, over: 4)) == "25 %")
  }
}
