import Exact
import Money
import Program

/// Ranges, figures and names as people read them.
enum AdviceWords {
  /// An amount with its currency, without decimals where it is whole: `USD 1000`.
  static func amount(_ minor: Minor, _ currency: Currency) -> String {
    currency.code + " " + digits(minor, currency)
  }

  /// A range of amounts: `USD 1000 to under 25000`.
  static func range(_ range: AmountRange, _ currency: Currency) -> String {
    switch (range.lower, range.upper) {
    case (nil, nil): return "any amount"
    case (nil, let upper?):
      return (upper.isIncluded ? "up to " : "under ") + amount(upper.amount, currency)
    case (let lower?, nil):
      return (lower.isIncluded ? "from " : "over ") + amount(lower.amount, currency)
    case (let lower?, let upper?):
      let start = (lower.isIncluded ? "" : "over ") + amount(lower.amount, currency)
      return start + (upper.isIncluded ? " to " : " to under ") + digits(upper.amount, currency)
    }
  }

  /// A range of figures with its unit: `15–30 %`, `up to 30 days`, `under 5 %`.
  static func span(_ span: BenchmarkFigures.Span, _ unit: BenchmarkFigures.Unit) -> String {
    switch (span.low, span.high) {
    case (nil, nil): return "anything"
    case (nil, let high?):
      return (span.isBelowHigh ? "under " : "up to ") + figure(high, unit)
    case (let low?, nil): return "from " + figure(low, unit)
    case (let low?, let high?):
      if span.isBelowHigh { return "\(ScoreFigure.short(low)) to under \(figure(high, unit))" }
      return "\(ScoreFigure.short(low))–\(figure(high, unit))"
    }
  }

  /// A figure with its unit.
  static func figure(_ number: Fraction, _ unit: BenchmarkFigures.Unit) -> String {
    let text = ScoreFigure.short(number)
    return switch unit {
    case .percent: text + " %"
    case .times: text + " times"
    case .days: text + " days"
    case .count: text
    }
  }

  /// A range of counts: `10–25`, `20 or more`.
  static func counts(_ range: CountRange) -> String {
    range.high.map { "\(range.low)–\($0)" } ?? "\(range.low) or more"
  }

  /// A range of rates: `20–25 %`.
  static func rates(_ range: RateRange) -> String {
    range.low == range.high
      ? range.low.percentText + " %" : "\(range.low.percentText)–\(range.high.percentText) %"
  }

  /// A rate in percent.
  static func percent(_ rate: Rate) -> String { ScoreFigure.percent(rate.fraction) }

  /// A name in snake_case as words.
  static func plain(_ name: String) -> String {
    String(name.map { $0 == "_" ? " " : $0 })
  }

  /// Names as a list; `nothing` where there are none.
  static func list(_ names: [String]) -> String {
    names.isEmpty ? "nothing" : names.joined(separator: ", ")
  }

  private static func digits(_ minor: Minor, _ currency: Currency) -> String {
    let text = minor.text(in: currency)
    guard minor.units % currency.unitsPerWhole == 0,
      let point = text.firstIndex(of: ".")
    else { return text }
    return String(text[..<point])
  }
}
