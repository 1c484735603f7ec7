import Basics
import Exact
package import JSON
import Money

/// What a field of a record may hold.
package enum FieldKind: Equatable, Sendable {
  /// Any text.
  case text
  /// A day.
  case date
  /// A quarter of a year, such as `2026Q1`.
  case quarter
  /// A whole number from 0.
  case count
  /// A decimal number from 0; kept exactly.
  case number
  /// An amount with its currency.
  case money
  /// One of these words.
  case choice([String])
  /// Yes or no.
  case flag
  /// Something that has happened or not: the day since when, or yes, or no.
  case since
  /// A record of this kind.
  case reference(String)
  /// A word of the program in force, such as the name of a tier; who reads it knows them.
  case term(String)

  /// What a user writes there, for help and problems.
  package var expected: String {
    switch self {
    case .text: "text"
    case .date: "a date such as 2026-01-31"
    case .quarter: "a quarter such as 2026Q1"
    case .count: "a whole number from 0"
    case .number: "a number from 0 such as 12 or 1.9"
    case .money: "an amount such as 'USD 1000.00'"
    case .choice(let words): "one of " + words.joined(separator: ", ")
    case .flag: "yes or no"
    case .since: "a date such as 2026-01-31, yes or no"
    case .reference(let kind): "a \(kind)'s id or name"
    case .term(let table): "a \(table) of the program"
    }
  }

  /// The value that a text means; nil where it can't be one.
  ///
  /// References are kept as they stand: who reads them looks them up.
  package func value(of text: String) -> JSONValue? {
    switch self {
    case .text, .reference, .term: text.isEmpty ? nil : .string(text)
    case .date: CivilDate(text).map { .string($0.text) }
    case .quarter: Quarter(text).map { .string($0.text) }
    case .count: Self.count(text)
    case .number: Self.number(text)
    case .money: Money(text).map { .string($0.description) }
    case .choice(let words): words.first { ByteOrder.same($0, text) }.map(JSONValue.string)
    case .flag: Self.flag(text)
    case .since: Self.flag(text) ?? CivilDate(text).map { .string($0.text) }
    }
  }

  private static func flag(_ text: String) -> JSONValue? {
    switch text.lowercased() {
    case "yes", "true": .bool(true)
    case "no", "false": .bool(false)
    default: nil
    }
  }

  private static func count(_ text: String) -> JSONValue? {
    guard let number = Int64(text), number >= 0 else { return nil }
    return .integer(number)
  }

  private static func number(_ text: String) -> JSONValue? {
    guard !text.utf8.contains(UInt8(ascii: "/")), let number = Fraction(text), number >= .zero,
      let plain = number.decimalText
    else { return nil }
    return JSONNumber(plain).map(JSONValue.number)
  }
}
