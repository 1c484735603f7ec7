import TestSupport
import Testing

@testable import Overlap

@Suite struct CorpusBuilderJoiningTests {
  @Test("Pieces put together are what one builder reads", arguments: 1...12 as ClosedRange<UInt64>)
  func twin(seed: UInt64) {
    var whole = CorpusBuilder()
    var joined = CorpusBuilder()
    var random = SplitMix64(seed: seed)
    for _ in 0..<random.int(0...6) {
      let start = random
      Self.addRecords(&random, to: &whole)
      var piece = CorpusBuilder()
      var again = start
      Self.addRecords(&again, to: &piece)
      joined.add(piece)
    }
    #expect(Self.facts(Corpus(joined)) == Self.facts(Corpus(whole)))
  }

  private static func addRecords(_ random: inout SplitMix64, to builder: inout CorpusBuilder) {
    for _ in 0..<random.int(0...8) {
      builder.beginRecord(country: UInt16(random.int(0...2)))
      for _ in 0..<random.int(0...2) {
        PairComparerTests.addHostileName(&random, to: &builder)
      }
      for _ in 0..<random.int(0...3) {
        let label = [UInt8(random.int(97...101)), 0x62]
        builder.addDomain((label + [0x2E, 0x63]).span, label: label.span)
      }
    }
  }

  /// All that a corpus holds, as text.
  private static func facts(_ corpus: Corpus) -> [String] {
    let texts = (0..<corpus.texts.count).map {
      "\(corpus.texts.text($0)) \(corpus.texts.holders($0))"
    }
    let joined = (0..<corpus.joined.count).map {
      "\(corpus.joined.text($0)) \(corpus.joined.holders($0))"
    }
    return texts + joined + corpus.words.map { "\($0)" } + corpus.placed.map { "\($0)" }
      + corpus.names.map { "\($0)" } + corpus.records.map { "\($0)" }
      + corpus.ownDomains.map { "\($0)" }
      + corpus.ownDomains.map {
        "\(corpus.domains.text(Int($0.domain))) \(corpus.labels.holders(Int($0.label)))"
      }
      + ["\(corpus.initials) \(corpus.logNames) \(corpus.crowding)"]
  }
}
