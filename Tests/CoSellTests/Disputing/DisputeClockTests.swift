import Basics
import CoSell
import TestSupport
import Testing

/// 48 hours and five business days.
@Suite struct DisputeClockTests {
  @Test(
    "five business days after the day of opening, weekends and holidays apart (R-39)",
    arguments: [
      // 5 January 2026 is a Monday.
      ("2026-01-05T09:00:00Z", "2026-01-12"), ("2026-01-09T23:59:59Z", "2026-01-16"),
      ("2026-01-10T09:00:00Z", "2026-01-16"), ("2026-01-11T09:00:00Z", "2026-01-16"),
      // 24 December 2025 is a Wednesday; 25 December and 1 January are holidays here.
      ("2025-12-24T09:00:00Z", "2026-01-02"),
    ])
  func businessDays(opened: String, last: String) throws {
    let clock = DisputeClock(
      zone: .utc, holidays: [try Given.day("2025-12-25"), try Given.day("2026-01-01")])
    #expect(try clock.resolutionDay(after: Given.instant(opened)) == Given.day(last))
  }

  @Test("business days are the zone's (R-14)")
  func zone() throws {
    // Sunday evening in New York, Monday morning in UTC.
    let opened = try Given.instant("2026-01-05T03:00:00Z")
    let newYork = DisputeClock(zone: try Given.zone("America/New_York"))
    #expect(try newYork.resolutionDay(after: opened) == Given.day("2026-01-09"))
    #expect(try DisputeClock(zone: .utc).resolutionDay(after: opened) == Given.day("2026-01-12"))
  }

  @Test("48 hours are hours, also where the clocks change (R-39)")
  func hours() throws {
    let clock = DisputeClock(zone: try Given.zone("America/New_York"))
    #expect(
      try clock.escalationDue(after: Given.instant("2026-03-07T12:00:00Z"))
        == Given.instant("2026-03-09T12:00:00Z"))
  }

  @Test("nothing is due beyond the calendar, and no figure traps")
  func edges() throws {
    let endless = DisputeClock(
      zone: .utc, escalationHours: .max, resolutionBusinessDays: .max)
    let opened = try Given.instant("9999-01-01T00:00:00Z")
    #expect(endless.escalationDue(after: opened) == nil)
    #expect(endless.resolutionDay(after: opened) == nil)
    let none = DisputeClock(zone: .utc, escalationHours: 0, resolutionBusinessDays: -3)
    #expect(none.escalationDue(after: opened) == opened)
    #expect(try none.resolutionDay(after: opened) == Given.day("9999-01-01"))
  }

  @Test(
    "counting days one by one agrees with a naive list of them",
    arguments: 1...5 as ClosedRange<UInt64>)
  func twin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let start = try Given.day("2026-01-01")
    for round in 0..<100 {
      let holidays = Set((0..<20).compactMap { _ in start.adding(days: random.int(0...60)) })
      let count = random.int(0...15)
      let opened = try #require(start.adding(days: random.int(0...30)))
      let clock = DisputeClock(
        zone: .utc, resolutionBusinessDays: count, holidays: holidays)
      // 1 January 2026 is a Thursday: days 2 and 3 after it, and every week again, are free.
      let working = (0...90).filter { offset in
        let day = start.adding(days: offset)
        return ![2, 3].contains(offset % 7) && !(day.map(holidays.contains) ?? true)
          && (day.map { opened < $0 } ?? false)
      }
      let expected = count == 0 ? opened : start.adding(days: working[count - 1])
      #expect(
        clock.resolutionDay(after: Instant(startOf: opened)) == expected,
        "seed \(seed), round \(round)")
    }
  }
}
