import Exact
import TestSupport
import Testing

@Suite struct Int64CheckedTests {
  @Test(
    "a sum that fits is told, whatever passes the border on the way",
    arguments: [
      ([], 0), ([5], 5), ([.max, 1, -1], .max), ([.max, .max, .min, .min, 2], 0),
      ([.min, .min, .max, .max], -2), ([.min], .min), ([.max], .max),
    ] as [([Int64], Int64)])
  func sumFits(numbers: [Int64], sum: Int64) {
    #expect(numbers.checkedSum == sum)
    #expect(numbers.reversed().checkedSum == sum)
  }

  @Test(
    "a sum past either end is nil",
    arguments: [
      [.max, 1], [.min, -1], [.max, .max], [1, .max - 1, 1],
    ] as [[Int64]])
  func sumDoesNotFit(numbers: [Int64]) {
    #expect(numbers.checkedSum == nil)
  }

  @Test("the order of the numbers never matters", arguments: 61...64 as ClosedRange<UInt64>)
  func anyOrder(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<50 {
      let numbers = (0..<random.int(0...12)).map { _ in random.edgyInt64() }
      let exact = numbers.reduce(0 as WholeNumber) { $0 + WholeNumber($1) }
      let shuffled = numbers.shuffled(using: &random)
      #expect(numbers.checkedSum == exact.int64, "seed \(seed), round \(round)")
      #expect(shuffled.checkedSum == exact.int64, "seed \(seed), round \(round)")
    }
  }
}
