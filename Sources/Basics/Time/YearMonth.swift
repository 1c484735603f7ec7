/// A calendar month: the unit of periods and statements.
///
/// Years 0001…9999. A month is one number, so that the next one is one more.
public struct YearMonth: Hashable, Sendable {
  /// Twelve times the year, plus the month counted from zero.
  private let index: Int32

  private static let indices = Calendar.years.lowerBound * 12...Calendar.years.upperBound * 12 + 11

  /// The month with these parts; nil outside the years and for a month outside 1…12.
  public init?(year: Int, month: Int) {
    guard Calendar.years.contains(year), 1...12 ~= month else { return nil }
    self.init(uncheckedIndex: year * 12 + month - 1)
  }

  /// For an index that is known to lie inside the years.
  init(uncheckedIndex: Int) {
    index = Int32(truncatingIfNeeded: uncheckedIndex)
  }

  /// The year, 1…9999.
  public var year: Int { Int(index) / 12 }

  /// The month, 1…12.
  public var month: Int { Int(index) % 12 + 1 }

  /// The number of days in the month.
  public var length: Int { Calendar.length(ofMonth: month, in: year) }

  /// The month's first day.
  public var first: CivilDate {
    CivilDate(uncheckedDays: Calendar.days(year: year, month: month, day: 1))
  }

  /// The month's last day.
  public var last: CivilDate {
    CivilDate(uncheckedDays: Calendar.days(year: year, month: month, day: length))
  }

  /// The quarter that the month lies in.
  public var quarter: Quarter { Quarter(uncheckedIndex: Int(index) / 3) }

  /// The month `months` later (earlier when negative); nil outside the years.
  public func adding(months: Int) -> YearMonth? {
    let (sum, overflow) = Int(index).addingReportingOverflow(months)
    guard !overflow, Self.indices.contains(sum) else { return nil }
    return YearMonth(uncheckedIndex: sum)
  }

  /// The month after; nil after 9999-12.
  public var next: YearMonth? { adding(months: 1) }

  /// The month before; nil before 0001-01.
  public var previous: YearMonth? { adding(months: -1) }

  /// The months from this one to `other`: negative when `other` is the earlier one.
  public func months(to other: YearMonth) -> Int { Int(other.index) - Int(index) }
}

extension YearMonth: Comparable {
  /// Whether the left month is the earlier one.
  public static func < (left: YearMonth, right: YearMonth) -> Bool { left.index < right.index }
}

extension YearMonth: CustomStringConvertible {
  /// The month that `text` spells; nil unless it is exactly `YYYY-MM`.
  public init?(_ text: String) {
    let bytes = text.utf8Span.span
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
      let year = FixedDigits.read(bytes, at: 0, count: 4),
      let month = FixedDigits.read(bytes, at: 5, count: 2)
    else { return nil }
    self.init(year: year, month: month)
  }

  /// The month as `YYYY-MM`.
  public var text: String {
    var bytes: [UInt8] = []
    FixedDigits.append(year, width: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    FixedDigits.append(month, width: 2, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same as `text`.
  public var description: String { text }
}
