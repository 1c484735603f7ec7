import Basics
import CommissionCore
import Exact
import Money
import TestSupport
import Testing

@Suite struct ExchangeRatesTests {
  private static func quote(
    _ date: String, _ from: String, _ to: String, _ rate: String
  ) throws -> ExchangeRate {
    let (one, other) = (try #require(Currency(from)), try #require(Currency(to)))
    let exact = try #require(Fraction(rate))
    let day = try Given.day(date)
    return try #require(ExchangeRate(date: day, from: one, to: other, rate: exact))
  }

  private static func money(_ text: String) throws -> Money { try #require(Money(text)) }

  @Test(
    "amounts are converted exactly and rounded once, worked by hand (R-25)",
    arguments: [
      // source, direct rate from EUR, result
      ("EUR 100.00", "USD", "1.0850", "USD 108.50"), ("EUR 0.01", "USD", "1.5", "USD 0.02"),
      ("EUR -0.01", "USD", "1.5", "USD -0.02"), ("EUR 100.00", "JPY", "161.5", "JPY 16150"),
      ("EUR 0.01", "JPY", "49.9", "JPY 0"), ("EUR 0.01", "JPY", "50", "JPY 1"),
      ("EUR 1.00", "KWD", "0.3335", "KWD 0.334"), ("EUR 10.00", "CLF", "0.02512", "CLF 0.2512"),
      ("EUR 3.00", "USD", "1/3", "USD 1.00"),
    ])
  func direct(source: String, target: String, rate: String, result: String) throws {
    let book = ExchangeRates([try Self.quote("2026-03-01", "EUR", target, rate)])
    let currency = try #require(Currency(target))
    let conversion = try book.convert(
      Self.money(source), to: currency, on: Given.day("2026-03-01"))
    #expect(try conversion.result == Self.money(result))
    #expect(!conversion.isInverse)
  }

  @Test("the inverse is exact, not a rounded rate (R-25)")
  func inverse() throws {
    let book = ExchangeRates([try Self.quote("2026-03-01", "USD", "JPY", "150")])
    let usd = try #require(Currency("USD"))
    let conversion = try book.convert(
      Self.money("JPY 1500000001"), to: usd, on: Given.day("2026-03-02"))
    // 1 500 000 001 ÷ 150 = 10 000 000.00666…; a rate of 0.0067 would give 10 050 000.01.
    #expect(try conversion.result == Self.money("USD 10000000.01"))
    #expect(conversion.isInverse)
    #expect(conversion.reasons.keys == ["inverse_rate"])
    #expect(conversion.reasons.fact("rate") == .exact(Fraction(150 as Int64)))
    #expect(try conversion.reasons.fact("rate_date") == .date(Given.day("2026-03-01")))
    #expect(conversion.reasons.fact("rounding") == .text("half_up"))
    #expect(conversion.reasons.fact("result_minor") == .minor(1_000_000_001))
  }

  @Test(
    "the newest on or before the date; on one date the direct before the inverse; else as listed")
  func choice() throws {
    let quotes = try [
      Self.quote("2026-03-01", "EUR", "USD", "1.1"), Self.quote("2026-03-03", "USD", "EUR", "0.5"),
      Self.quote("2026-03-03", "EUR", "USD", "1.3"), Self.quote("2026-03-03", "EUR", "USD", "1.4"),
      Self.quote("2026-03-05", "USD", "EUR", "0.625"), Self.quote("2026-03-02", "EUR", "GBP", "9"),
    ]
    let book = ExchangeRates(quotes)
    let usd = try #require(Currency("USD"))
    for (day, result) in [
      ("2026-03-01", "USD 1.10"), ("2026-03-02", "USD 1.10"), ("2026-03-03", "USD 1.30"),
      ("2026-03-04", "USD 1.30"), ("2026-03-05", "USD 1.60"), ("2027-01-01", "USD 1.60"),
    ] {
      let conversion = try book.convert(Self.money("EUR 1.00"), to: usd, on: Given.day(day))
      #expect(try conversion.result == Self.money(result), "\(day)")
    }
    let eur = try #require(Currency("EUR"))
    #expect(throws: CommissionError.noRate(from: eur, to: usd)) {
      try book.convert(Self.money("EUR 1.00"), to: usd, on: Given.day("2026-02-28"))
    }
    let gbp = try #require(Currency("GBP"))
    // No chain over a third currency.
    #expect(throws: CommissionError.noRate(from: usd, to: gbp)) {
      try book.convert(Self.money("USD 1.00"), to: gbp, on: Given.day("2026-03-09"))
    }
  }

  @Test(
    "the choice agrees with sorting all quotations that could serve",
    arguments: 1...3 as ClosedRange<UInt64>)
  func choiceAgrees(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let start = try Given.day("2026-01-01")
    let codes = try ["EUR", "USD", "GBP"].map { try #require(Currency($0)) }
    for round in 0..<100 {
      let quotes = try (0..<random.int(0...12)).map { index in
        let from = random.pick(codes)
        let to = random.pick(codes.filter { $0 != from })
        let date = try #require(start.adding(days: random.int(0...6)))
        let rate = Fraction(reducing: Int64(index + 2), over: 3)
        return try #require(ExchangeRate(date: date, from: from, to: to, rate: rate))
      }
      let day = try #require(start.adding(days: random.int(0...6)))
      let serving = quotes.enumerated().filter { _, quote in
        quote.date <= day && Set([quote.from, quote.to]) == Set(codes[0...1])
      }.sorted { a, b in
        if a.element.date != b.element.date { return a.element.date > b.element.date }
        let isDirect = (a.element.from == codes[0], b.element.from == codes[0])
        return isDirect.0 != isDirect.1 ? isDirect.0 : a.offset < b.offset
      }
      let found = try? ExchangeRates(quotes).convert(
        Money(1_000, codes[0]), to: codes[1], on: day)
      #expect(found?.quotation == serving.first?.element, "seed \(seed), round \(round)")
    }
  }

  @Test("a rate older than the maximum is refused, one just as old is not (R-25)")
  func stale() throws {
    let book = ExchangeRates([try Self.quote("2026-02-27", "EUR", "USD", "1.1")])
    let usd = try #require(Currency("USD"))
    let euro = try Self.money("EUR 1.00")
    // 27 February to 6 March 2026 is seven days.
    #expect(
      try book.convert(euro, to: usd, on: Given.day("2026-03-06"), maximumAge: 7).result.minor
        == 110)
    #expect(throws: CommissionError.staleRate(ageDays: 8, maximum: 7)) {
      try book.convert(euro, to: usd, on: Given.day("2026-03-07"), maximumAge: 7)
    }
    #expect(
      try book.convert(euro, to: usd, on: Given.day("2026-02-27"), maximumAge: 0).result.minor
        == 110)
  }

  @Test("the same currency needs no rate and says so")
  func sameCurrency() throws {
    let euro = try Self.money("EUR 1.23")
    let conversion = try ExchangeRates([]).convert(
      euro, to: euro.currency, on: Given.day("2026-01-01"), maximumAge: 0)
    #expect(conversion.result == euro && conversion.quotation == nil)
    #expect(conversion.reasons == [Reason("R-25", "same_currency")])
  }

  @Test("a rate that is not above zero is no rate, and a result past 64 bits an error")
  func refuses() throws {
    let (usd, eur) = (try #require(Currency("USD")), try #require(Currency("EUR")))
    let day = try Given.day("2026-01-01")
    #expect(ExchangeRate(date: day, from: eur, to: usd, rate: .zero) == nil)
    #expect(ExchangeRate(date: day, from: eur, to: usd, rate: -.one) == nil)
    let book = ExchangeRates([try Self.quote("2026-01-01", "EUR", "USD", "2")])
    #expect(throws: CommissionError.overflow) {
      try book.convert(Money(Minor(.max), eur), to: usd, on: day)
    }
    #expect(
      try book.convert(Money(Minor(.max), usd), to: eur, on: day, rounding: .down).result.minor
        == Minor(.max / 2))
  }
}
