import Basics
import TestSupport
import Testing

private let cases = TestFile.lines(TestFile.folder() + "/../Data/zone-cases.txt") ?? []

@Test func zonesAgreeWithPython() throws {
  #expect(cases.first == "# tz database \(Zone.version) as Python's zoneinfo reads it")
  #expect(cases.count > 3_000)
  var zone = Zone.utc
  for line in cases.dropFirst() {
    let fields = line.split(separator: " ").map(String.init)
    try #require(fields.count == 4)
    if zone.identifier != fields[0] { zone = try #require(Zone(fields[0]), "\(line)") }
    let instant = try #require(Int64(fields[1]).flatMap { Instant(seconds: $0) })
    #expect(zone.offset(at: instant) == Int(fields[2]), "\(line)")
    #expect(zone.date(of: instant)?.text ?? "-" == fields[3], "\(line)")
  }
}

@Test(arguments: [
  ("Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z", 0),
  // Spring forward: 22 hours and a second later is two dates on, since the day has 23 hours.
  ("Europe/Berlin", "2026-03-28T22:59:59Z", "2026-03-29T22:00:00Z", 2),
  // Fall back: 24 hours and 59 minutes within one day of 25 hours.
  ("Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25T22:59:00Z", 0),
  // Two minutes can be a day, and the zone decides which.
  ("America/New_York", "2026-04-01T03:59:00Z", "2026-04-01T04:01:00Z", 1),
  ("UTC", "2026-04-01T03:59:00Z", "2026-04-01T04:01:00Z", 0),
  ("UTC", "2026-04-01T09:00:00Z", "2026-05-31T08:00:00Z", 60),
  ("UTC", "2026-05-31T08:00:00Z", "2026-04-01T09:00:00Z", -60),
  // Samoa went from 29 to 31 December 2011: an hour later is two dates on.
  ("Pacific/Apia", "2011-12-30T09:30:00Z", "2011-12-30T10:30:00Z", 2),
])
func daysAreCountedByLocalDates(zone: String, from: String, to: String, days: Int) throws {
  let zone = try #require(Zone(zone))
  let (start, end) = (try Instant(parsing: from), try Instant(parsing: to))
  #expect(zone.days(from: start, to: end) == days, "R-14")
}

@Test func zonesKeepTheNameAskedFor() throws {
  let kolkata = try #require(Zone("Asia/Kolkata"))
  let calcutta = try #require(Zone("Asia/Calcutta"))
  #expect(calcutta.identifier == "Asia/Calcutta" && "\(kolkata)" == "Asia/Kolkata")
  #expect(kolkata != calcutta)
  #expect(Set([kolkata, Zone("Asia/Kolkata"), calcutta]).count == 2)
  #expect(calcutta.offset(at: .max) == 19_800 && kolkata.offset(at: .max) == 19_800)
}

@Test func utcIsTheZoneOfThatName() throws {
  #expect(Zone("UTC") == Zone.utc)
  #expect(Zone.utc.offset(at: .min) == 0 && Zone.utc.offset(at: .max) == 0)
  #expect(Zone.utc.date(of: .max) == CivilDate.max)
}

@Test func localDatesMayFallOutsideTheYears() throws {
  let newYork = try #require(Zone("America/New_York"))
  let tokyo = try #require(Zone("Asia/Tokyo"))
  #expect(newYork.date(of: .min) == nil)
  #expect(tokyo.date(of: .max) == nil)
  #expect(tokyo.days(from: .min, to: .max) == nil)
  #expect(newYork.days(from: .min, to: .max) == nil)
  #expect(tokyo.date(of: .min) == CivilDate.min)
}

@Test func zonesAreNamedByTheDatabase() {
  #expect(Zone("Mars/Olympus") == nil)
  #expect(Zone("europe/berlin") == nil)
  #expect(Zone("") == nil)
  for name in ["UTC", "Etc/GMT-14", "Europe/Berlin", "US/Pacific", "America/Argentina/Ushuaia"] {
    #expect(Zone.identifiers.contains(name))
  }
}

@Test(arguments: [
  ("UTC", "2026-03-29", "2026-03-29T00:00:00Z"),
  ("Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z"),
  ("Europe/Berlin", "2026-03-30", "2026-03-29T22:00:00Z"),
  ("Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00Z"),
  ("Europe/Berlin", "2026-10-26", "2026-10-25T23:00:00Z"),
  ("America/Los_Angeles", "2026-01-05", "2026-01-05T08:00:00Z"),
  ("Pacific/Kiritimati", "2026-01-05", "2026-01-04T10:00:00Z"),
  // In Beirut the clocks go from midnight to 01:00 that night.
  ("Asia/Beirut", "2024-03-31", "2024-03-30T22:00:00Z"),
])
func aDayBeginsAtItsFirstInstant(_ name: String, _ day: String, _ expected: String) throws {
  let zone = try #require(Zone(name))
  let date = try #require(CivilDate(day))
  let start = zone.start(of: date)
  #expect(start.text == expected)
  #expect(zone.date(of: start) == date)
  #expect(start.adding(seconds: -1).flatMap(zone.date) == date.adding(days: -1))
}
