/// What holds after a zone's last recorded change: one offset for ever, or two that take turns by a
/// rule that repeats each year.
///
/// The tz database writes it as a POSIX TZ text, such as `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneFooter: Hashable, Sendable {
  /// The other offset, and when in each year it begins and ends.
  struct Daylight: Hashable, Sendable {
    /// Seconds east of UTC; may be below the standard offset, as in Dublin's winter.
    let offset: Int
    /// When it begins, in standard local time.
    let start: YearlyMoment
    /// When it ends, in its own local time.
    let end: YearlyMoment
  }

  private let offset: Int
  private let daylight: Daylight?

  /// A rule from its parts: the standard offset in seconds east of UTC, and the other one.
  init(offset: Int, daylight: Daylight? = nil) {
    self.offset = offset
    self.daylight = daylight
  }

  /// The offset in force at `seconds` since 1970, which must lie within the years of instants.
  func offset(at seconds: Int) -> Int {
    guard daylight != nil else { return offset }
    let day = Int(Int64(seconds + offset).floorDivided(by: 86_400))
    let year = Calendar.components(ofDays: day).year
    // The years beside it too, because a moment may fall days outside its own.
    let past = changes(in: year - 1...year + 1).last { $0.start <= seconds }
    return past?.offset ?? offset
  }

  /// The changes that the rule makes in some years, in the order of time.
  ///
  /// Where one offset ends as the other begins, the beginning comes last and so wins: that is how a
  /// rule says "all year".
  func changes(in years: ClosedRange<Int>) -> [(start: Int, offset: Int)] {
    guard let daylight else { return [] }
    let changes = years.flatMap { year in
      [
        (start: daylight.start.seconds(in: year) - offset, offset: daylight.offset),
        (start: daylight.end.seconds(in: year) - daylight.offset, offset: offset),
      ]
    }
    return changes.sorted { left, right in
      left.start == right.start
        ? right.offset == daylight.offset && left.offset != daylight.offset
        : left.start < right.start
    }
  }
}
