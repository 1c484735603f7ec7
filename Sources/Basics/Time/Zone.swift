/// A time zone of the tz database: what turns instants into local days.
///
/// The rules come from the snapshot that ships in the program, never from the machine, so that the
/// same instants give the same days everywhere. Making a zone reads one line of the snapshot (some
/// microseconds); make it once and keep it. Two zones are equal when they bear the same name.
public struct Zone: Sendable {
  /// The name that was asked for, also where the database calls it a link to another.
  public let identifier: String

  private let rules: ZoneRules

  /// Coordinated Universal Time.
  public static let utc = Zone(identifier: "UTC", rules: .utc)

  /// The version of the tz database that the rules are taken from, such as `2026b`.
  public static var version: String { ZoneData.version }

  /// All names, sorted by their bytes.
  ///
  /// Complexity: reads the whole snapshot; meant for help texts and suggestions.
  public static var identifiers: [String] { ZoneSnapshot.names() }

  /// The zone with this name; nil where the tz database has none.
  ///
  /// Capital and small letters differ: `Europe/Berlin`, not `europe/berlin`.
  public init?(_ identifier: String) {
    guard let rules = ZoneSnapshot.rules(of: identifier) else { return nil }
    self.init(identifier: identifier, rules: rules)
  }

  private init(identifier: String, rules: ZoneRules) {
    self.identifier = identifier
    self.rules = rules
  }

  /// The offset that is in force at an instant, in seconds east of UTC.
  ///
  /// Complexity: O(log n) in the zone's past changes, constant after the last of them.
  public func offset(at instant: Instant) -> Int {
    rules.offset(at: instant.seconds)
  }

  /// The local date of an instant; nil where it falls outside the years 0001…9999.
  public func date(of instant: Instant) -> CivilDate? {
    let local = instant.seconds + Int64(offset(at: instant))
    return CivilDate(daysSinceEpoch: Int(local.floorDivided(by: 86_400)))
  }

  /// The instant at which a day begins; where a change of the offset skips midnight, the change.
  public func start(of day: CivilDate) -> Instant {
    let midnight = Instant(startOf: day)
    // The offset of that night is that of some moment within a day of it.
    let starts = [-86_400, 0, 86_400].compactMap { (seconds: Int64) -> Instant? in
      guard let near = midnight.adding(seconds: seconds) else { return nil }
      return midnight.adding(seconds: Int64(-offset(at: near)))
    }
    return starts.filter { date(of: $0) == day }.min() ?? midnight
  }

  /// The days between two instants as their local dates count them.
  ///
  /// The day of `start` is day 0; hours play no part. Nil where a local date falls outside the
  /// years.
  public func days(from start: Instant, to end: Instant) -> Int? {
    guard let first = date(of: start), let last = date(of: end) else { return nil }
    return first.days(to: last)
  }
}

extension Zone: Hashable {
  /// Whether both bear the same name.
  public static func == (left: Zone, right: Zone) -> Bool {
    left.identifier == right.identifier
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(identifier)
  }
}

extension Zone: CustomStringConvertible {
  /// The zone's name.
  public var description: String { identifier }
}
