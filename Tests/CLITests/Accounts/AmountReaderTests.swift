import Money
import Testing

@testable import CLI

@Suite("Amounts of account lists")
struct AmountReaderTests {
  /// What an amount is read as: `USD 1250`, in minor units, or what is wrong with it.
  private func read(
    _ text: String, _ code: String = "", standard: String? = nil,
    mark: AmountDigits.DecimalMark? = nil
  ) -> String {
    let reader = AmountReader(standard: standard.flatMap { Currency($0) }, mark: mark)
    switch reader.read(text, code: code) {
    case .none: return "none"
    case .withoutCurrency: return "no currency"
    case .amount(let minor, let currency): return "\(currency.code) \(minor)"
    case .flawed(let flaw): return "\(flaw)"
    }
  }

  @Test(
    "One number in the ways in which people write it",
    arguments: [
      "1234.50", "1,234.50", "1.234,50", "1 234,50", "1\u{A0}234,50", "1'234.50", "1’234.50",
      "$1,234.50", "$ 1234.5", "1234,50 $", "US$1,234.50", "USD 1,234.50", "1.234,50 USD",
      "usd 1234.5", " 1234.5000 ", "1234,5",
    ])
  func ways(_ text: String) {
    #expect(read(text, "USD") == "USD 123450")
  }

  @Test("A sign or code of one currency goes before the column, a shared sign with it")
  func signs() {
    #expect(read("€5", "") == "EUR 500")
    #expect(read("€5", "USD") == "EUR 500")
    #expect(read("$12", "CAD") == "CAD 1200")
    #expect(read("$12", "", standard: "AUD") == "AUD 1200")
    #expect(read("$12", "EUR") == "otherCurrency(\"EUR\")")
    #expect(read("$12") == "no currency")
    #expect(read("12") == "no currency")
    #expect(read("£3.20") == "no currency")
    #expect(read("£3.20", "GBP") == "GBP 320")
    #expect(read("¥500", "JPY") == "JPY 500")
    #expect(read("-$12.34", "USD") == "USD -1234")
    #expect(read("$-12.34", "USD") == "USD -1234")
    #expect(read("12", "XQX") == "unknownCurrency")
  }

  @Test("Three digits behind a lone mark are thousands, decimals, or asked about")
  func lone() {
    #expect(read("12,500", "USD") == "USD 1250000")
    #expect(read("12.500", "USD") == "ambiguous")
    #expect(read("12.345", "EUR") == "ambiguous")
    #expect(read("12.500", "EUR", mark: .comma) == "EUR 1250000")
    #expect(read("12.500", "EUR", mark: .point) == "EUR 1250")
    #expect(read("12,500", "EUR", mark: .comma) == "EUR 1250")
    #expect(read("12.345", "KWD") == "KWD 12345")
    #expect(read("12,345", "KWD") == "ambiguous")
    #expect(read("0.500", "USD") == "USD 50")
    #expect(read("1234.500", "USD") == "USD 123450")
    #expect(read("1.234.567", "EUR") == "EUR 123456700")
    #expect(read("1,234,567", "JPY") == "JPY 1234567")
  }

  @Test(
    "What is no plain number is refused by what it is",
    arguments: [
      ("12k", "abbreviated"), ("1.5M", "abbreviated"), ("$2mn", "abbreviated"), ("12x", "noNumber"),
      ("1;2", "noNumber"), ("1,23,456", "noNumber"), ("1.2.3", "noNumber"), (".5", "noNumber"),
      ("5.", "noNumber"), ("1,234.5,6", "noNumber"), ("--5", "noNumber"), ("$", "noNumber"),
      ("1 234 56", "noNumber"), ("1e5", "noNumber"), ("12.345678", "misfit(places: 2)"),
      ("99999999999999999999", "misfit(places: 2)"),
    ])
  func refused(_ text: String, _ flaw: String) {
    #expect(read(text, "USD") == flaw)
  }
}
