import TestSupport
import Testing

@testable import Overlap

@Suite struct TrigramMarksTests {
  private static func text(_ random: inout SplitMix64, letters: Int) -> [UInt16] {
    (0..<random.int(0...24)).map { _ in UInt16(97 + random.int(0...letters)) }
  }

  @Test("no share is larger than the marks allow", arguments: [1, 5, 25])
  func share(letters: Int) {
    var random = SplitMix64(seed: 31)
    var counter = TrigramCounter()
    for _ in 0..<3000 {
      let a = Self.text(&random, letters: letters)
      let b = Self.text(&random, letters: letters)
      let most = counter.marks(of: a.span).mostShare(counter.marks(of: b.span))
      #expect(counter.share(a.span, b.span) <= most, "seed 31: \(a) \(b)")
    }
  }

  @Test("texts that the marks call far apart have more slips", arguments: [1, 5, 25])
  func slips(letters: Int) {
    var random = SplitMix64(seed: 32)
    var counter = TrigramCounter()
    var distance = EditDistance()
    for _ in 0..<3000 {
      let a = Self.text(&random, letters: letters)
      var b = a
      for _ in 0..<random.int(0...2) { Self.slip(&b, &random) }
      let (marks, other) = (counter.marks(of: a.span), counter.marks(of: b.span))
      let slips = distance.between(a.span, b.span, most: 2)
      #expect(slips > 2 || !marks.isFarther(than: slips, from: other), "seed 32: \(a) \(b)")
    }
  }

  /// A letter more, less or other, or two neighbours swapped.
  private static func slip(_ text: inout [UInt16], _ random: inout SplitMix64) {
    guard text.count > 1 else { return text.append(97) }
    let place = random.int(1...(text.count - 1))
    switch random.int(0...3) {
    case 0: text.insert(120, at: place)
    case 1: text.remove(at: place)
    case 2: text[place] = 120
    default: text.swapAt(place - 1, place)
    }
  }

  @Test("unlike texts are told apart, and marks count each trigram once")
  func apart() {
    var counter = TrigramCounter()
    let a = counter.marks(of: Array("northernlights".utf16).span)
    let b = counter.marks(of: Array("pacificquarry".utf16).span)
    #expect(a.isFarther(than: 2, from: b))
    #expect(a.mostShare(b) < 0.5)
    // 1aa, aaa and aa2.
    #expect(counter.marks(of: Array("aaaaaa".utf16).span).count == 3)
    #expect(counter.marks(of: [UInt16]().span).count == 0)
  }
}
