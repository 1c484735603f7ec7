import TestSupport
import Testing

@testable import Overlap

@Suite struct WordGlanceTests {
  @Test("What is called unlike has no likeness", arguments: 1...6 as ClosedRange<UInt64>)
  func sound(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let list = NameList(
      (0..<60).map { _ in
        let word = Self.word(&random)
        return random.oneIn(4) ? word + random.pick(["=", "~"]) + Self.word(&random) : word
      })
    let corpus = list.corpus
    let glance = WordGlance(corpus)
    let comparer = WordComparer(corpus)
    var distance = EditDistance()
    var unlike = 0
    for x in corpus.placed {
      for y in corpus.placed {
        guard !glance.mayBeAlike(x, y) else { continue }
        unlike += 1
        #expect(comparer.likeness(x, y, &distance) == nil, "seed \(seed)")
      }
    }
    // Otherwise it would be of no use.
    #expect(unlike > 1_000, "seed \(seed)")
  }

  private static func word(_ random: inout SplitMix64) -> String {
    String((0..<random.int(1...10)).map { _ in random.pick(["a", "b", "c", "e", "o", "t"]) })
  }
}

extension WordLikeness: Equatable {
  static func == (a: WordLikeness, b: WordLikeness) -> Bool {
    a.kind == b.kind && a.fidelity == b.fidelity && a.information == b.information
  }
}
