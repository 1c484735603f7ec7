import Exact
import Money

/// An exact number of minor units as people read it: in whole units of its currency.
enum ExactAmount {
  /// Decimals beyond the currency's own that are shown of an amount that has them.
  private static let more = 4

  /// All of the currency's decimals, and a few more where the amount has them; decimals that go
  /// on are cut, visibly.
  static func text(_ minor: Fraction, in currency: Currency) -> String {
    let shown = minor * Fraction(reducing: 10_000, over: 1)
    let places = currency.exponent + more
    var digits = Rounding.down.round(shown).absolute.description
    digits = String(repeating: "0", count: max(places + 1 - digits.utf8.count, 0)) + digits
    let point = digits.index(digits.endIndex, offsetBy: -places)
    var decimals = digits[point...]
    if shown.isWhole {
      while decimals.utf8.count > currency.exponent, decimals.last == "0" {
        decimals.removeLast()
      }
    }
    let whole = (minor.isNegative ? "-" : "") + digits[..<point]
    return whole + (decimals.isEmpty ? "" : "." + decimals) + (shown.isWhole ? "" : "…")
  }
}
