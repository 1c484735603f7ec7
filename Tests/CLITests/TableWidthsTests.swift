import TestSupport
import Testing

@testable import CLI

@Suite("Widths of a table")
struct TableWidthsTests {
  @Test("Without a limit, or with room enough, each column has what it needs")
  func enough() {
    let needed = [4, 30, 12]
    for limit in [nil, 50, 200] {
      #expect(
        TableWidths(needed, cutting: [true, true, true], into: limit).kept == needed)
    }
  }

  @Test("The widest give way first, then all alike; figures never, and the first column last")
  func cutting() {
    // 10 + 40 + 20 + 5, with three gaps of 2: 81. 60 leaves 21 less for the two texts.
    #expect(
      TableWidths([10, 40, 20, 5], cutting: [true, true, true, false], into: 60).kept
        == [10, 20, 19, 5]
        || TableWidths([10, 40, 20, 5], cutting: [true, true, true, false], into: 60).kept
          == [10, 19, 20, 5]
    )
    // Down to 20 the first goes along: 50 + 60 + 2 are cut to 30 and 30, then 22 and 20.
    #expect(TableWidths([50, 60], cutting: [true, true], into: 62).kept == [30, 30])
    #expect(TableWidths([50, 22], cutting: [true, true], into: 44).kept == [21, 21])
    // 20 + 12 + 10 and two gaps: 46. At 40 the second goes to 10, and the first gives the rest.
    #expect(
      TableWidths([20, 12, 10], cutting: [true, true, true], into: 40).kept == [16, 10, 10])
    // Figures stay: nothing can be cut but the first.
    #expect(TableWidths([20, 9], cutting: [true, false], into: 25).kept == [14, 9])
  }

  @Test("What can't be cut any more is left out from the right")
  func leavingOut() {
    #expect(
      TableWidths([8, 8, 8, 8], cutting: [true, true, true, true], into: 30).kept == [8, 8, 8])
    #expect(TableWidths([50], cutting: [false], into: 30).kept == [50])
  }

  @Test("A table never is wider than its limit, unless one column is", arguments: 1...40)
  func always(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let count = Int.random(in: 1...9, using: &generator)
      let needed = (0..<count).map { _ in Int.random(in: 0...60, using: &generator) }
      let cutting = (0..<count).map { _ in Bool.random(using: &generator) }
      let limit = Int.random(in: 20...120, using: &generator)
      let kept = TableWidths(needed, cutting: cutting, into: limit).kept
      let sum = kept.reduce(0, +) + (kept.count - 1) * 2
      #expect(kept.count == 1 || sum <= limit, "seed \(seed)")
      #expect(zip(kept, needed).allSatisfy { $0 <= $1 }, "seed \(seed)")
      #expect(
        zip(zip(kept, needed), cutting).allSatisfy { $1 || $0.0 == $0.1 }, "seed \(seed)")
    }
  }
}
