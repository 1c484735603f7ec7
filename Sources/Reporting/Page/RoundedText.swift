package import Exact

/// Exact figures as a page shows them: rounded for the eye, the exact value stands elsewhere.
package enum RoundedText {
  /// A figure with a number of decimals; a half goes away from zero.
  package static func text(_ value: Fraction, places: Int = 2) -> String {
    var scale: Int64 = 1
    for _ in 0..<places { scale *= 10 }
    let size = value.isNegative ? -value : value
    let units = (size * Fraction(scale) + Fraction(reducing: 1, over: 2)).floor
    var digits = units.description
    if places > 0 {
      while digits.utf8.count <= places { digits = "0" + digits }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return (value.isNegative && !units.isZero ? "-" : "") + digits
  }

  /// A part of one in percent with one decimal, or none where it has none.
  package static func percent(_ part: Fraction) -> String {
    let percent = part * Fraction(100 as Int64)
    return (percent.isWhole ? percent.description : text(percent, places: 1)) + " %"
  }
}
