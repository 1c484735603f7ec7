import TestSupport
import Testing

@testable import Exact

/// `WholeNumber` against grade-school arithmetic on decimal digits.
@Suite struct WholeNumberTests {
  /// One number in both forms.
  struct Pair {
    let number: WholeNumber
    let twin: GradeSchool

    init(limbs: [UInt64], isNegative: Bool) {
      number = WholeNumber(negative: isNegative, Magnitude(limbs: limbs))
      twin = GradeSchool(limbs: limbs, isNegative: isNegative)
    }

    static func draw(_ random: inout SplitMix64, limbs: ClosedRange<Int>) -> Pair {
      let count = random.int(limbs)
      return Pair(
        limbs: (0..<count).map { _ in random.edgyWord() }, isNegative: random.oneIn(2))
    }
  }

  /// Every operation on a pair of numbers, each answer compared as text.
  private func compare(_ a: Pair, _ b: Pair, _ note: Comment) {
    #expect(a.number.description == a.twin.text, note)
    #expect((a.number + b.number).description == a.twin.plus(b.twin).text, note)
    #expect((a.number - b.number).description == a.twin.minus(b.twin).text, note)
    #expect((-a.number).description == a.twin.negated.text, note)
    #expect((a.number < b.number) == a.twin.isLess(than: b.twin), note)
    #expect((a.number == b.number) == (a.twin == b.twin), note)
    #expect((a.number * b.number).description == a.twin.times(b.twin).text, note)
    guard !b.number.isZero else { return }
    let (quotient, remainder) = a.number.quotientAndRemainder(dividingBy: b.number)
    let expected = a.twin.divided(by: b.twin)
    #expect(quotient.description == expected.quotient.text, note)
    #expect(remainder.description == expected.remainder.text, note)
  }

  @Test("small and middling numbers agree with paper", arguments: 1...8 as ClosedRange<UInt64>)
  func agreesWithPaper(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<40 {
      let a = Pair.draw(&random, limbs: 0...6)
      let b = Pair.draw(&random, limbs: 0...4)
      compare(a, b, "seed \(seed), round \(round): \(a.twin.text) and \(b.twin.text)")
    }
  }

  @Test("numbers of up to 40 limbs agree with paper", arguments: [11, 12, 13] as [UInt64])
  func agreesWithPaperWhenLarge(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<3 {
      let a = Pair.draw(&random, limbs: 20...40)
      let b = Pair.draw(&random, limbs: 1...40)
      compare(a, b, "seed \(seed), round \(round)")
    }
  }

  /// The words beside every border: 0, ±1, the ends of 32, 63 and 64 bits.
  static let borders: [Int128] = {
    let word: Int128 = 1 << 64
    let half: Int128 = 1 << 63
    let sizes: [Int128] = [
      0, 1, 2, 3, 10, 1 << 31, 1 << 32, half - 2, half - 1, half, half + 1, word - 1, word,
      word + 1,
    ]
    return sizes + sizes.map { 0 - $0 }
  }()

  @Test("the borders of 63 and 64 bits agree with 128-bit arithmetic", arguments: borders)
  func bordersAgree(x: Int128) {
    let a = WholeNumber(x)
    #expect(a.description == String(x))
    #expect(a.int64 == Int64(exactly: x))
    #expect(a.uint64 == UInt64(exactly: x))
    #expect(a.isNegative == (x < 0))
    #expect(a.isZero == (x == 0))
    #expect(a.absolute.description == String(x.magnitude))
    for y in Self.borders {
      let b = WholeNumber(y)
      #expect((a + b) == WholeNumber(x + y), "\(x) + \(y)")
      #expect((a - b) == WholeNumber(x - y), "\(x) - \(y)")
      #expect((a < b) == (x < y), "\(x) < \(y)")
      #expect((a == b) == (x == y), "\(x) = \(y)")
      guard y != 0 else { continue }
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      #expect(quotient == WholeNumber(x / y), "\(x) / \(y)")
      #expect(remainder == WholeNumber(x % y), "\(x) mod \(y)")
    }
  }

  @Test("the one quotient of two words that is no word")
  func smallestOverMinusOne() {
    let (quotient, remainder) = WholeNumber(Int64.min).quotientAndRemainder(dividingBy: -1)
    // -2^63 ÷ -1 = 2^63, known from its decimal digits.
    #expect(quotient.description == "9223372036854775808")
    #expect(quotient.int64 == nil)
    #expect(remainder == 0)
    #expect(-quotient == WholeNumber(Int64.min))
    #expect((-quotient).int64 == .min)
  }

  @Test("a result that fits a word again is kept as a word, so equal numbers are equal")
  func returnsToWords() {
    let large = WholeNumber(UInt64.max) * WholeNumber(UInt64.max)
    let one = large - large + 1
    #expect(one == 1)
    #expect(one.int64 == 1)
    #expect(one.hashValue == (1 as WholeNumber).hashValue)
    #expect((large - large).isZero)
    #expect(!(large - large).isNegative)
    #expect(WholeNumber(UInt64(1) << 63) - 1 == WholeNumber(Int64.max))
  }

  @Test("the unsigned and the 128-bit way in agree", arguments: [0, 1, 1 << 63, .max] as [UInt64])
  func waysInAgree(word: UInt64) {
    #expect(WholeNumber(word) == WholeNumber(Int128(word)))
    #expect(WholeNumber(word).uint64 == word)
    #expect((-WholeNumber(word)).uint64 == (word == 0 ? 0 : nil))
  }

  @Test("the ends of 128 bits keep all their digits")
  func endsOf128Bits() {
    // 2^127 from its decimal digits.
    #expect(WholeNumber(Int128.max).description == "170141183460469231731687303715884105727")
    #expect(WholeNumber(Int128.min).description == "-170141183460469231731687303715884105728")
  }

  @Test("digits in the middle of a long number keep their zeros")
  func zerosInTheMiddle() {
    var number: WholeNumber = 7
    for _ in 0..<60 { number = number * 10 }
    #expect((number + 5).description == "7" + String(repeating: "0", count: 59) + "5")
  }

  @Test(
    "the greatest common divisor agrees with Euclid on paper",
    arguments: 21...24 as ClosedRange<UInt64>)
  func commonDivisorAgrees(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<20 {
      let common = Pair.draw(&random, limbs: 0...2)
      let x = Pair.draw(&random, limbs: 0...2)
      let y = Pair.draw(&random, limbs: 0...2)
      let divisor = WholeNumber.greatestCommonDivisor(
        x.number * common.number, y.number * common.number)
      let expected = x.twin.times(common.twin).commonDivisor(with: y.twin.times(common.twin))
      #expect(divisor.description == expected.text, "seed \(seed), round \(round)")
    }
  }

  @Test(
    "common divisors at the borders",
    arguments: [
      (0, 0, 0), (0, -6, 6), (12, -18, 6), (.min, 0, 1 << 63), (.min, .min, 1 << 63), (.min, -1, 1),
      (.max, .max, Int128(Int64.max)), (.min, 6, 2),
    ] as [(Int64, Int64, Int128)])
  func commonDivisorAtBorders(a: Int64, b: Int64, expected: Int128) {
    let divisor = WholeNumber.greatestCommonDivisor(WholeNumber(a), WholeNumber(b))
    #expect(divisor == WholeNumber(expected))
    #expect(WholeNumber.greatestCommonDivisor(WholeNumber(b), WholeNumber(a)) == divisor)
  }
}
