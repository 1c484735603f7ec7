import TestSupport
import Testing

@testable import Workspace

@Suite("Numbers of postings as a text") struct EntryRangesTests {
  @Test(
    "runs are written as first and last",
    arguments: [
      ([], ""), ([1], "1"), ([1, 2], "1-2"), ([1, 2, 3, 7, 9, 10], "1-3,7,9-10"),
      ([5, 7], "5,7"),
    ] as [([Int64], String)])
  func text(_ numbers: [Int64], _ text: String) {
    #expect(EntryRanges.text(numbers) == text)
    #expect(EntryRanges.numbers(text) == numbers)
  }

  @Test(
    "what is no such text is refused",
    arguments: [
      "0", "-1", "2,1", "1,1", "3-2", "1-", "-", ",", "1,,2", " 1", "1-2-3", "a", "1-999999999999",
      "99999999999999999999", "1-3,3",
    ])
  func refused(_ text: String) {
    #expect(EntryRanges.numbers(text) == nil)
  }

  @Test("any ascending numbers come back")
  func random() {
    for seed in 0..<200 as Range<UInt64> {
      var draws = SplitMix64(seed: seed)
      var numbers: [Int64] = []
      var number: Int64 = 0
      for _ in 0..<Int(draws.next() % 40) {
        number += Int64(draws.next() % 3) + 1
        numbers.append(number)
      }
      #expect(EntryRanges.numbers(EntryRanges.text(numbers)) == numbers, "seed \(seed)")
    }
  }
}
