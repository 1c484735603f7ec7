import TestSupport
import Testing

@testable import Exact

/// Long division, above all where its guesses must be mended.
@Suite struct MagnitudeDivisionTests {
  /// Whether quotient × divisor + remainder is the dividend and the remainder is small enough:
  /// there is only one such pair.
  private func isRight(_ dividend: Magnitude, _ divisor: Magnitude) -> Bool {
    let (quotient, remainder) = dividend.dividedBy(divisor)
    return remainder < divisor && quotient * divisor + remainder == dividend
  }

  /// Limbs that make guesses too large: nothing but the top bit, everything but it, all bits.
  private static let patterns: [UInt64] = [
    0, 1, 2, (1 << 63) - 1, 1 << 63, (1 << 63) + 1, .max - 1, .max,
  ]

  @Test(
    "every dividend of four patterned limbs by every divisor of two",
    arguments: MagnitudeDivisionTests.patterns)
  func patternsByTwoLimbs(top: UInt64) {
    let patterns = Self.patterns
    var wrong: [String] = []
    for high in patterns where high > 0 {
      for low in patterns {
        let divisor = Magnitude(limbs: [low, high])
        for a in patterns {
          for b in patterns {
            for c in patterns where !isRight(Magnitude(limbs: [a, b, c, top]), divisor) {
              wrong.append("\([a, b, c, top]) by \([low, high])")
            }
          }
        }
      }
    }
    #expect(wrong == [])
  }

  @Test(
    "dividends after which the divisor is added back",
    arguments: [
      // The usual ones of two-digit textbooks, with 64-bit digits: the guess from two limbs of the
      // divisor is right, and its third limb makes it one too large.
      ([0, 0, 1 << 63, (1 << 63) - 1], [1, 0, 1 << 63]),
      ([3, 0, 1 << 63], [1, 0, 1 << 61]),
      ([0, .max - 1, 1 << 63], [.max, 1 << 63]),
      ([0, 0, .max - 1, 1 << 63], [.max, 0, 1 << 63]),
    ] as [([UInt64], [UInt64])])
  func addsBack(dividend: [UInt64], divisor: [UInt64]) {
    let (quotient, remainder) = Magnitude(limbs: dividend).dividedBy(Magnitude(limbs: divisor))
    let expected = GradeSchool(limbs: dividend).divided(by: GradeSchool(limbs: divisor))
    #expect(GradeSchool(limbs: quotient.limbs) == expected.quotient)
    #expect(GradeSchool(limbs: remainder.limbs) == expected.remainder)
  }

  @Test(
    "random limbs of hostile patterns, up to 40 by up to 40",
    arguments: 41...44 as ClosedRange<UInt64>)
  func hostileLimbs(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<300 {
      let dividend = Magnitude(limbs: (0..<random.int(1...40)).map { _ in random.edgyWord() })
      var limbs = (0..<random.int(0...39)).map { _ in random.edgyWord() }
      limbs.append(max(random.edgyWord(), 1))
      #expect(isRight(dividend, Magnitude(limbs: limbs)), "seed \(seed), round \(round)")
    }
  }

  @Test(
    "a multiple of the divisor, and its neighbours, leave what they must",
    arguments: [51, 52] as [UInt64])
  func multiples(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<200 {
      let divisor = Magnitude(
        limbs: (0..<random.int(1...5)).map { _ in random.edgyWord() } + [random.next() | 2])
      let factor = Magnitude(limbs: (0..<random.int(1...5)).map { _ in random.edgyWord() } + [1])
      let product = divisor * factor
      let exact = product.dividedBy(divisor)
      #expect(exact.quotient == factor && exact.remainder.isZero, "seed \(seed), \(round)")
      let above = (product + Magnitude(1)).dividedBy(divisor)
      #expect(above.quotient == factor && above.remainder == Magnitude(1), "seed \(seed), \(round)")
      let below = (product - Magnitude(1)).dividedBy(divisor)
      #expect(below.quotient == factor - Magnitude(1), "seed \(seed), round \(round)")
      #expect(below.remainder == divisor - Magnitude(1), "seed \(seed), round \(round)")
    }
  }
}
