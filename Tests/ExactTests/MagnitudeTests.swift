import TestSupport
import Testing

@testable import Exact

@Suite struct MagnitudeTests {
  @Test("zeros at the top are dropped, so equal sizes have equal limbs")
  func dropsZeros() {
    #expect(Magnitude(limbs: [7, 0, 0]) == Magnitude(7))
    #expect(Magnitude(limbs: [0, 0]).isZero)
    #expect(Magnitude(limbs: [0, 0]).limbs.isEmpty)
    #expect(Magnitude(limbs: [0, 1]).word == nil)
    #expect(Magnitude(0).word == 0)
  }

  @Test("a carry runs through every limb and a borrow runs back")
  func carriesThrough() {
    let full = Magnitude(limbs: [.max, .max, .max])
    let next = Magnitude(limbs: [0, 0, 0, 1])
    #expect(full + Magnitude(1) == next)
    #expect(next - Magnitude(1) == full)
    #expect(next - full == Magnitude(1))
    #expect(full - full == Magnitude(0))
  }

  @Test("the largest product of two limbs loses no carry")
  func largestProduct() {
    // (2^128 - 1)^2 = 2^256 - 2^129 + 1, written in limbs by hand.
    let full = Magnitude(limbs: [.max, .max])
    #expect(full * full == Magnitude(limbs: [1, 0, .max - 1, .max]))
    #expect(full * Magnitude(0) == Magnitude(0))
  }

  @Test("the order is by length, then from the top limb down")
  func order() {
    let ascending = [
      Magnitude(0), Magnitude(1), Magnitude(.max), Magnitude(limbs: [0, 1]),
      Magnitude(limbs: [1, 1]), Magnitude(limbs: [0, 2]), Magnitude(limbs: [0, 0, 1]),
    ]
    #expect(ascending.reversed().sorted() == ascending)
    #expect(!(Magnitude(limbs: [3, 4]) < Magnitude(limbs: [3, 4])))
  }

  @Test(
    "sum and product don't depend on the order of their parts",
    arguments: [31, 32] as [UInt64])
  func commute(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<100 {
      let a = Magnitude(limbs: (0..<random.int(0...12)).map { _ in random.edgyWord() })
      let b = Magnitude(limbs: (0..<random.int(0...12)).map { _ in random.edgyWord() })
      let c = Magnitude(limbs: (0..<random.int(0...4)).map { _ in random.edgyWord() })
      #expect(a + b == b + a, "seed \(seed), round \(round)")
      #expect(a * b == b * a, "seed \(seed), round \(round)")
      #expect((a + b) * c == a * c + b * c, "seed \(seed), round \(round)")
      #expect(a + b - b == a, "seed \(seed), round \(round)")
    }
  }
}
