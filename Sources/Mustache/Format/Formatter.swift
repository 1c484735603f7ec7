/// The formatters that a value may go through, with what each takes and gives.
///
/// Null and missing values pass every formatter but `default` unchanged, and so come out empty.
/// Numbers are exact: JSON numbers without an exponent, or decimal text such as `"1234.50"` or
/// `"50/3"`. Text that a formatter cannot read is an error at the tag, never a guess.
package enum Formatter: String, CaseIterable, Sendable {
  /// An amount as `USD 1,234.50`.
  ///
  /// From an object `{"minor": 123450, "currency": "USD"}`, from text such as `"USD 1234.50"`, or,
  /// with the currency as its argument (`money "USD"`), from a whole number of minor units.
  case money
  /// An exact number with commas between thousands: `1,234.5`.
  ///
  /// `number 2` rounds to two decimals, half away from zero, and always shows them.
  case number
  /// A share as a percentage: `0.125` becomes `12.5%`.
  ///
  /// `percent 1` rounds to one decimal, half away from zero, and always shows it.
  case percent
  /// A day or an instant of ISO 8601 as `1 March 2026`.
  ///
  /// `date "short"` gives `1 Mar 2026`, `"iso"` `2026-03-01`, `"month"` `March 2026`, `"quarter"`
  /// `2026Q1`. Of an instant it is the day in UTC.
  case date
  /// A counted thing: `plural "deal"` gives `1 deal` and `2 deals`.
  ///
  /// `plural "entry" "entries"` tells the plural where an s does not make it.
  case plural
  /// Text in capitals.
  case upper
  /// Text that is written in Markdown.
  ///
  /// In HTML it becomes what it stands for, by the converter that the caller hands over; without
  /// one, and for other targets, it stays text and is escaped as text.
  case md
  /// Text as a part of an address: all but letters, digits and `-._~` becomes `%XX`.
  case url
  /// Any value as JSON, on one line; safe within a `<script>` element, and escaped elsewhere.
  case json
  /// At most so many characters: `truncate 20` ends longer text with `…`, which counts.
  case truncate
  /// `default "none"` stands in for a value that is missing, null or empty text.
  case `default`

  /// How it is called, in words.
  package var usage: String {
    switch self {
    case .money: #"money, or money "USD" for minor units"#
    case .number: "number, or number 2"
    case .percent: "percent, or percent 1"
    case .date: #"date, or date "short", "iso", "month" or "quarter""#
    case .plural: #"plural "deal", or plural "entry" "entries""#
    case .upper, .md, .url, .json: "\(rawValue) alone"
    case .truncate: "truncate 20"
    case .default: #"default "none""#
    }
  }

  /// Whether these are arguments it can take.
  func takes(_ arguments: [Literal]) -> Bool {
    switch (self, arguments.first, arguments.count) {
    case (.money, nil, _), (.number, nil, _), (.percent, nil, _), (.date, nil, _): true
    case (.money, .text(let code), 1): MoneyFormat.isCurrency(code)
    case (.number, .number(let places), 1), (.percent, .number(let places), 1): 0...12 ~= places
    case (.date, .text(let style), 1): DateFormat.Style(rawValue: style) != nil
    case (.plural, .text, 1): true
    case (.plural, .text, 2): if case .text = arguments[1] { true } else { false }
    case (.upper, nil, _), (.md, nil, _), (.url, nil, _), (.json, nil, _): true
    case (.truncate, .number(let count), 1): 1...100_000 ~= count
    case (.default, .text, 1): true
    default: false
    }
  }
}
