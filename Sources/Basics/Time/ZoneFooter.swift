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
  ///
  /// Both moments of three years are looked at, because a moment may fall days outside its year.
  /// The latest one that is not after `seconds` decides; where one ends as the next begins, the
  /// beginning wins, so that a rule can say "all year".
  func offset(at seconds: Int) -> Int {
    guard let daylight else { return offset }
    let day = Int(Int64(seconds + offset).floorDivided(by: 86_400))
    let year = Calendar.components(ofDays: day).year
    var latest = Int.min
    var inForce = offset
    for year in year - 1...year + 1 {
      let end = daylight.end.seconds(in: year) - daylight.offset
      if end <= seconds, end > latest { (latest, inForce) = (end, offset) }
      let start = daylight.start.seconds(in: year) - offset
      if start <= seconds, start >= latest { (latest, inForce) = (start, daylight.offset) }
    }
    return inForce
  }
}
