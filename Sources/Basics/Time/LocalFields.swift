/// The numbers of `YYYY-MM-DDTHH:MM:SS`, as they stand in a text: the shape is right, the values
/// are still to be checked.
struct LocalFields {
  /// The bytes that the fields take.
  static let length = 19

  private let year: Int
  private let month: Int
  private let day: Int
  private let hour: Int
  private let minute: Int
  private let second: Int

  /// Reads the fields from the text's start.
  init(_ text: Span<UInt8>) throws(InstantProblem) {
    guard text.count >= Self.length,
      text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), text[10] == UInt8(ascii: "T"),
      text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      let year = FixedDigits.read(text, at: 0, count: 4),
      let month = FixedDigits.read(text, at: 5, count: 2),
      let day = FixedDigits.read(text, at: 8, count: 2),
      let hour = FixedDigits.read(text, at: 11, count: 2),
      let minute = FixedDigits.read(text, at: 14, count: 2),
      let second = FixedDigits.read(text, at: 17, count: 2)
    else { throw Self.misfit(in: text) }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The seconds from 1970-01-01T00:00:00 to these fields, both read at the same offset.
  func secondsSinceEpoch() throws(InstantProblem) -> Int64 {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw .noSuchDate(year: year, month: month, day: day)
    }
    guard hour <= 23 else { throw .hourOutOfRange(hour) }
    guard minute <= 59 else { throw .minuteOutOfRange(minute) }
    guard second <= 59 else { throw second == 60 ? .leapSecond : .secondOutOfRange(second) }
    return Int64(date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second)
  }

  /// The first place where a text leaves the shape; asked only once it is known that it does.
  private static func misfit(in text: Span<UInt8>) -> InstantProblem {
    for (index, expected) in shape.enumerated() {
      guard index < text.count else {
        return index == 10 ? .missingTime : .wrongShape(column: index + 1, expected: expected)
      }
      let fits =
        switch expected {
        case .dash: text[index] == UInt8(ascii: "-")
        case .colon: text[index] == UInt8(ascii: ":")
        case .letterT: text[index] == UInt8(ascii: "T")
        default: FixedDigits.value(of: text[index]) != nil
        }
      if !fits { return .wrongShape(column: index + 1, expected: expected) }
    }
    return .wrongShape(column: length + 1, expected: .offset)
  }

  private static let shape: [InstantProblem.Expected] = [
    .digit, .digit, .digit, .digit, .dash, .digit, .digit, .dash, .digit, .digit, .letterT,
    .digit, .digit, .colon, .digit, .digit, .colon, .digit, .digit,
  ]
}
