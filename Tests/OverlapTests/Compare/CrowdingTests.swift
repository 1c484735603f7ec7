import TestSupport
import Testing

@testable import Overlap

@Suite("Crowding")
struct CrowdingTests {
  /// Sorts each list's names and lays each beside the next, as the rule says it.
  static func naive(_ names: [String], oursCount: Int) -> Double {
    var found = 14.0
    for side in [names.prefix(oursCount), names.dropFirst(oursCount)] {
      let joined = Set(side.map { $0.filter { $0 != " " } }).sorted()
      for (one, other) in zip(joined, joined.dropFirst()) {
        let shared = zip(one, other).prefix { $0 == $1 }.count
        let isLong = Double(shared) >= 0.6 * Double(min(one.count, other.count))
        if shared >= 8, isLong { found += 1 }
      }
    }
    return NaturalLogarithm.log(found / Double(names.count + 1000))
  }

  static func crowding(_ names: [String], oursCount: Int) -> Double {
    var builder = CorpusBuilder()
    let nothing: [UInt8] = []
    for name in names {
      let text = Array(name.utf8.filter { $0 != 0x20 })
      builder.beginRecord(country: 0)
      builder.beginName()
      builder.addWord(
        raw: text.span, canonical: text.span, soft: nothing.span, isFilling: false, isAside: false,
        isNumber: false)
      builder.endName(
        joined: text.span, words: text.span, full: text.span, legal: 0, givenLength: text.count)
    }
    return Corpus(builder, oursCount: oursCount).crowding
  }

  @Test("One walk finds what sorting each list by itself finds", arguments: 1...30 as ClosedRange)
  func twin(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let parts = ["acme", "nord", "north", "works", "work", "bank", "blue sky", "a"]
    let names = (0..<random.int(0...60)).map { _ in
      (0..<random.int(1...4)).map { _ in random.pick(parts) }.joined(separator: " ")
    }
    let ours = random.int(0...names.count)
    let expected = Self.naive(names, oursCount: ours)
    #expect(Self.crowding(names, oursCount: ours) == expected, "seed \(seed)")
  }

  @Test("Only names of one list are look-alikes, and only different ones")
  func sides() {
    let names = ["acme works east", "acme works west"]
    let nothing = NaturalLogarithm.log(14.0 / 1002)
    #expect(Self.crowding(names, oursCount: 1) == nothing)
    #expect(Self.crowding(names, oursCount: 2) == NaturalLogarithm.log(15.0 / 1002))
    #expect(Self.crowding(["acme works", "acme works"], oursCount: 2) == nothing)
  }

  @Test("Records without a name count as rows alone")
  func nameless() {
    var builder = CorpusBuilder()
    builder.beginRecord(country: 0)
    #expect(Corpus(builder).crowding == NaturalLogarithm.log(14.0 / 1001))
  }
}
