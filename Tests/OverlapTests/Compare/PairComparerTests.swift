import TestSupport
import Testing

@testable import Overlap

@Suite struct PairComparerTests {
  @Test("records that are not there score as far apart as can be")
  func outside() {
    let list = NameList(["acme"])
    var comparer = PairComparer(list.corpus)
    for number in [-1, 1, Int.max, Int.min] {
      #expect(comparer.score(0, number).logit == -.infinity)
      #expect(comparer.explain(number, 0) == nil)
    }
  }

  @Test("a record without names is far from all")
  func nameless() {
    var builder = CorpusBuilder()
    builder.beginRecord(country: 0)
    builder.beginRecord(country: 0)
    var comparer = PairComparer(Corpus(builder))
    #expect(comparer.score(0, 1).logit == -.infinity)
  }

  @Test("names without a word have nothing in common, not even with each other")
  func wordless() throws {
    var builder = CorpusBuilder()
    let nothing: [UInt8] = []
    for _ in 0..<2 {
      builder.beginRecord(country: 0)
      builder.beginName()
      builder.endName(
        joined: nothing.span, words: nothing.span, full: nothing.span, legal: 0, givenLength: 0)
    }
    var comparer = PairComparer(Corpus(builder))
    let explanation = comparer.explain(0, 1)
    let found = try #require(explanation)
    #expect(found.score.grounds == [])
    #expect(found.reasons == [])
    let expected: [Feature: Double] = [.edit: 4, .shape: 0, .dice: 0, .keyDf: 0, .lcpMin: 0]
    for part in found.parts {
      if let value = expected[part.feature] { #expect(part.measured == value, "\(part.feature)") }
    }
  }

  @Test("crowding is measured of pairs that are no more than alike")
  func crowd() throws {
    let names = ["acme tools", "acme tools", "acme works", "acme tool"]
    let list = NameList(names + names, sites: [2: "acme.com", 6: "acme.com"])
    var comparer = PairComparer(list.corpus)
    func crowd(_ a: Int, _ b: Int) throws -> Double {
      let explanation = comparer.explain(a, b)
      return try #require(explanation?.parts.first { $0.feature == .crowd }?.measured)
    }
    #expect(try crowd(0, 5) == -9)
    #expect(try crowd(0, 7) == -9)
    #expect(try crowd(2, 6) == -9)
    #expect(try crowd(0, 6) == Feature.onGrid(list.corpus.crowding))
  }

  @Test("reasons name the domain, the name and what differs")
  func reasons() throws {
    let list = NameList(
      ["acme", "acme", "acme tools", "acme #2", "acme #3"],
      sites: [0: "acme.com", 1: "acme.com", 2: "acme.de"])
    var comparer = PairComparer(list.corpus)
    #expect(comparer.explain(0, 1)?.reasons == [.domain("acme.com"), .sameName])
    let siblings = comparer.explain(0, 2)
    let label = try #require(siblings)
    #expect(label.reasons.first == .label("acme"))
    #expect(label.score.grounds.contains(.sameLabel))
    #expect(comparer.explain(3, 4)?.reasons.contains(.otherNumber) == true)
  }

  @Test("hostile names never trap, and score in range")
  func hostile() {
    var random = SplitMix64(seed: 77)
    for round in 0..<12 {
      var builder = CorpusBuilder()
      for _ in 0..<30 {
        builder.beginRecord(country: UInt16(truncatingIfNeeded: random.next()) & 1)
        for _ in 0..<random.int(0...2) { Self.addHostileName(&random, to: &builder) }
        for _ in 0..<random.int(0...12) {
          builder.addDomain(
            Self.bytes(&random, upTo: 3).span, label: Self.bytes(&random, upTo: 2).span)
        }
      }
      var comparer = PairComparer(Corpus(builder))
      for a in 0..<30 {
        for b in 0..<30 {
          let score = comparer.score(a, b)
          #expect(!score.logit.isNaN, "seed 77, round \(round): \(a) \(b)")
          #expect(score.logit < 100)
          // What is told in full adds up to what was scored with less counting.
          #expect((comparer.explain(a, b)?.score ?? score) == score, "seed 77, round \(round)")
        }
      }
    }
  }

  static func addHostileName(_ random: inout SplitMix64, to builder: inout CorpusBuilder) {
    builder.beginName()
    let isLong = random.oneIn(5)
    for _ in 0..<random.int(0...(isLong ? 200 : 4)) {
      let raw = bytes(&random, upTo: random.oneIn(20) ? 2000 : 7)
      let canonical = random.oneIn(2) ? raw : bytes(&random, upTo: 9)
      builder.addWord(
        raw: raw.span, canonical: canonical.span, soft: bytes(&random, upTo: 2).span,
        isFilling: random.oneIn(5), isAside: random.oneIn(5), isNumber: random.oneIn(5))
    }
    for _ in 0..<random.int(0...4) { builder.addInitials(bytes(&random, upTo: 5).span) }
    for _ in 0..<random.int(0...2) { builder.addNumber(random.next()) }
    builder.endName(
      joined: bytes(&random, upTo: random.oneIn(9) ? 900 : 12).span,
      words: bytes(&random, upTo: 4).span, full: bytes(&random, upTo: 4).span,
      legal: random.next() & random.next() & random.next(), givenLength: random.int(0...40))
  }

  /// Few letters, so that much is alike; zeros, broken UTF-8 and letters beyond ASCII too.
  private static func bytes(_ random: inout SplitMix64, upTo count: Int) -> [UInt8] {
    (0..<random.int(0...count)).map { _ in
      random.pick([0x61, 0x61, 0x62, 0x65, 0x6F, 0x6E, 0x31, 0x00, 0xFF, 0xC3, 0xA9, 0xF0])
    }
  }

  @Test("calls out of order are left aside")
  func outOfOrder() {
    var builder = CorpusBuilder()
    let text: [UInt8] = [0x61]
    builder.addInitials(text.span)
    builder.addNumber(1)
    builder.addDomain(text.span, label: text.span)
    builder.addWord(
      raw: text.span, canonical: text.span, soft: text.span, isFilling: false, isAside: false,
      isNumber: false)
    builder.endName(
      joined: text.span, words: text.span, full: text.span, legal: 0, givenLength: 0)
    #expect(Corpus(builder).count == 0)
  }
}
