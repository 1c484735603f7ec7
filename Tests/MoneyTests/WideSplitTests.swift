import Exact
import TestSupport
import Testing

@testable import Money

@Suite struct WideSplitTests {
  @Test("weights one past a machine word take the wide path and change nothing")
  func pastAWord() throws {
    // 2^64 : 2^64 : 2^63 is 2 : 2 : 1. Quotas of 101: 40.4, 40.4, 20.2; the tie goes to the first.
    let word = WholeNumber(UInt64.max) + 1
    let half = WholeNumber(1 << 63 as UInt64)
    let weights = [Fraction(word), Fraction(word), Fraction(half)]
    #expect(try Split.shares(of: 101, weights: weights) == [41, 40, 20])
    #expect(try Split.shares(of: -101, weights: weights) == [-41, -40, -20])
  }

  @Test("a total one past a word whose weights each fit takes the wide path too")
  func totalPastAWord() throws {
    let weights = [Fraction(WholeNumber(UInt64.max)), Fraction.one]
    // The first quota of 2^63-1 is short of the whole by 2^-64 of it: about half a unit.
    #expect(try Split.shares(of: Minor(.max), weights: weights) == [Minor(.max), 0])
    #expect(
      try Split.shares(of: Minor(.max), weights: weights, method: .firstInOrder)
        == [Minor(.max), 0])
  }

  @Test("no weight above zero is refused")
  func nobody() {
    #expect(throws: Split.Failure.zeroTotalWeight) {
      try WideSplit.shares(of: 5, weights: [0, 0], method: .largestRemainder)
    }
  }

  @Test("numbers of fifty digits agree with the naive twin", arguments: [1, 2, 3] as [UInt64])
  func fiftyDigits(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<40 {
      let weights = (0..<random.int(2...6)).map { _ in
        WholeNumber(random.next()) * WholeNumber(random.next()) * WholeNumber(random.next())
      }
      let pool = random.edgyInt64()
      for method in Split.Method.allCases {
        let shares = try WideSplit.shares(of: Minor(pool), weights: weights, method: method)
        let twin = NaiveSplit.shares(
          of: pool, weights: weights.map { Fraction($0) }, method: method)
        #expect(shares.map(\.units) == twin, "seed \(seed), round \(round), \(method)")
      }
    }
  }
}
