import Basics
import Exact
import Money

/// Why a text is no amount of money, in words.
enum AmountMessage {
  /// The problem with a text that `Money` can't read.
  static func problem(_ text: String) -> Problem {
    .badInput(
      "this is no amount", found: TerminalText.quoted(text),
      expected: "a currency and an amount in its decimals, such as 'USD 1000.00'",
      hint: hint(text))
  }

  private static func hint(_ text: String) -> String? {
    let words = text.uppercased().split(separator: " ").map(String.init)
    let tidy = words.joined(separator: " ")
    if Money(tidy) != nil { return "did you mean '\(tidy)'?" }
    if text.utf8.contains(UInt8(ascii: ",")) {
      return "write the amount without separators, with a point before the decimals"
    }
    guard words.count == 2 else { return nil }
    for (code, digits) in [(words[0], words[1]), (words[1], words[0])] {
      guard let amount = Fraction(digits) else { continue }
      guard let currency = Currency(code) else {
        return "ISO 4217 has no currency '\(code)'"
      }
      return hint(amount, currency)
    }
    return nil
  }

  private static func hint(_ amount: Fraction, _ currency: Currency) -> String {
    if (amount * Fraction(currency.unitsPerWhole)).isWhole {
      return "amounts go up to \(Money(Minor(.max), currency))"
    }
    return currency.exponent == 0
      ? "\(currency) has no decimals" : "\(currency) has \(currency.exponent) decimals"
  }
}
