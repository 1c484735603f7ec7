import Exact

/// Exact figures as people read them.
enum ScoreFigure {
  /// The decimals that are shown of a figure that has more.
  private static let shown = 2

  /// A figure in full where it has few decimals, else cut, visibly.
  static func short(_ value: Fraction) -> String {
    if let text = value.decimalText, decimals(text) <= 4 { return text }
    return cut(value)
  }

  /// A part of one in percent.
  static func percent(_ part: Fraction) -> String {
    short(part * Fraction(100 as Int64)) + " %"
  }

  /// `n/d` in lowest terms, a whole number as it is.
  static func quotient(_ value: Fraction) -> String {
    value.isWhole ? value.numerator.description : "\(value.numerator)/\(value.denominator)"
  }

  /// A figure with its sign, for differences.
  static func signed(_ value: Fraction) -> String {
    (value > .zero ? "+" : "") + short(value)
  }

  /// A number of millionths as a decimal.
  static func millionths(_ value: Int64) -> String {
    Fraction(reducing: value, over: 1_000_000).description
  }

  private static func decimals(_ text: String) -> Int {
    text.firstIndex(of: ".").map { text[$0...].utf8.count - 1 } ?? 0
  }

  private static func cut(_ value: Fraction) -> String {
    let size = value.isNegative ? -value : value
    let hundredths = (size * Fraction(100 as Int64)).floor
    var digits = hundredths.description
    while digits.utf8.count <= shown { digits = "0" + digits }
    digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -shown))
    return (value.isNegative ? "-" : "") + digits + "…"
  }
}
