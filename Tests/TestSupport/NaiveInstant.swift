/// Reads instants the slow and plain way: the twin that the strict parser is compared with.
///
/// A text is held against a pattern character by character, and days are counted year by year and
/// month by month.
public enum NaiveInstant {
  /// Seconds since 1970 and nanoseconds; nil where the text is not an instant.
  public static func read(_ text: [UInt8]) -> (seconds: Int, nanoseconds: Int)? {
    var rest = text[...]
    guard let local = take("dddd-dd-ddTdd:dd:dd", from: &rest) else { return nil }
    var fraction: [Int] = []
    if take(".", from: &rest) != nil {
      while let digit = take("d", from: &rest) { fraction += digit }
      guard (1...9).contains(fraction.count) else { return nil }
    }
    while fraction.count < 9 { fraction.append(0) }

    var offset = 0
    if take("Z", from: &rest) == nil {
      let sign = take("+", from: &rest) != nil ? 1 : -1
      if sign < 0, take("-", from: &rest) == nil { return nil }
      guard let digits = take("dd:dd", from: &rest) else { return nil }
      let (hours, minutes) = (number(digits[0..<2]), number(digits[2..<4]))
      guard hours < 24, minutes < 60 else { return nil }
      offset = sign * (hours * 60 + minutes) * 60
    }
    guard rest.isEmpty else { return nil }

    let (hour, minute) = (number(local[8..<10]), number(local[10..<12]))
    let second = number(local[12..<14])
    guard hour < 24, minute < 60, second < 60,
      let days = days(
        year: number(local[0..<4]), month: number(local[4..<6]), day: number(local[6..<8]))
    else { return nil }
    let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second - offset
    guard let first = self.days(year: 1, month: 1, day: 1),
      let last = self.days(year: 9999, month: 12, day: 31),
      seconds >= first * 86_400, seconds < (last + 1) * 86_400
    else { return nil }
    return (seconds, number(fraction[...]))
  }

  /// The days since 1970-01-01, counted year by year; nil where there is no such date.
  public static func days(year: Int, month: Int, day: Int) -> Int? {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= length(ofMonth: month, in: year)
    else { return nil }
    var days = 0
    for past in min(year, 1970)..<max(year, 1970) {
      days += (year > 1970 ? 1 : -1) * (isLeap(past) ? 366 : 365)
    }
    for past in 1..<month { days += length(ofMonth: past, in: year) }
    return days + day - 1
  }

  /// The days of a month, from the rhyme.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    if month == 2 { return isLeap(year) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func isLeap(_ year: Int) -> Bool {
    if year % 400 == 0 { return true }
    if year % 100 == 0 { return false }
    return year % 4 == 0
  }

  /// The digits that stand where `pattern` has a `d`; nil, and nothing taken, where it doesn't fit.
  private static func take(_ pattern: String, from rest: inout ArraySlice<UInt8>) -> [Int]? {
    var digits: [Int] = []
    var left = rest
    for wanted in pattern.utf8 {
      guard let byte = left.popFirst() else { return nil }
      if wanted == UInt8(ascii: "d") {
        guard byte >= 48, byte <= 57 else { return nil }
        digits.append(Int(byte) - 48)
      } else if byte != wanted {
        return nil
      }
    }
    rest = left
    return digits
  }

  private static func number(_ digits: ArraySlice<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + $1 }
  }
}
