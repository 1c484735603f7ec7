import Basics
package import Exact
package import Money

/// Amounts and shares as pages write them: exact amounts, their thousands apart.
package enum ShownNumber {
  /// An amount with its currency: `USD 12,340.50`.
  package static func text(_ money: Money) -> String {
    "\(money.currency.code) \(grouped(money.minor.text(in: money.currency)))"
  }

  /// A whole number, its thousands apart: `12,340`.
  package static func text(_ count: Int) -> String { grouped(String(count)) }

  /// A share in percent, rounded half away from zero to one decimal: `66.7 %`.
  package static func percent(_ share: Fraction) -> String {
    "\(decimal(share * Fraction(100 as Int64), places: 1)) %"
  }

  /// A number rounded half away from zero to some decimals, without zeros at its end.
  package static func decimal(_ number: Fraction, places: Int) -> String {
    var text = RoundedText.text(number, places: places)
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return grouped(text)
  }

  /// The digits before the point in groups of three.
  private static func grouped(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? text.dropFirst() : Substring(text)
    let whole = digits.prefix { $0 != "." }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return (isNegative ? "-" : "") + grouped + digits.dropFirst(whole.count)
  }
}
