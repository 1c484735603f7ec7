import Exact
import Testing

@testable import Reporting

@Suite("Slider scale")
struct SliderScaleTests {
  @Test(
    "a slider shows the weight that counts",
    arguments: [
      (["30", "25", "45"], ["30", "25", "45"], "100", "1"),
      (["12.5", "87.5"], ["12.5", "87.5"], "100", "0.1"),
      (["33.33", "66.67"], ["33.33", "66.67"], "100", "0.01"),
      // Thirds: three steps make one percent.
      (["50/3", "250/3"], ["50", "250"], "300", "1"),
      // Thousandths are finer than hundredths, so that a thousand steps make one percent.
      (["0.001", "99.999"], ["1", "99999"], "100000", "1"),
    ])
  func exactly(_ weights: [String], _ shown: [String], _ most: String, _ step: String) throws {
    let parts = try weights.map { text in
      try #require(Fraction(text)) * Fraction(reducing: 1, over: 100)
    }
    let scale = SliderScale(parts)
    #expect(scale.weights.map(\.description) == shown)
    #expect(scale.weights.map(scale.shown) == shown)
    #expect(scale.most.description == most)
    #expect(scale.step.description == step)
  }

  @Test("weights finer than a browser counts are shown rounded, and stay exact")
  func tooFine() throws {
    let first = try #require(Fraction("1/100000000000000003"))
    let scale = SliderScale([first, Fraction.one - first])
    #expect(
      scale.weights.map(\.description) == [
        "100/100000000000000003", "10000000000000000200/100000000000000003",
      ])
    #expect(scale.weights.map(scale.shown) == ["0.00", "100.00"])
    #expect(scale.most.description == "100")
  }
}

@Suite("Rounded text")
struct RoundedTextTests {
  @Test(
    "a half goes away from zero",
    arguments: [
      ("0.005", 2, "0.01"), ("0.0049", 2, "0.00"), ("-0.005", 2, "-0.01"), ("-0.004", 2, "0.00"),
      ("2/3", 2, "0.67"), ("1234.5", 0, "1235"), ("70", 1, "70.0"), ("9.996", 2, "10.00"),
    ])
  func rounding(_ value: String, _ places: Int, _ expected: String) throws {
    #expect(RoundedText.text(try #require(Fraction(value)), places: places) == expected)
  }

  @Test(
    "percent has one decimal where it has any", arguments: [("1/3", "33.3 %"), ("0.3", "30 %")])
  func percent(_ value: String, _ expected: String) throws {
    #expect(RoundedText.percent(try #require(Fraction(value))) == expected)
  }
}
