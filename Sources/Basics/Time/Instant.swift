/// A point in time, to the nanosecond, in UTC: what events are ordered by.
///
/// Years 0001…9999 in UTC; leap seconds do not exist, every day has 86,400 seconds.
public struct Instant: Hashable, Sendable {
  /// The whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public let seconds: Int64

  /// The nanoseconds after `seconds`, 0..<1,000,000,000.
  public let nanoseconds: UInt32

  /// The first instant there is, 0001-01-01T00:00:00Z.
  public static let min = Instant(uncheckedSeconds: -62_135_596_800, nanoseconds: 0)

  /// The last instant there is, 9999-12-31T23:59:59.999999999Z.
  public static let max = Instant(
    uncheckedSeconds: 253_402_300_799, nanoseconds: 999_999_999)

  /// The instant with these parts; nil outside the years, and for a billion nanoseconds or more.
  public init?(seconds: Int64, nanoseconds: UInt32 = 0) {
    guard seconds >= Self.min.seconds, seconds <= Self.max.seconds, nanoseconds < 1_000_000_000
    else { return nil }
    self.init(uncheckedSeconds: seconds, nanoseconds: nanoseconds)
  }

  /// For parts that are known to be in range.
  private init(uncheckedSeconds: Int64, nanoseconds: UInt32) {
    seconds = uncheckedSeconds
    self.nanoseconds = nanoseconds
  }

  /// The instant at which `date` begins in UTC.
  public init(startOf date: CivilDate) {
    self.init(uncheckedSeconds: Int64(date.daysSinceEpoch) * 86_400, nanoseconds: 0)
  }

  /// The instant `seconds` later (earlier when negative); nil outside the years.
  public func adding(seconds: Int64) -> Instant? {
    let (sum, overflow) = self.seconds.addingReportingOverflow(seconds)
    return overflow ? nil : Instant(seconds: sum, nanoseconds: nanoseconds)
  }

  /// The date in UTC.
  ///
  /// Days by a program's rules are asked of its `Zone` instead.
  public var utcDate: CivilDate {
    CivilDate(uncheckedDays: Int(seconds.floorDivided(by: 86_400)))
  }
}

extension Instant: Comparable {
  /// Whether the left instant is the earlier one.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.seconds == right.seconds
      ? left.nanoseconds < right.nanoseconds : left.seconds < right.seconds
  }
}

extension Int64 {
  /// The quotient rounded down, also for a negative dividend; the divisor must be positive.
  func floorDivided(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
