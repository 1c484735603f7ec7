import Exact
import Money
import TestSupport
import Testing

@Suite struct RoundingTests {
  @Test(
    "halves and their neighbours in each mode and with each sign (R-17)",
    arguments: [
      // eighths, then half_up, half_even, down
      (0, 0, 0, 0), (1, 0, 0, 0), (3, 0, 0, 0), (4, 1, 0, 0), (5, 1, 1, 0), (8, 1, 1, 1),
      (11, 1, 1, 1), (12, 2, 2, 1), (13, 2, 2, 1), (20, 3, 2, 2), (28, 4, 4, 3), (-1, 0, 0, 0),
      (-4, -1, 0, 0), (-5, -1, -1, 0), (-8, -1, -1, -1), (-12, -2, -2, -1), (-20, -3, -2, -2),
      (-28, -4, -4, -3),
    ] as [(Int64, Int64, Int64, Int64)])
  func halves(eighths: Int64, halfUp: Int64, halfEven: Int64, down: Int64) {
    let exact = Fraction(reducing: eighths, over: 8)
    #expect(Rounding.halfUp.round(exact) == WholeNumber(halfUp))
    #expect(Rounding.halfEven.round(exact) == WholeNumber(halfEven))
    #expect(Rounding.down.round(exact) == WholeNumber(down))
  }

  /// The definitions once more, over distances to both neighbours instead of a remainder.
  private static func expected(_ mode: Rounding, _ exact: Fraction) -> WholeNumber {
    let below = exact.floor
    let above = below + 1
    let toBelow = exact - Fraction(below)
    let toAbove = Fraction(above) - exact
    let isEvenBelow = (Fraction(below) * Fraction(reducing: 1, over: 2)).isWhole
    if toBelow.isZero { return below }
    switch mode {
    case .down: return exact.isNegative ? above : below
    case .halfUp where toBelow == toAbove: return exact.isNegative ? below : above
    case .halfEven where toBelow == toAbove: return isEvenBelow ? below : above
    case .halfUp, .halfEven: return toBelow < toAbove ? below : above
    }
  }

  @Test("every fraction agrees with the definition by distances", arguments: Rounding.allCases)
  func agrees(mode: Rounding) throws {
    for below in 1...12 as ClosedRange<Int64> {
      for above in -40...40 as ClosedRange<Int64> {
        let exact = Fraction(reducing: above, over: below)
        #expect(mode.round(exact) == Self.expected(mode, exact), "\(exact)")
      }
    }
    var random = SplitMix64(seed: 9)
    for round in 0..<200 {
      let large = WholeNumber(random.edgyInt64()) * WholeNumber(random.edgyInt64())
      let exact = try #require(Fraction(large, over: WholeNumber(random.int64(1...64))))
      #expect(mode.round(exact) == Self.expected(mode, exact), "round \(round): \(exact)")
    }
  }

  @Test("a mirrored amount rounds to the mirrored unit", arguments: Rounding.allCases)
  func mirrors(mode: Rounding) {
    for above in 0...40 as ClosedRange<Int64> {
      let exact = Fraction(reducing: above, over: 8)
      #expect(mode.round(-exact) == -mode.round(exact), "\(exact)")
    }
  }

  @Test("minor units stop at the ends of 64 bits, after rounding")
  func ends() throws {
    let most = Fraction(Int64.max)
    let third = Fraction(reducing: 1, over: 3)
    let half = Fraction(reducing: 1, over: 2)
    #expect(try Rounding.halfUp.minor(most + third) == Minor(.max))
    #expect(try Rounding.down.minor(most + half) == Minor(.max))
    #expect(throws: MoneyError.overflow) { try Rounding.halfUp.minor(most + half) }
    // 2^63 - 1 is odd, so the even neighbour is one too many.
    #expect(throws: MoneyError.overflow) { try Rounding.halfEven.minor(most + half) }
    let least = Fraction(Int64.min)
    #expect(try Rounding.halfEven.minor(least - half) == Minor(.min))
    #expect(throws: MoneyError.overflow) { try Rounding.halfUp.minor(least - half) }
  }

  @Test("the names are those of the contract")
  func names() {
    #expect(Rounding.allCases.map(\.rawValue) == ["half_up", "half_even", "down"])
  }
}
