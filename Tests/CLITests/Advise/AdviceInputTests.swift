import Exact
import Money
import Testing

@testable import CLI

@Suite struct AdviceInputTests {
  @Test(
    "percent are read with or without their sign, exactly",
    arguments: [
      ("25", 25, 100), ("25%", 25, 100), ("12.5 %", 1, 8), ("50/3%", 1, 6), ("0", 0, 1),
      ("100%", 1, 1),
    ] as [(String, Int64, Int64)])
  func rates(text: String, above: Int64, below: Int64) {
    #expect(AdviceInput.rate(text) == Rate(Fraction(reducing: above, over: below)))
  }

  @Test(
    "anything else is no rate",
    arguments: ["", "%", "100.01", "-1", "25%%", "USD 25.00", "1e1", "half"])
  func noRates(text: String) {
    #expect(AdviceInput.rate(text) == nil)
  }
}
