/// Why a text is not an instant, with the facts that a message needs.
public enum InstantProblem: Error, Hashable, Sendable {
  /// What would have been accepted at a column.
  public enum Expected: Hashable, Sendable {
    /// A digit, 0 to 9.
    case digit
    /// The character `-` between the parts of a date.
    case dash
    /// The character `:` between the parts of a time or an offset.
    case colon
    /// A capital `T` between date and time.
    case letterT
    /// `Z`, or an offset such as `+02:00`.
    case offset
    /// Nothing more.
    case end
  }

  /// The text stops fitting `YYYY-MM-DDTHH:MM:SS[.fraction](Z|±HH:MM)` at a column, from 1 in
  /// bytes.
  case wrongShape(column: Int, expected: Expected)
  /// A date alone, without a time.
  case missingTime
  /// A date and a time without an offset: it names no instant.
  case missingOffset
  /// The calendar has no such day.
  case noSuchDate(year: Int, month: Int, day: Int)
  /// The hour is above 23; a day ends at 00:00 of the next one, never at 24:00.
  case hourOutOfRange(Int)
  /// The minute is above 59.
  case minuteOutOfRange(Int)
  /// The second is 60: leap seconds are not counted.
  case leapSecond
  /// The second is above 60.
  case secondOutOfRange(Int)
  /// More digits after the point than nanoseconds need.
  case tooManyFractionDigits(Int)
  /// The offset's hours are above 23 or its minutes above 59.
  case offsetOutOfRange(hours: Int, minutes: Int)
  /// In UTC the instant lies outside the years 0001…9999.
  case outsideYears
}
