import Basics
import Exact
import Scoring
import TestSupport
import Testing

@Suite("Playbook dates (R-52)")
struct PlaybookDatesTests {
  @Test("Weeks count from the start, whatever its weekday")
  func standard() throws {
    // 2026-01-07 is a Wednesday; eight weeks are 56 days.
    let dates = try #require(PlaybookDates(start: Given.day("2026-01-07")))
    #expect(dates.discovery == .init(try Given.day("2026-01-07"), try Given.day("2026-01-13")))
    #expect(dates.build == .init(try Given.day("2026-01-14"), try Given.day("2026-02-17")))
    #expect(dates.launch == .init(try Given.day("2026-02-18"), try Given.day("2026-03-03")))
    #expect(dates.ongoingFrom == (try Given.day("2026-03-04")))
  }

  @Test("A part of a week counts whole", arguments: ["2.1", "3", "5/2"])
  func partsCountWhole(_ text: String) throws {
    let weeks = try #require(Fraction(text))
    let dates = try #require(PlaybookDates(start: Given.day("2026-01-05"), build: weeks))
    #expect(dates.build.last == (try Given.day("2026-02-01")))
    #expect(dates.launch.first == (try Given.day("2026-02-02")))
  }

  @Test("Months are clamped and never chained")
  func clamped() throws {
    // Eight weeks from 2025-12-06 end on 2026-01-30, so that all counts from the 31st.
    let dates = try #require(PlaybookDates(start: Given.day("2025-12-06")))
    #expect(dates.ongoingFrom.text == "2026-01-31")
    #expect(
      dates.monthly.map(\.text) == [
        "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31",
        "2026-08-31", "2026-09-30", "2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31",
      ])
    #expect(
      dates.quarterly.map(\.text) == ["2026-04-30", "2026-07-31", "2026-10-31", "2027-01-31"])
    #expect(dates.annual.map(\.text) == ["2027-01-31"])
  }

  @Test("No time to build, and dates beyond the calendar, are nothing")
  func impossible() throws {
    #expect(PlaybookDates(start: try Given.day("2026-01-05"), build: .zero) == nil)
    #expect(PlaybookDates(start: try Given.day("9999-06-01")) == nil)
    let endless = try #require(Fraction("1" + String(repeating: "0", count: 30)))
    #expect(PlaybookDates(start: try Given.day("2026-01-05"), build: endless) == nil)
  }
}
