import Exact
import Money
import TestSupport
import Testing

@Suite struct RateTests {
  @Test(
    "a share of an amount, rounded half away from zero",
    arguments: [
      // rate in basis points, amount, commission; each multiplied out by hand
      (1_250, 999, 125), (1_000, 5, 1), (1_000, 4, 0), (1_000, -5, -1), (1_000, -4, 0),
      (10_000, 7, 7), (0, 7, 0), (1, 5_000, 1), (1, 4_999, 0), (3_333, 3, 1), (20_000, 7, 14),
      (-500, 100, -5), (10_000, .max, .max), (10_000, .min, .min), (5_000, .max, 1 << 62),
      // 92 233 720 368 547 758.07 × 1 bp = 922337203685477.5807
      (1, .max, 922_337_203_685_478),
    ] as [(Int64, Int64, Int64)])
  func amounts(basisPoints: Int64, amount: Int64, expected: Int64) throws {
    #expect(try Rate(basisPoints: basisPoints).amount(of: Minor(amount)) == Minor(expected))
  }

  @Test("more than 64 bits hold is an error (R-16)")
  func overflow() {
    #expect(throws: MoneyError.overflow) {
      try Rate(basisPoints: 10_001).amount(of: Minor(.max))
    }
    #expect(throws: MoneyError.overflow) { try Rate(basisPoints: -10_000).amount(of: Minor(.min)) }
  }

  @Test("the mode of rounding is the caller's (R-17)")
  func modes() throws {
    let half = Rate(Fraction(reducing: 1, over: 2))
    #expect(try half.amount(of: 5, rounding: .halfUp) == 3)
    #expect(try half.amount(of: 5, rounding: .halfEven) == 2)
    #expect(try half.amount(of: 5, rounding: .down) == 2)
    #expect(half.exact(of: 5) == Fraction(reducing: 5, over: 2))
  }

  @Test(
    "a rate tells its basis points where they are whole, and its percent always",
    arguments: [
      (1, 8, 1_250, "12.5"), (1, 1, 10_000, "100"), (0, 1, 0, "0"), (1, 6, nil, "50/3"),
      (1, 20_000, nil, "0.005"), (-1, 20, -500, "-5"),
    ] as [(Int64, Int64, Int64?, String)])
  func texts(above: Int64, below: Int64, basisPoints: Int64?, percent: String) {
    let rate = Rate(Fraction(reducing: above, over: below))
    #expect(rate.basisPoints == basisPoints)
    #expect(rate.percentText == percent)
  }

  @Test("basis points too many for 64 bits are not told, and rates compare by value")
  func ends() {
    #expect(Rate(Fraction(Int64.max)).basisPoints == nil)
    #expect(Rate(basisPoints: .min).basisPoints == .min)
    #expect(Rate(basisPoints: 2_500) == Rate(Fraction(reducing: 1, over: 4)))
    #expect(Rate(basisPoints: 2_499) < Rate(Fraction(reducing: 1, over: 4)))
    #expect(Rate.zero < .whole && !(Rate.whole < .whole))
  }

  @Test(
    "a commission is within half a unit of the exact share",
    arguments: 1...3 as ClosedRange<UInt64>)
  func nearest(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let half = Fraction(reducing: 1, over: 2)
    for round in 0..<150 {
      let rate = Rate(basisPoints: random.int64(0...10_000))
      let amount = Minor(random.edgyInt64())
      let off = try rate.amount(of: amount).exact - rate.fraction * amount.exact
      #expect(-half <= off && off <= half, "seed \(seed), round \(round): \(rate) of \(amount)")
    }
  }
}
