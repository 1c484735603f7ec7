import Basics
import TestSupport
import Testing

@testable import Overlap

@Suite struct PairBatchTests {
  @Test(
    "A pair that is compared by what was told of it scores what it scores among all rows",
    arguments: [1, 2, 3, 4] as [UInt64])
  func scoresAreThoseOfTheLists(_ seed: UInt64) {
    let companies = RandomCompanies(seed: seed, count: 160)
    let ours = 80
    let rows = KeyedRowsTests.rows(companies.rows)
    var reader = CorpusReader()
    reader.add(rows)
    let corpus = Corpus.of(companies.rows, oursCount: ours)
    var keyed = KeyedRowsTests.keyed(companies.rows)
    let twin = EngineTwin(&keyed, oursCount: ours)
    var comparer = PairComparer(corpus)
    var random = SplitMix64(seed: seed)
    var batch = PairBatch()
    let pairs = (0..<300).map { _ in (random.int(0...79), random.int(80...159)) }
    for (one, other) in pairs {
      for row in [one, other] {
        for field in companies.rows[row] { batch.append(field.utf8Span.span) }
        let told = batch.tell(twin.statistics(of: row, &keyed).utf8Span.span)
        #expect(told)
      }
      let told = batch.tell(rows: twin.rows, lookAlikes: twin.lookAlikes)
      #expect(told)
    }
    batch.compare()
    for (place, (one, other)) in pairs.enumerated() {
      let score = comparer.score(one, other)
      let what = "\(companies.rows[one]) \(companies.rows[other]), seed \(seed)"
      #expect(batch.untold(place) == nil, "\(what)")
      #expect(batch.logit(place) == score.logit, "\(what)")
      #expect(batch.grounds(place) == score.grounds, "\(what)")
      #expect(batch.reasons(place) == comparer.reasons(one, other), "\(what)")
    }
  }

  @Test("A text of which nothing was told is named")
  func untold() {
    var batch = PairBatch()
    for field in ["Acme", "acme.com", "", "Acme", "", ""] { batch.append(field.utf8Span.span) }
    let took = batch.tell("wacme:2:4/2 nacme:2:4/2/1".utf8Span.span)
    #expect(took)
    batch.compare()
    #expect(batch.untold(0) == "acme.com")
  }

  @Test(
    "Statistics that can't be read are refused",
    arguments: [
      "w", "wacme", "wacme:", "wacme:x", "wacme:1:", "wacme:1:2", "wacme:1:2/", "nacme:1:4/2",
      "zacme:1", "wacme:99999999999", "wacme:1:2/3x",
    ])
  func broken(_ text: String) {
    var batch = PairBatch()
    let took = batch.tell(text.utf8Span.span)
    #expect(!took)
  }

  @Test("Pairs of other lists are refused")
  func otherTotals() {
    var batch = PairBatch()
    let first = batch.tell(rows: 10, lookAlikes: 1)
    let second = batch.tell(rows: 11, lookAlikes: 1)
    #expect(first)
    #expect(!second)
  }
}

extension Corpus {
  /// The corpus of rows, of which the first are ours.
  fileprivate static func of(_ rows: [[String]], oursCount: Int) -> Corpus {
    var reader = CorpusReader()
    reader.add(KeyedRowsTests.rows(Array(rows[..<oursCount])))
    reader.beginTheirs()
    reader.add(KeyedRowsTests.rows(Array(rows[oursCount...])))
    return reader.takeCorpus(on: OneAfterAnother())
  }
}
