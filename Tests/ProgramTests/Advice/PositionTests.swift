import Exact
import Money
import Testing

@testable import Program

@Suite struct PositionTests {
  @Test(
    "both ends of a range lie within",
    arguments: [
      (Fraction(reducing: 149, over: 10), Position.below), (Fraction(15 as Int64), .within),
      (Fraction(30 as Int64), .within), (Fraction(reducing: 301, over: 10), .above),
    ])
  func spans(own: Fraction, position: Position) {
    let usual = BenchmarkFigures.Span(Fraction(15 as Int64), Fraction(30 as Int64))
    #expect(usual.position(of: own) == position)
  }

  @Test("under 5 % ends below 5 (§12)")
  func under() {
    let usual = BenchmarkFigures.Span(nil, Fraction(5 as Int64), isBelowHigh: true)
    #expect(usual.position(of: Fraction(reducing: 499, over: 100)) == .within)
    #expect(usual.position(of: Fraction(5 as Int64)) == .above)
  }

  @Test(
    "an open range has no above",
    arguments: [(19, Position.below), (20, .within), (1_000_000, .within)])
  func counts(own: Int, position: Position) {
    let usual = CountRange(20, nil)
    #expect(usual.position(of: own) == position)
    #expect(usual.span.position(of: Fraction(Int64(own))) == position)
  }

  @Test("an exact amount lies where the next whole one would not always")
  func exactAmounts() {
    let range = AmountRange(from: .including(2_900), to: .including(9_900))
    #expect(range.contains(exact: Fraction(2_900 as Int64)))
    #expect(range.contains(exact: Fraction(9_900 as Int64)))
    #expect(!range.contains(exact: Fraction(reducing: 118_801, over: 12)))
    #expect(!range.contains(exact: Fraction(reducing: 34_799, over: 12)))
    let open = AmountRange(from: .excluding(10), to: .excluding(20))
    #expect(!open.contains(exact: Fraction(10 as Int64)))
    #expect(!open.contains(exact: Fraction(20 as Int64)))
    #expect(open.contains(exact: Fraction(reducing: 199, over: 10)))
  }
}
