import Exact
import TestSupport
import Testing

@Suite struct FractionTests {
  /// A fraction with small parts, so that 64-bit cross products can check it.
  private static func draw(_ random: inout SplitMix64) -> (fraction: Fraction, n: Int64, d: Int64) {
    let n = random.int64(-1_000...1_000)
    let d = random.int64(1...1_000)
    return (Fraction(reducing: n, over: d), n, d)
  }

  /// A fraction with parts of any size.
  private static func drawLarge(_ random: inout SplitMix64) throws -> Fraction {
    let above = WholeNumber(random.edgyInt64()) * WholeNumber(random.edgyInt64())
    let below = WholeNumber(random.edgyWord()) * WholeNumber(random.edgyWord()) + 1
    return try #require(Fraction(above, over: below))
  }

  @Test(
    "lowest terms, the sign above the line",
    arguments: [
      (6, 4, 3, 2), (-6, 4, -3, 2), (6, -4, -3, 2), (-6, -4, 3, 2), (0, -7, 0, 1), (5, 1, 5, 1),
      (.min, .min, 1, 1), (.min, -2, 1 << 62, 1), (7, .min, -7, nil),
    ] as [(Int64, Int64, Int64, Int64?)])
  func lowestTerms(n: Int64, d: Int64, above: Int64, below: Int64?) throws {
    let fraction = try #require(Fraction(WholeNumber(n), over: WholeNumber(d)))
    #expect(fraction.numerator == WholeNumber(above))
    // 7 over -2^63 keeps 2^63 below the line, which is no signed 64-bit integer.
    #expect(fraction.denominator == below.map { WholeNumber($0) } ?? WholeNumber(1 << 63 as UInt64))
  }

  @Test("nothing over zero is a fraction")
  func overZero() {
    #expect(Fraction(1, over: 0) == nil)
    #expect(Fraction(0, over: 0) == nil)
    #expect(Fraction.zero.reciprocal == nil)
    #expect(Fraction.one.divided(by: .zero) == nil)
  }

  @Test("what a fraction is: whole, zero, below zero")
  func kinds() {
    let half = Fraction(reducing: -1, over: 2)
    #expect(half.isNegative && !half.isWhole && !half.isZero)
    #expect(Fraction.zero.isZero && Fraction.zero.isWhole && !Fraction.zero.isNegative)
    #expect(Fraction(reducing: 8, over: 4).isWhole)
    #expect(Fraction(reducing: -2, over: 3).reciprocal == Fraction(reducing: -3, over: 2))
  }

  @Test("small fractions agree with cross products", arguments: 1...4 as ClosedRange<UInt64>)
  func agreesWithCrossProducts(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<200 {
      let (a, an, ad) = Self.draw(&random)
      let (b, bn, bd) = Self.draw(&random)
      let note: Comment = "seed \(seed), round \(round): \(an)/\(ad), \(bn)/\(bd)"
      #expect((a < b) == (an * bd < bn * ad), note)
      #expect((a == b) == (an * bd == bn * ad), note)
      #expect(a + b == Fraction(reducing: an * bd + bn * ad, over: ad * bd), note)
      #expect(a - b == Fraction(reducing: an * bd - bn * ad, over: ad * bd), note)
      #expect(a * b == Fraction(reducing: an * bn, over: ad * bd), note)
      // Rounding down: the largest whole number w with w × d ≤ n, found by stepping.
      var floor = an / ad - 1
      while (floor + 1) * ad <= an { floor += 1 }
      #expect(a.floor == WholeNumber(floor), note)
    }
  }

  @Test(
    "the laws of arithmetic hold for fractions of any size",
    arguments: 5...8 as ClosedRange<UInt64>)
  func laws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<60 {
      let a = try Self.drawLarge(&random)
      let b = try Self.drawLarge(&random)
      let c = try Self.drawLarge(&random)
      let note: Comment = "seed \(seed), round \(round): \(a), \(b), \(c)"
      #expect(a + b == b + a, note)
      #expect(a * b == b * a, note)
      #expect((a + b) + c == a + (b + c), note)
      #expect((a * b) * c == a * (b * c), note)
      #expect(a * (b + c) == a * b + a * c, note)
      #expect(a - a == .zero, note)
      #expect(-(-a) == a, note)
      if !b.isZero { #expect((a * b).divided(by: b) == a, note) }
      if let inverse = a.reciprocal { #expect(a * inverse == .one, note) }
      #expect((a < b) == (b > a) && (a < b) == (a - b < .zero), note)
      #expect(!(a < b && b < c) || a < c, note)
      #expect(Fraction(a.floor) <= a && a < Fraction(a.floor) + .one, note)
    }
  }

  @Test("equal fractions are one element of a set, however they were written")
  func hashing() {
    let halves = (1...50).map { Fraction(reducing: $0, over: 2 * $0) }
    #expect(Set(halves).count == 1)
  }

  @Test("a literal denominator below one stops the program, as it says")
  func literalDenominator() async {
    await #expect(processExitsWith: .failure) { _ = Fraction(reducing: 1, over: 0) }
  }
}
