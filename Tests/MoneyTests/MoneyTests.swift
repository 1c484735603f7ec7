import Money
import TestSupport
import Testing

@Suite struct MoneyTests {
  @Test(
    "amounts are read in both orders (R-16)",
    arguments: [
      ("USD 1000.00", "USD", 100_000), ("1000.00 USD", "USD", 100_000), ("USD 10", "USD", 1_000),
      ("USD 10.5", "USD", 1_050), ("USD -0.05", "USD", -5), ("JPY 1500", "JPY", 1_500),
      ("JPY 1500.00", "JPY", 1_500), ("KWD 1.234", "KWD", 1_234), ("CLF 0.0001", "CLF", 1),
      ("USD 0", "USD", 0), ("USD -0.00", "USD", 0), ("USD 1.000", "USD", 100),
      ("USD 92233720368547758.07", "USD", .max), ("USD -92233720368547758.08", "USD", .min),
      ("JPY 9223372036854775807", "JPY", .max), ("USD 007.10", "USD", 710),
    ] as [(String, String, Int64)])
  func reads(text: String, code: String, units: Int64) throws {
    let currency = try #require(Currency(code))
    #expect(Money(text) == Money(Minor(units), currency))
  }

  @Test(
    "anything that is not exactly an amount is refused",
    arguments: [
      "", " ", "USD", "USD ", " USD 1", "USD  1", "USD 1 ", "1000", "USD 1.005", "JPY 1.5",
      "USD 1,000", "USD 1_000", "USD +1", "USD 1e2", "USD 1/2", "USD .5", "USD 5.", "USD -", "$ 10",
      "USD10", "usd 10", "USD EUR", "USD USD", "10 10", "USD 10 EUR", "USD 10 USD",
      "USD 92233720368547758.08", "USD -92233720368547758.09", "USD ١", "USD\t1", "USD\u{A0}1",
      "XAU 1", "USD nan",
    ])
  func refuses(text: String) {
    #expect(Money(text) == nil)
  }

  @Test(
    "amounts are written with all of the currency's decimals",
    arguments: [
      ("USD", 100_000, "USD 1000.00"), ("USD", -5, "USD -0.05"), ("USD", 5, "USD 0.05"),
      ("USD", 50, "USD 0.50"), ("USD", 0, "USD 0.00"), ("USD", 100, "USD 1.00"),
      ("JPY", 7, "JPY 7"),
      ("JPY", -7, "JPY -7"), ("KWD", 1, "KWD 0.001"), ("CLF", -12_345, "CLF -1.2345"),
      ("USD", .max, "USD 92233720368547758.07"), ("USD", .min, "USD -92233720368547758.08"),
      ("JPY", .min, "JPY -9223372036854775808"),
    ] as [(String, Int64, String)])
  func writes(code: String, units: Int64, text: String) throws {
    #expect(Money(Minor(units), try #require(Currency(code))).description == text)
  }

  @Test("what is written is read back", arguments: 1...3 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<150 {
      let currency = try #require(Currency(random.pick(Currency.codes)))
      let money = Money(Minor(random.edgyInt64()), currency)
      #expect(Money(money.description) == money, "seed \(seed), round \(round): \(money)")
    }
  }

  @Test("two currencies never mix (R-16)")
  func currenciesDontMix() throws {
    let (usd, eur) = (try #require(Currency("USD")), try #require(Currency("EUR")))
    #expect(try Money(150, usd).adding(Money(-50, usd)) == Money(100, usd))
    #expect(throws: MoneyError.currencyMismatch(usd, eur)) {
      try Money(1, usd).adding(Money(1, eur))
    }
    #expect(throws: MoneyError.overflow) { try Money(Minor(.max), usd).adding(Money(1, usd)) }
  }
}
