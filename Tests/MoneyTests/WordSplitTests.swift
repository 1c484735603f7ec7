import Exact
import TestSupport
import Testing

@testable import Money

@Suite struct WordSplitTests {
  private static func word(
    _ pool: Int64, _ weights: [UInt64], _ method: Split.Method
  ) throws -> [Minor] {
    var splitter = WordSplit()
    var shares: [Minor] = [7, 7, 7]
    try splitter.split(
      Minor(pool), weights: weights, total: weights.reduce(0, +), method: method, into: &shares)
    return shares
  }

  @Test(
    "the path in machine words and the wide path agree",
    arguments: 1...4 as ClosedRange<UInt64>)
  func pathsAgree(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<200 {
      let pool = random.edgyInt64()
      // Weights of at most 60 bits, so that sixteen of them add up within one word.
      var weights = (0..<random.int(1...16)).map { _ in random.edgyWord() >> 4 }
      weights[0] = max(weights[0], 1)
      for method in Split.Method.allCases {
        let wide = try WideSplit.shares(
          of: Minor(pool), weights: weights.map { WholeNumber($0) }, method: method)
        #expect(
          try Self.word(pool, weights, method) == wide,
          "seed \(seed), round \(round): \(pool) over \(weights), \(method)")
      }
    }
  }

  @Test(
    "weights that just fill a word, and the pools at the ends",
    arguments: [.min, .max, -1, 1] as [Int64])
  func fullWord(pool: Int64) throws {
    let weights: [UInt64] = [.max - 3, 1, 2]
    for method in Split.Method.allCases {
      let wide = try WideSplit.shares(
        of: Minor(pool), weights: weights.map { WholeNumber($0) }, method: method)
      #expect(try Self.word(pool, weights, method) == wide)
    }
  }

  @Test("a splitter forgets the case before")
  func forgets() throws {
    var splitter = WordSplit()
    var shares: [Minor] = []
    let first: [UInt64] = [1, 1, 1, 1, 1]
    try splitter.split(
      103, weights: first, total: 5, method: .largestRemainder, into: &shares)
    #expect(shares == [21, 21, 21, 20, 20])
    try splitter.split(100, weights: [2, 1], total: 3, method: .largestRemainder, into: &shares)
    #expect(shares == [67, 33])
    #expect(throws: Split.Failure.zeroTotalWeight) {
      try splitter.split(100, weights: [0], total: 0, method: .firstInOrder, into: &shares)
    }
  }
}
