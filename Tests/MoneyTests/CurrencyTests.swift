import Money
import Testing

@Suite struct CurrencyTests {
  // The decimals of a sample, typed from ISO 4217's list one.
  @Test(
    "decimals are those of ISO 4217 (R-16)",
    arguments: [
      ("USD", 2), ("EUR", 2), ("GBP", 2), ("CHF", 2), ("INR", 2), ("CNY", 2), ("BRL", 2),
      ("AUD", 2),
      ("CAD", 2), ("ZAR", 2), ("MGA", 2), ("MRU", 2), ("HUF", 2), ("COP", 2), ("CHE", 2),
      ("MXV", 2),
      ("XCD", 2), ("XCG", 2), ("VED", 2), ("ZWG", 2), ("SLE", 2), ("JPY", 0), ("KRW", 0),
      ("CLP", 0),
      ("VND", 0), ("ISK", 0), ("XAF", 0), ("XOF", 0), ("XPF", 0), ("UGX", 0), ("UYI", 0),
      ("KWD", 3),
      ("BHD", 3), ("JOD", 3), ("TND", 3), ("OMR", 3), ("CLF", 4), ("UYW", 4), ("HRK", 2),
      ("BGN", 2),
    ])
  func decimals(code: String, exponent: Int) throws {
    let currency = try #require(Currency(code))
    #expect(currency.exponent == exponent)
    #expect(currency.code == code)
    #expect(currency.description == code)
  }

  @Test(
    "codes that nobody is paid in, and texts that are no code, are refused",
    arguments: [
      "XAU", "XAG", "XXX", "XTS", "XDR", "XBA", "DEM", "usd", "Usd", "US", "USDX", "", "   ", "U$D",
      "USD ", "ÜSD", "US\u{301}", "AAA", "ZZZ", "\0\0\0",
    ])
  func refuses(code: String) {
    #expect(Currency(code) == nil)
  }

  @Test("the order is by code")
  func order() throws {
    let codes = ["ZAR", "USD", "EUR", "EGP", "AED"]
    let currencies = try codes.map { try #require(Currency($0)) }
    #expect(currencies.sorted().map(\.code) == ["AED", "EGP", "EUR", "USD", "ZAR"])
  }

  @Test(
    "a whole unit has ten to the decimals minor units",
    arguments: [
      ("JPY", 1), ("USD", 100), ("KWD", 1_000), ("CLF", 10_000),
    ] as [(String, Int64)])
  func unitsPerWhole(code: String, units: Int64) throws {
    #expect(try #require(Currency(code)).unitsPerWhole == units)
  }
}
