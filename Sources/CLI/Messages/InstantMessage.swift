import Basics
import JSON

/// Why a text is no instant, in words.
struct InstantMessage {
  private let error: InstantProblem

  /// The words for a reason.
  init(_ error: InstantProblem) {
    self.error = error
  }

  /// The problem at a value.
  func problem(at cursor: JSONCursor) -> Problem {
    cursor.problem(what, expected: "an instant such as 2026-04-01T09:00:00Z", hint: hint)
  }

  /// The problem with what a user gave by an option or a variable.
  func problem(with text: String, by name: String) -> Problem {
    Problem(
      .usage, code: "bad_value", "\(name): \(what)", found: TerminalText.quoted(text),
      expected: "an instant such as 2026-04-01T09:00:00Z", hint: hint)
  }

  /// What is wrong, without the value.
  var what: String {
    switch error {
    case .wrongShape(let column, _): "this is no instant from its byte \(column) on"
    case .missingTime: "this is a date without a time"
    case .missingOffset: "this time names no offset from UTC"
    case .noSuchDate(let year, let month, let day):
      "the calendar has no day \(day) in month \(month) of year \(year)"
    case .hourOutOfRange(let hour): "there is no hour \(hour)"
    case .minuteOutOfRange(let minute): "there is no minute \(minute)"
    case .leapSecond: "leap seconds are not counted"
    case .secondOutOfRange(let second): "there is no second \(second)"
    case .tooManyFractionDigits(let count): "this has \(count) decimals of a second"
    case .offsetOutOfRange: "this offset is more than a day"
    case .outsideYears: "this lies outside the years 1 to 9999"
    }
  }

  /// What to do about it.
  var hint: String? {
    switch error {
    case .missingTime, .missingOffset:
      "who was first depends on the instant (R-15): write it with Z or an offset like +02:00"
    case .hourOutOfRange(24): "midnight is 00:00 of the next day"
    case .leapSecond: "write the last second as :59"
    case .tooManyFractionDigits: "at most 9 decimals count"
    default: nil
    }
  }
}
