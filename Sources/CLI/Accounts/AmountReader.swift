import Basics
import Money

/// Reads the amounts of an account list as exact minor units.
///
/// CRMs write `12500`, `12,500.00`, `12.500,00`, `USD 12,500.00`, `$12,500` and `12500 €`. A code
/// or a sign at the amount goes before the column's currency, where it is one currency's alone;
/// `$` is that of the column or of the command.
struct AmountReader {
  /// The currency of amounts that come without one.
  let standard: Currency?
  /// The mark before decimals, where the command says so.
  var mark: AmountDigits.DecimalMark?

  /// What a field says.
  enum Reading: Equatable {
    case none
    case amount(Int64, Currency)
    /// There is an amount, and nothing tells in what.
    case withoutCurrency
    case flawed(AmountFlaw)
  }

  /// Reads an amount, with the code that stands in the currency's column.
  func read(_ text: String, code: String) -> Reading {
    let text = CurrencyMark.trimmed(text[...])
    guard !text.isEmpty else { return .none }
    let column = CurrencyMark.trimmed(code[...])
    let named = column.isEmpty ? standard : Currency(column.uppercased())
    guard named != nil || column.isEmpty else { return .flawed(.unknownCurrency) }
    let sign = CurrencyMark(text)
    var currency = named
    if !sign.currencies.isEmpty, !sign.currencies.contains(where: { $0 == named?.code }) {
      if sign.currencies.count == 1 {
        currency = Currency(sign.currencies[0])
      } else if let named {
        return .flawed(.otherCurrency(named.code))
      }
    }
    switch AmountDigits(mark: mark, places: currency?.exponent).read(sign.rest) {
    case .unreadable: return .flawed(Self.isAbbreviated(sign.rest) ? .abbreviated : .noNumber)
    case .ambiguous: return .flawed(.ambiguous)
    case .number(let plain): return Self.amount(plain, currency)
    }
  }

  private static func amount(_ plain: String, _ currency: Currency?) -> Reading {
    guard let currency else { return .withoutCurrency }
    guard let minor = Minor(trimmed(plain, to: currency.exponent), in: currency),
      minor.units > .min
    else { return .flawed(.misfit(places: currency.exponent)) }
    return .amount(minor.units, currency)
  }

  /// Whether letters that stand for thousands or millions are behind digits.
  private static func isAbbreviated(_ text: Substring) -> Bool {
    let digits = text.drop { $0 == "-" }.prefix {
      ("0"..."9").contains($0) || $0 == "." || $0 == ","
    }
    let rest = CurrencyMark.trimmed(text.drop { $0 == "-" }.dropFirst(digits.count)).lowercased()
    return !digits.isEmpty
      && ["k", "m", "mm", "mn", "mio", "mio.", "b", "bn", "tsd"].contains(rest)
  }

  /// Zeros behind the currency's decimals say nothing: `12500.0000` is `12500.00`.
  private static func trimmed(_ text: String, to places: Int) -> String {
    guard let point = text.firstIndex(of: ".") else { return text }
    var text = text
    while text.last == "0", text[point...].count - 1 > places { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}
