/// A quarter of a calendar year, written like `2026Q1`: the unit of plans and reviews.
public struct Quarter: Hashable, Sendable {
  /// Four times the year, plus the quarter counted from zero.
  private let index: Int32

  private static let indices = Calendar.years.lowerBound * 4...Calendar.years.upperBound * 4 + 3

  /// The quarter with these parts; nil outside the years and for a number outside 1…4.
  public init?(year: Int, number: Int) {
    guard Calendar.years.contains(year), 1...4 ~= number else { return nil }
    self.init(uncheckedIndex: year * 4 + number - 1)
  }

  /// For an index that is known to lie inside the years.
  init(uncheckedIndex: Int) {
    index = Int32(truncatingIfNeeded: uncheckedIndex)
  }

  /// The year, 1…9999.
  public var year: Int { Int(index) / 4 }

  /// Which quarter of the year, 1…4.
  public var number: Int { Int(index) % 4 + 1 }

  /// The quarter's first month.
  public var firstMonth: YearMonth { YearMonth(uncheckedIndex: Int(index) * 3) }

  /// The quarter's last month.
  public var lastMonth: YearMonth { YearMonth(uncheckedIndex: Int(index) * 3 + 2) }

  /// The quarter's first day.
  public var first: CivilDate { firstMonth.first }

  /// The quarter's last day.
  public var last: CivilDate { lastMonth.last }

  /// The quarter `quarters` later (earlier when negative); nil outside the years.
  public func adding(quarters: Int) -> Quarter? {
    let (sum, overflow) = Int(index).addingReportingOverflow(quarters)
    guard !overflow, Self.indices.contains(sum) else { return nil }
    return Quarter(uncheckedIndex: sum)
  }

  /// The quarter after; nil after 9999Q4.
  public var next: Quarter? { adding(quarters: 1) }

  /// The quarter before; nil before 0001Q1.
  public var previous: Quarter? { adding(quarters: -1) }
}

extension Quarter: Comparable {
  /// Whether the left quarter is the earlier one.
  public static func < (left: Quarter, right: Quarter) -> Bool { left.index < right.index }
}

extension Quarter: CustomStringConvertible {
  /// The quarter that `text` spells; nil unless it is exactly `YYYYQn`, with a capital Q.
  public init?(_ text: String) {
    let bytes = text.utf8Span.span
    guard bytes.count == 6, bytes[4] == UInt8(ascii: "Q"),
      let year = FixedDigits.read(bytes, at: 0, count: 4),
      let number = FixedDigits.read(bytes, at: 5, count: 1)
    else { return nil }
    self.init(year: year, number: number)
  }

  /// The quarter as `YYYYQn`.
  public var text: String {
    var bytes: [UInt8] = []
    FixedDigits.append(year, width: 4, to: &bytes)
    bytes.append(UInt8(ascii: "Q"))
    FixedDigits.append(number, width: 1, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same as `text`.
  public var description: String { text }
}
