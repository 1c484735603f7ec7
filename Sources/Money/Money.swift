import Exact

/// An amount together with its currency, for where currencies can meet.
public struct Money: Hashable, Sendable {
  /// The amount in minor units of the currency.
  public let minor: Minor
  /// The currency.
  public let currency: Currency

  /// An amount of a currency.
  public init(_ minor: Minor, _ currency: Currency) {
    self.minor = minor
    self.currency = currency
  }

  /// The sum; two currencies are an error, never a silent mix.
  public func adding(_ other: Money) throws(MoneyError) -> Money {
    guard currency == other.currency else {
      throw .currencyMismatch(currency, other.currency)
    }
    return Money(try minor.adding(other.minor), currency)
  }
}

extension Money: CustomStringConvertible, LosslessStringConvertible {
  /// Reads `USD 1000.00` or `1000.00 USD`: at most the currency's decimals, no separators.
  ///
  /// `USD 10` is ten dollars; `USD 1.005`, `JPY 1.5` and `USD 1,000` are refused.
  public init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2 else { return nil }
    let (code, digits) =
      Currency(words[0]) == nil ? (words[1], words[0]) : (words[0], words[1])
    guard let currency = Currency(code), let minor = Minor(digits, in: currency) else {
      return nil
    }
    self.init(minor, currency)
  }

  /// The code and the amount with all of the currency's decimals, such as `USD 1000.00`.
  public var description: String {
    "\(currency.code) \(minor.text(in: currency))"
  }
}

extension Minor {
  /// Reads a decimal amount such as `1000.00` in a currency; nil where it has more decimals than
  /// the currency, or is no plain decimal number, or does not fit.
  public init?(_ decimal: String, in currency: Currency) {
    guard !decimal.utf8.contains(UInt8(ascii: "/")), let exact = Fraction(decimal) else {
      return nil
    }
    let scaled = exact * Fraction(currency.unitsPerWhole)
    guard scaled.isWhole, let units = scaled.numerator.int64 else { return nil }
    self.init(units)
  }

  /// The amount with all of the currency's decimals, such as `-0.05`.
  public func text(in currency: Currency) -> String {
    var digits = String(units.magnitude)
    let places = currency.exponent
    if places > 0 {
      if digits.utf8.count <= places {
        digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return isNegative ? "-" + digits : digits
  }
}

extension Currency {
  /// How many minor units one whole unit has: 100 for USD, 1 for JPY.
  public var unitsPerWhole: Int64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
