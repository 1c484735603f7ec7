import Basics
import CommissionCore
import TestSupport
import Testing

@Suite struct PeriodsTests {
  @Test(
    "an event of a closed month posts to the next open one, any other to its own (R-41)",
    arguments: [
      ("2026-03-31", nil, "2026-03"), ("2026-03-31", "2026-02", "2026-03"),
      ("2026-03-31", "2026-03", "2026-04"), ("2026-01-01", "2026-03", "2026-04"),
      ("2019-07-15", "2026-12", "2027-01"), ("2026-04-01", "2026-03", "2026-04"),
      ("9999-12-31", "9999-11", "9999-12"),
    ] as [(String, String?, String)])
  func posting(event: String, closed: String?, expected: String) throws {
    let periods = Periods(closedThrough: try closed.map { try Given.month($0) })
    let date = try Given.day(event)
    #expect(try periods.posting(of: date) == Given.month(expected))
    let isOwn = expected == event.prefix(7)
    #expect(
      try periods.reasons(for: date) == [
        Reason(
          "R-41", isOwn ? "own_month" : "next_open_month",
          [
            .init("event_date", .date(date)),
            .init("posting_period", .month(Given.month(expected))),
          ])
      ])
  }

  @Test("past the last month of the calendar nothing posts")
  func lastMonth() throws {
    let all = Periods(closedThrough: try Given.month("9999-12"))
    #expect(try all.posting(of: Given.day("2026-01-01")) == nil)
    #expect(try all.reasons(for: Given.day("2026-01-01")) == [])
    #expect(try !all.mayClose(Given.month("9999-12")))
  }

  @Test("months close in order, one after the other (R-41)")
  func order() throws {
    let none = Periods(closedThrough: nil)
    #expect(try none.mayClose(Given.month("2026-05")))
    let december = Periods(closedThrough: try Given.month("2025-12"))
    for (month, may) in [
      ("2025-11", false), ("2025-12", false), ("2026-01", true), ("2026-02", false),
    ] {
      #expect(try december.mayClose(Given.month(month)) == may, "\(month)")
    }
  }
}
