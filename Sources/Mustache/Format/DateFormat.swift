import Basics
import JSON

/// Days as people read them.
enum DateFormat {
  /// The forms of a day.
  enum Style: String {
    case long, short, iso, month, quarter
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The day that a value spells, in a form.
  static func text(_ value: JSONValue, style: Style) throws(FormatFlaw) -> String {
    guard case .string(let text) = value,
      let day = CivilDate(text) ?? (try? Instant(parsing: text))?.utcDate
    else {
      throw FormatFlaw(value, expected: #"a day such as "2026-03-01", or an instant"#)
    }
    let (year, number, date) = day.components
    let month = months[number - 1]
    return switch style {
    case .long: "\(date) \(month) \(year)"
    case .short: "\(date) \(month.prefix(3)) \(year)"
    case .iso: day.text
    case .month: "\(month) \(year)"
    case .quarter: "\(year)Q\(day.quarter.number)"
    }
  }
}
