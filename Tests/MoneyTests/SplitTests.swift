import Exact
import Money
import TestSupport
import Testing

/// R-18, by worked examples, by every small case, and by its laws.
@Suite struct SplitTests {
  private static func units(
    _ pool: Int64, _ weights: [Fraction], _ method: Split.Method = .largestRemainder
  ) throws -> [Int64] {
    try Split.shares(of: Minor(pool), weights: weights, method: method).map(\.units)
  }

  private static func whole(_ weights: [Int64]) -> [Fraction] { weights.map { Fraction($0) } }

  @Test(
    "worked by hand",
    arguments: [
      (100, [2, 1], [67, 33]), (100, [1, 1, 1], [34, 33, 33]), (4, [1, 3, 3], [0, 2, 2]),
      (3, [1, 3, 3], [1, 1, 1]), (-100, [2, 1], [-67, -33]), (0, [5, 0], [0, 0]),
      (1, [0, 0, 7], [0, 0, 1]), (5, [1, 1], [3, 2]), (-5, [1, 1], [-3, -2]), (7, [10], [7]),
      // quotas 2.5, 2.5, 5: one unit left, the tie goes to the first
      (10, [1, 1, 2], [3, 2, 5]),
    ] as [(Int64, [Int64], [Int64])])
  func worked(pool: Int64, weights: [Int64], shares: [Int64]) throws {
    #expect(try Self.units(pool, Self.whole(weights)) == shares)
  }

  @Test(
    "first in order hands out from the first declared on",
    arguments: [
      (100, [1, 1, 1], [34, 33, 33]), (4, [1, 3, 3], [1, 2, 1]), (-4, [1, 3, 3], [-1, -2, -1]),
      // A zero quota may receive a unit here: quotas are 0, 1.5 and 1.5.
      (3, [0, 1, 1], [1, 1, 1]),
      // Quotas 1, 0.5, 0.5: an exact one too.
      (2, [2, 1, 1], [2, 0, 0]),
    ] as [(Int64, [Int64], [Int64])])
  func firstInOrder(pool: Int64, weights: [Int64], shares: [Int64]) throws {
    #expect(try Self.units(pool, Self.whole(weights), .firstInOrder) == shares)
  }

  @Test("fractions of any denominator are weights")
  func fractionWeights() throws {
    let thirds = ["1/3", "0.5", "1/6"].compactMap { Fraction($0) }
    #expect(thirds.count == 3)
    // Quotas 33 1/3, 50, 16 2/3: the unit left goes to two thirds.
    #expect(try Self.units(100, thirds) == [33, 50, 17])
  }

  @Test("weights that can't share are refused, the first negative one by its place")
  func refuses() {
    #expect(throws: Split.Failure.negativeWeight(at: 1)) { try Self.units(9, Self.whole([1, -1])) }
    #expect(throws: Split.Failure.negativeWeight(at: 1)) {
      try Self.units(9, Self.whole([0, -3, -2, 5]))
    }
    #expect(throws: Split.Failure.zeroTotalWeight) { try Self.units(9, Self.whole([0, 0])) }
    #expect(throws: Split.Failure.zeroTotalWeight) { try Self.units(0, []) }
  }

  @Test(
    "every pool from -6 to 6 over every weight vector of up to three weights from 0 to 4",
    arguments: Split.Method.allCases)
  func everySmallCase(method: Split.Method) {
    var vectors: [[Int64]] = []
    for a in 0...4 as ClosedRange<Int64> {
      vectors.append([a])
      for b in 0...4 as ClosedRange<Int64> {
        vectors.append([a, b])
        for c in 0...4 as ClosedRange<Int64> { vectors.append([a, b, c]) }
      }
    }
    #expect(vectors.count == 5 + 25 + 125)
    for weights in vectors {
      for pool in -6...6 as ClosedRange<Int64> {
        let exact = Self.whole(weights)
        let found = try? Self.units(pool, exact, method)
        #expect(
          found == NaiveSplit.shares(of: pool, weights: exact, method: method),
          "\(pool) over \(weights)")
      }
    }
  }

  /// A case of any size: weights small, huge, fractional and zero, pools up to the ends.
  private static func draw(_ random: inout SplitMix64) throws -> (pool: Int64, weights: [Fraction])
  {
    let style = random.int(0...3)
    let weights = try (0..<random.int(1...12)).map { _ in
      switch random.oneIn(5) ? 9 : style {
      case 0: Fraction(random.int64(0...20))
      case 1: Fraction(WholeNumber(random.edgyWord()))
      case 2: Fraction(WholeNumber(random.edgyWord()) * WholeNumber(random.edgyWord()))
      case 3:
        try #require(
          Fraction(WholeNumber(random.int64(0...99)), over: WholeNumber(random.int64(1...99))))
      default: Fraction.zero
      }
    }
    return (random.edgyInt64(), weights.allSatisfy(\.isZero) ? weights + [.one] : weights)
  }

  @Test("random cases agree with the naive twin", arguments: 1...6 as ClosedRange<UInt64>)
  func agreesWithTwin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<80 {
      let (pool, weights) = try Self.draw(&random)
      for method in Split.Method.allCases {
        #expect(
          try Self.units(pool, weights, method)
            == NaiveSplit.shares(of: pool, weights: weights, method: method),
          "seed \(seed), round \(round): \(pool) over \(weights), \(method)")
      }
    }
  }

  @Test("the laws of R-18 hold for any case", arguments: 11...16 as ClosedRange<UInt64>)
  func laws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<80 {
      let (pool, weights) = try Self.draw(&random)
      let note: Comment = "seed \(seed), round \(round): \(pool) over \(weights)"
      let total = weights.reduce(.zero, +)
      let factor = try #require(
        Fraction(WholeNumber(random.edgyWord()) + 1, over: WholeNumber(random.int64(1...1_000))))
      for method in Split.Method.allCases {
        let shares = try Self.units(pool, weights, method)
        #expect(shares.count == weights.count, note)
        #expect(shares.checkedSum == pool, note)
        #expect(try Self.units(pool, weights.map { $0 * factor }, method) == shares, note)
        if pool != .min {
          #expect(try Self.units(-pool, weights, method) == shares.map { -$0 }, note)
        }
      }
      for (share, weight) in zip(try Self.units(pool, weights), weights) {
        let quota = try #require((Fraction(pool) * weight).divided(by: total))
        let distance = Fraction(share) - quota
        // The floor or the ceiling, and both are the quota where it is whole.
        #expect(-Fraction.one < distance && distance < .one, note)
        if weight.isZero { #expect(share == 0, note) }
      }
    }
  }

  @Test("payees with equal weights differ by one unit at most, the first ones get it")
  func equalWeights() throws {
    for count in 1...30 {
      let weights = [Fraction](repeating: Fraction(reducing: 3, over: 7), count: count)
      let (each, left) = 1_000.quotientAndRemainder(dividingBy: count)
      let expected = (0..<count).map { Int64($0 < left ? each + 1 : each) }
      #expect(try Self.units(1_000, weights) == expected)
    }
  }

  @Test(
    "ten thousand payees share the largest pools exactly",
    arguments: [.max, .min, 1_234_567_890_123, 9_999, 1] as [Int64])
  func tenThousandPayees(pool: Int64) throws {
    var random = SplitMix64(seed: 77)
    let weights = (0..<10_000).map { _ in random.oneIn(10) ? 0 : random.int64(1...100_000) }
    let total = try #require(weights.checkedSum)
    let shares = try Self.units(pool, Self.whole(weights))
    #expect(shares.checkedSum == pool)
    // Compared in 128 bits: a share is the floor of its quota or one more, and whoever has one
    // more has no smaller remainder than anybody who has not.
    var leastRaised = Int128(total)
    var mostKept: Int128 = -1
    for (share, weight) in zip(shares, weights) {
      let product = Int128(pool.magnitude) * Int128(weight)
      let (floor, remainder) = product.quotientAndRemainder(dividingBy: Int128(total))
      let size = Int128(share.magnitude)
      #expect(size == floor || (size == floor + 1 && remainder > 0))
      #expect(share == 0 || (share < 0) == (pool < 0))
      if size == floor {
        mostKept = max(mostKept, remainder)
      } else {
        leastRaised = min(leastRaised, remainder)
      }
    }
    #expect(leastRaised >= mostKept)
  }

  @Test("one payee gets all of it, whatever the ends", arguments: [.min, .max] as [Int64])
  func onePayee(pool: Int64) throws {
    let huge = Fraction(WholeNumber(UInt64.max) * WholeNumber(UInt64.max))
    #expect(try Self.units(pool, [huge]) == [pool])
    #expect(try Self.units(pool, [.zero, .one, .zero]) == [0, pool, 0])
  }
}
