import TestSupport
import Testing

@testable import Overlap

@Suite struct LettersTests {
  static func units(_ text: String) -> [UInt16] { Array(text.utf16) }

  @Test("holding a text is found as by looking at every place")
  func holds() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<3000 {
      let text = (0..<random.int(0...7)).map { _ in UInt16(random.int(97...98)) }
      let part = (0..<random.int(0...4)).map { _ in UInt16(random.int(97...98)) }
      let wanted = (0...text.count).contains { text[$0...].starts(with: part) }
      #expect(Letters.holds(part.span, in: text.span) == wanted, "seed 3: \(part) \(text)")
    }
  }

  @Test("a contraction's letters stand in the word in their order")
  func subsequence() {
    func isSubsequence(_ a: String, _ b: String) -> Bool {
      Letters.isSubsequence(Self.units(a).span, Self.units(b).span)
    }
    #expect(isSubsequence("trnsprt", "transport"))
    #expect(isSubsequence("", "a"))
    #expect(!isSubsequence("tt", "transpor"))
    #expect(!isSubsequence("ba", "ab"))
  }

  static let umlauts: [(String, String)] = [
    ("mueller", "muller"), ("moerae", "mora"), ("ue", "ue"), ("aerospace", "arospace"),
    ("blue", "blu"), ("oee", "oe"), ("", ""),
  ]

  @Test("umlauts in two letters become one, in words of three letters and more", arguments: umlauts)
  func collapse(_ text: String, _ wanted: String) {
    var units = Self.units(text)
    Umlauts.collapse(&units)
    #expect(units == Self.units(wanted))
  }

  @Test("trigrams are counted as sets of them are")
  func trigrams() {
    func grams(_ text: [UInt16]) -> Set<[UInt16]> {
      let marked = [1] + text + [2]
      return Set((0..<max(0, marked.count - 2)).map { Array(marked[$0..<$0 + 3]) })
    }
    var random = SplitMix64(seed: 4)
    var counter = TrigramCounter()
    for _ in 0..<3000 {
      let a = (0..<random.int(0...20)).map { _ in UInt16(random.int(97...99)) }
      let b = (0..<random.int(0...20)).map { _ in UInt16(random.int(97...99)) }
      let x = grams(a)
      let y = grams(b)
      let all = x.count + y.count
      let wanted = all == 0 ? 0 : 2 * Double(x.intersection(y).count) / Double(all)
      #expect(counter.share(a.span, b.span) == wanted, "seed 4: \(a) \(b)")
    }
  }

  @Test("heads are the first four letters, and tell how many are shared")
  func heads() {
    func head(_ text: String) -> UInt64 { Letters.head(Array(text.utf16).span) }
    #expect(head("abcdef") == 0x0061_0062_0063_0064)
    #expect(head("ab") == 0x0061_0062_0000_0000)
    #expect(Letters.shared(heads: head("abcd"), head("abxd")) == 2)
    #expect(Letters.shared(heads: head("abcde"), head("abcdz")) == 4)
    #expect(Letters.shared(heads: head("x"), head("y")) == 0)
  }

  @Test("a set has a bit for each letter, however often it stands")
  func set() {
    #expect(Letters.set(of: Array("abba9".utf16).span).nonzeroBitCount == 3)
    #expect(Letters.set(of: [UInt16]().span) == 0)
  }

  @Test(
    "Letters are told in UTF-8 as the system tells them",
    arguments: [
      "", "acme", "übermut", "ｆｕｌｌ", "株式会社", "a😀b",
    ])
  func utf8(_ text: String) {
    let units = Array(text.utf16)
    #expect(Letters.utf8(units.span) == Array(text.utf8))
  }
}
