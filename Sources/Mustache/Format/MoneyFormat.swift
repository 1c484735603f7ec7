import Exact
import JSON
import Money

/// Amounts with their currency: `USD 1,234.50`.
enum MoneyFormat {
  private static let expected =
    #"{"minor": 123450, "currency": "USD"} or text such as "USD 1234.50""#

  /// Whether a text is the code of a currency.
  static func isCurrency(_ code: String) -> Bool {
    Currency(code) != nil
  }

  /// The amount that a value spells; a currency makes minor units of a whole number.
  static func text(_ value: JSONValue, currency code: String?) throws(FormatFlaw) -> String {
    let money = try money(value, currency: code)
    return money.currency.code + " " + NumberFormat.grouped(money.minor.text(in: money.currency))
  }

  private static func money(
    _ value: JSONValue, currency code: String?
  ) throws(FormatFlaw) -> Money {
    if let code {
      guard let currency = Currency(code), let units = whole(value) else {
        throw FormatFlaw(value, expected: "a whole number of minor units")
      }
      return Money(Minor(units), currency)
    }
    switch value {
    case .object(let object):
      if let units = object["minor"].flatMap(whole),
        case .string(let code)? = object["currency"], let currency = Currency(code)
      {
        return Money(Minor(units), currency)
      }
    case .string(let text):
      if let money = Money(text) { return money }
    default: break
    }
    throw FormatFlaw(value, expected: expected)
  }

  private static func whole(_ value: JSONValue) -> Int64? {
    switch value {
    case .number(let number): number.int64
    case .string(let text): Fraction(text).flatMap { $0.isWhole ? $0.numerator.int64 : nil }
    default: nil
    }
  }
}
