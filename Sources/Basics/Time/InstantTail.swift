/// What follows the seconds of an instant: a fraction, if any, and the offset.
struct InstantTail {
  /// The fraction in nanoseconds.
  let nanoseconds: UInt32

  private let sign: Int
  private let hours: Int
  private let minutes: Int

  /// Reads `[.fraction](Z|±HH:MM)` from `start` to the text's end.
  init(_ text: Span<UInt8>, from start: Int) throws(InstantProblem) {
    var index = start
    nanoseconds = try Self.fraction(text, &index)
    guard index < text.count else { throw .missingOffset }
    switch text[index] {
    case UInt8(ascii: "Z"):
      index += 1
      (sign, hours, minutes) = (1, 0, 0)
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      sign = text[index] == UInt8(ascii: "-") ? -1 : 1
      hours = try Self.pair(text, at: index + 1)
      guard index + 3 < text.count, text[index + 3] == UInt8(ascii: ":") else {
        throw .wrongShape(column: index + 4, expected: .colon)
      }
      minutes = try Self.pair(text, at: index + 4)
      index += 6
    default:
      throw .wrongShape(column: index + 1, expected: .offset)
    }
    guard index == text.count else { throw .wrongShape(column: index + 1, expected: .end) }
  }

  /// The offset in seconds east of UTC.
  func offset() throws(InstantProblem) -> Int {
    guard hours <= 23, minutes <= 59 else {
      throw .offsetOutOfRange(hours: hours, minutes: minutes)
    }
    return sign * (hours * 3600 + minutes * 60)
  }

  /// The nanoseconds that a fraction at `index` spells; 0, and no step, where there is none.
  private static func fraction(
    _ text: Span<UInt8>, _ index: inout Int
  ) throws(InstantProblem) -> UInt32 {
    guard index < text.count, text[index] == UInt8(ascii: ".") else { return 0 }
    index += 1
    let first = index
    var nanoseconds: UInt32 = 0
    while index < text.count, let digit = FixedDigits.value(of: text[index]) {
      if index - first < 9 { nanoseconds = nanoseconds * 10 + UInt32(digit) }
      index += 1
    }
    let count = index - first
    guard count > 0 else { throw .wrongShape(column: first + 1, expected: .digit) }
    guard count <= 9 else { throw .tooManyFractionDigits(count) }
    for _ in count..<9 { nanoseconds *= 10 }
    return nanoseconds
  }

  /// Two digits at `start`.
  private static func pair(_ text: Span<UInt8>, at start: Int) throws(InstantProblem) -> Int {
    if let number = FixedDigits.read(text, at: start, count: 2) { return number }
    let firstFits = start < text.count && FixedDigits.value(of: text[start]) != nil
    throw .wrongShape(column: firstFits ? start + 2 : start + 1, expected: .digit)
  }
}
