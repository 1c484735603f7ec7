import Basics
import TestSupport
import Testing

@Test(arguments: [
  ("2026-04-01T09:00:00Z", "2026-04-01T09:00:00Z"),
  ("2026-04-01T11:00:00+02:00", "2026-04-01T09:00:00Z"),
  ("2026-04-01T03:30:00-05:30", "2026-04-01T09:00:00Z"),
  ("2026-04-01T09:00:00.000Z", "2026-04-01T09:00:00Z"),
  ("2026-04-01T09:00:00.120300Z", "2026-04-01T09:00:00.1203Z"),
  ("2026-04-01T09:00:00.000000001Z", "2026-04-01T09:00:00.000000001Z"),
  ("2026-04-01T09:00:00.012Z", "2026-04-01T09:00:00.012Z"),
  ("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.5Z"),
  ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
  ("2024-02-29T23:59:59-00:01", "2024-03-01T00:00:59Z"),
])
func instantHasOneCanonicalText(text: String, canonical: String) throws {
  let instant = try Instant(parsing: text)
  #expect(instant.text == canonical)
  #expect("\(instant)" == canonical)
}

@Test func instantPrintsWhatItParses() throws {
  var random = SplitMix64(seed: 45)
  for round in 0..<3_000 {
    let instant = try #require(randomInstant(using: &random, fraction: round % 3))
    #expect(try Instant(parsing: instant.text) == instant, "seed 45")
  }
}

@Test(arguments: [
  ("Europe/Berlin", "2026-04-01T09:00:00Z", "2026-04-01T11:00:00+02:00"),
  ("Europe/Berlin", "2026-12-31T23:30:00.25Z", "2027-01-01T00:30:00.25+01:00"),
  ("America/New_York", "2026-04-01T02:00:00Z", "2026-03-31T22:00:00-04:00"),
  ("America/St_Johns", "2026-01-01T00:00:00Z", "2025-12-31T20:30:00-03:30"),
  ("Asia/Kathmandu", "2026-04-01T09:00:00Z", "2026-04-01T14:45:00+05:45"),
  ("UTC", "2026-04-01T09:00:00Z", "2026-04-01T09:00:00Z"),
  ("Europe/London", "2026-01-01T09:00:00Z", "2026-01-01T09:00:00Z"),
  // Local mean time was +00:53:28 and -04:56:02; ISO 8601 has no seconds in an offset.
  ("Europe/Berlin", "1800-01-01T00:00:00Z", "1800-01-01T00:53:00+00:53"),
  ("America/New_York", "1800-01-01T12:00:00Z", "1800-01-01T07:04:00-04:56"),
  // The local year would be 0000, or 10000.
  ("America/New_York", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
  ("Asia/Tokyo", "9999-12-31T23:00:00Z", "9999-12-31T23:00:00Z"),
])
func instantHasALocalText(zone: String, text: String, local: String) throws {
  #expect(try Instant(parsing: text).text(in: try #require(Zone(zone))) == local)
}

@Test func localTextNamesTheSameInstant() throws {
  var random = SplitMix64(seed: 46)
  let zones = Zone.identifiers.compactMap { Zone($0) }
  for round in 0..<3_000 {
    let instant = try #require(randomInstant(using: &random, fraction: round % 2))
    let zone = try #require(zones.randomElement(using: &random))
    #expect(try Instant(parsing: instant.text(in: zone)) == instant, "seed 46, \(zone)")
  }
}

/// An instant anywhere in the years; with a fraction unless `fraction` is 0, a short one where it
/// is 1.
private func randomInstant(using random: inout SplitMix64, fraction: Int) -> Instant? {
  let seconds = Int64.random(in: Instant.min.seconds...Instant.max.seconds, using: &random)
  let nanoseconds =
    switch fraction {
    case 0: UInt32(0)
    case 1: UInt32.random(in: 0...999, using: &random) * 1_000_000
    default: UInt32.random(in: 0...999_999_999, using: &random)
    }
  return Instant(seconds: seconds, nanoseconds: nanoseconds)
}
