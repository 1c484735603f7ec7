import Basics
import TestSupport
import Testing

@testable import Overlap

@Suite struct PairBoundTests {
  private static let limits = [-12.0, -6, -2, 1, 5]
  private static let words = [
    "acme", "acne", "Nordic", "Norddeutsche", "Interactive", "Inter", "Active", "Labs",
    "Laboratories",
    "Lab", "Bank", "BNK", "Müller", "Mueller", "Sys", "Systems", "Systemz", "IA", "NB", "of", "II",
    "2",
    "3", "Holding", "(UK)", "Intl", "International", "Phrmctcls", "Pharmaceuticals",
  ]
  private static let forms = ["", "", " Inc", " GmbH", " AG"]
  private static let sites = [
    "", "", "", "acme.com", "acme.de", "nordic.se", "labs.io", "inter.com, active.com",
  ]

  /// Companies of few words, so that much is alike.
  private static func corpus(_ count: Int, _ random: inout SplitMix64) -> Corpus {
    var rows = AccountRows()
    for _ in 0..<count {
      var name = (0..<random.int(1...5)).map { _ in random.pick(words) }.joined(separator: " ")
      name += random.pick(forms)
      if random.oneIn(20) { name += " (formerly \(random.pick(words)))" }
      if random.oneIn(20) { name = "-" }
      for field in [name, random.pick(sites), random.pick(["", "DE", "US"])] {
        rows.append(field.utf8Span.span)
      }
    }
    var reader = CorpusReader()
    reader.add(rows)
    return reader.takeCorpus(on: OneAfterAnother())
  }

  /// How many pairs of a corpus are called below some limit, each of which has to be.
  private static func ruledOut(_ corpus: Corpus, _ seed: UInt64) -> Int {
    let bound = PairBound(corpus)
    var scratch = PairBound.Scratch(corpus)
    var comparer = PairComparer(corpus)
    var count = 0
    for a in 0..<corpus.count {
      for b in 0..<corpus.count {
        let gists = (corpus.gist(of: a), corpus.gist(of: b))
        for limit in limits where bound.isBelow(limit, gists.0, gists.1, &scratch) {
          count += 1
          #expect(comparer.score(a, b).logit < limit, "seed \(seed): \(a) \(b)")
        }
      }
    }
    return count
  }

  @Test(
    "No pair scores as much as the limit that it is called below",
    arguments: 1...12 as ClosedRange<UInt64>)
  func companies(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let corpus = Self.corpus(60, &random)
    // It is of use: of 3,600 pairs with five limits each a good part is ruled out.
    #expect(Self.ruledOut(corpus, seed) > 3_000, "seed \(seed)")
  }

  @Test("Nor does any of hostile names", arguments: 21...32 as ClosedRange<UInt64>)
  func hostile(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var builder = CorpusBuilder()
    for _ in 0..<40 {
      builder.beginRecord(country: UInt16(truncatingIfNeeded: random.next()) & 3)
      for _ in 0..<random.int(0...2) {
        PairComparerTests.addHostileName(&random, to: &builder)
      }
      for _ in 0..<random.int(0...2) {
        let label = [UInt8(truncatingIfNeeded: random.int(97...99)), 0x62]
        builder.addDomain((label + [0x2E, 0x63]).span, label: label.span)
      }
    }
    _ = Self.ruledOut(Corpus(builder), seed)
  }

  @Test("Records that share a name or a domain are never ruled out")
  func same() {
    let list = NameList(
      ["acme tools", "acme tools", "zeta bank"], sites: [0: "a.com", 2: "a.com"])
    let bound = PairBound(list.corpus)
    var scratch = PairBound.Scratch(list.corpus)
    for other in [1, 2] {
      let gists = (list.corpus.gist(of: 0), list.corpus.gist(of: other))
      #expect(!bound.isBelow(100, gists.0, gists.1, &scratch))
    }
  }
}
