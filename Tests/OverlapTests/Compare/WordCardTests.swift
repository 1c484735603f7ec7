import TestSupport
import Testing

@testable import Overlap

@Suite("Word cards")
struct WordCardTests {
  private static func word(_ random: inout SplitMix64) -> String {
    String((0..<random.int(1...10)).map { _ in random.pick(["a", "b", "c", "e", "o", "t"]) })
  }

  @Test(
    "What cards part has no likeness, and begins no run", arguments: 1...4 as ClosedRange<UInt64>)
  func sound(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let corpus = NameList(
      (0..<60).map { _ in
        let word = Self.word(&random)
        return random.oneIn(4) ? word + random.pick(["=", "~"]) + Self.word(&random) : word
      }
    ).corpus
    let comparer = WordComparer(corpus)
    var distance = EditDistance()
    var (unlike, apart) = (0, 0)
    for x in corpus.placed {
      for y in corpus.placed {
        let (word, other) = (corpus.words[Int(x.word)], corpus.words[Int(y.word)])
        let (one, two) = (WordCard(word, corpus.texts), WordCard(other, corpus.texts))
        if one.first != two.first, !one.mayBeAlike(two) {
          unlike += 1
          #expect(comparer.likeness(x, y, &distance) == nil, "seed \(seed)")
        }
        if !one.mayBegin(like: two) {
          apart += 1
          #expect(!WordRuns.goesOn(corpus, Int(x.word), from: 0, Int(y.word)), "seed \(seed)")
        }
      }
    }
    // Otherwise they would be of no use.
    #expect(unlike > 1_000, "seed \(seed)")
    #expect(apart > 1_000, "seed \(seed)")
  }
}
