import Basics
import CommissionCore
import Money
import Settlement
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("Postings as rows")
struct PostingRowTests {
  @Test("Any posting comes back as it was", arguments: [7, 8, 9])
  func comesBack(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var facts = Facts()
    let texts = ["acme", "tab\there", "two\nlines", "back\\slash", "é", "payment/a/b", "x y"]
    func name() -> NameID {
      random.next() % 5 == 0
        ? .none : facts.name(Identifier(texts[Int(random.next() % UInt64(texts.count))]))
    }
    var fields = BookFields(count: PostingRow.count)
    for _ in 0..<300 {
      let day = try #require(CivilDate(daysSinceEpoch: Int(random.next() % 30_000)))
      let posting = Posting(
        event: name(), part: name(), payee: name(), deal: name(), customer: name(),
        version: name(), exchange: name(), minor: Int64(bitPattern: random.next()),
        rate: FineRate(parts: Int64(random.next() % 100_000_001)),
        currency: random.next() % 2 == 0 ? .usDollar : try #require(Currency("JPY")), day: day,
        period: day.yearMonth, payableOn: day, run: Int32(random.next() % 1_000),
        revision: Int32(random.next() % 9), kind: Posting.Kind.allCases[Int(random.next() % 5)],
        hold: Posting.Hold.allCases[Int(random.next() % 3)],
        rounding: Rounding.allCases[Int(random.next() % 3)],
        waitsForClose: random.next() % 2 == 0)
      var line: [UInt8] = []
      PostingRow.append(posting, facts.names, to: &line)
      let read = fields.read(line.span) { fields, text in
        PostingRow.read(fields, text, &facts)
      }
      #expect(read == posting, "seed \(seed)")
    }
  }

  @Test("Rates stand in percent")
  func percent() {
    for (parts, text) in [(20_000_000, "20"), (12_500_000, "12.5"), (1, "0.000001")] {
      let rate = FineRate(parts: Int64(parts))
      let posting = Posting(
        event: .none, part: .none, payee: .none, deal: .none, customer: .none, version: .none,
        exchange: .none, minor: 1, rate: rate, currency: .usDollar, day: .min,
        period: CivilDate.min.yearMonth, payableOn: .min, kind: .commission, hold: .none,
        rounding: .halfUp, waitsForClose: false)
      var line: [UInt8] = []
      PostingRow.append(posting, NameTable(), to: &line)
      #expect(BookLine.fields(line.span)[9] == text)
    }
  }
}
