import Basics
import TestSupport
import Testing

@Test func instantEndsWithTheYears() throws {
  #expect(Instant.min == (try Instant(parsing: "0001-01-01T00:00:00Z")))
  #expect(Instant.max == (try Instant(parsing: "9999-12-31T23:59:59.999999999Z")))
  #expect(Instant(seconds: Instant.min.seconds - 1) == nil)
  #expect(Instant(seconds: Instant.max.seconds + 1) == nil)
  #expect(Instant(seconds: 0, nanoseconds: 1_000_000_000) == nil)
  #expect(Instant(seconds: .max) == nil)
  #expect(Instant(seconds: .min) == nil)
  #expect(Instant.max.adding(seconds: 1) == nil)
  #expect(Instant.max.adding(seconds: .max) == nil)
  #expect(Instant.min.adding(seconds: .min) == nil)
}

@Test("R-15: instants are ordered by time, to the nanosecond")
func instantsAreOrderedByTime() throws {
  let ordered = try [
    "0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z",
    "2026-04-01T10:00:00+02:00", "2026-04-01T09:00:00Z", "2026-04-01T09:00:00.000000001Z",
    "2026-04-01T09:00:00.1Z", "2026-04-01T05:00:01-04:00", "9999-12-31T23:59:59Z",
  ].map { try Instant(parsing: $0) }
  for (place, left) in ordered.enumerated() {
    for (other, right) in ordered.enumerated() {
      #expect((left < right) == (place < other))
      #expect((left == right) == (place == other))
    }
  }
}

@Test(arguments: [
  ("1970-01-01T00:00:00Z", "1970-01-01"), ("1969-12-31T23:59:59.9Z", "1969-12-31"),
  ("2026-04-01T00:30:00+02:00", "2026-03-31"), ("0001-01-01T00:00:00Z", "0001-01-01"),
  ("9999-12-31T23:59:59Z", "9999-12-31"),
])
func instantKnowsItsDateInUTC(text: String, date: String) throws {
  #expect(try Instant(parsing: text).utcDate.text == date)
}

@Test func datesBeginAtMidnight() throws {
  let date = try #require(CivilDate("2026-04-01"))
  let start = Instant(startOf: date)
  #expect(start.text == "2026-04-01T00:00:00Z")
  #expect(start.adding(seconds: 86_399)?.utcDate == date)
  #expect(start.adding(seconds: -1)?.utcDate == date.adding(days: -1))
}
