import Testing

@testable import Basics

private func footer(_ rule: String) -> ZoneFooter? {
  ZoneFooter(rule.utf8Span.span)
}

private func offset(_ rule: String, _ text: String) throws -> Int {
  try #require(footer(rule)).offset(at: Int(try Instant(parsing: text).seconds))
}

@Test(arguments: [
  // The common case, both ways, on both sides of the second.
  ("CET-1CEST,M3.5.0,M10.5.0/3", "2126-03-31T00:59:59Z", 3_600),
  ("CET-1CEST,M3.5.0,M10.5.0/3", "2126-03-31T01:00:00Z", 7_200),
  ("CET-1CEST,M3.5.0,M10.5.0/3", "2126-10-27T00:59:59Z", 7_200),
  ("CET-1CEST,M3.5.0,M10.5.0/3", "2126-10-27T01:00:00Z", 3_600),
  // The south: summer spans the new year.
  ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2126-01-01T00:00:00Z", 46_800),
  ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2126-07-01T00:00:00Z", 43_200),
  // Dublin: the winter is the exception, one hour back.
  ("IST-1GMT0,M10.5.0,M3.5.0/1", "2126-01-01T00:00:00Z", 0),
  ("IST-1GMT0,M10.5.0,M3.5.0/1", "2126-07-01T00:00:00Z", 3_600),
  // Nuuk: the change comes before midnight, on the Saturday.
  ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T00:59:59Z", -7_200),
  ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00Z", -3_600),
  // Gaza: 50 hours after the start of the fourth Thursday in March 2126, 28 March.
  ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2126-03-29T23:59:59Z", 7_200),
  ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2126-03-30T00:00:00Z", 10_800),
  // Lord Howe: half an hour.
  ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2126-01-01T00:00:00Z", 39_600),
  ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2126-07-01T00:00:00Z", 37_800),
  // No second offset, with minutes and seconds.
  ("<+0545>-5:45", "2126-01-01T00:00:00Z", 20_700),
  ("LMT0:53:28", "2126-01-01T00:00:00Z", -3_208),
  // Days by number: 60 is always 1 March after J, and 29 February in a leap year without it.
  ("AAA3BBB,J60/0,J300/0", "2024-02-29T12:00:00Z", -10_800),
  ("AAA3BBB,J60/0,J300/0", "2024-03-01T12:00:00Z", -7_200),
  ("AAA3BBB,59/0,299/0", "2024-02-29T12:00:00Z", -7_200),
  ("AAA3BBB,59/0,299/0", "2025-02-28T12:00:00Z", -10_800),
  ("AAA3BBB,59/0,299/0", "2025-03-01T12:00:00Z", -7_200),
  // Summer time all year: each year's end is the next one's beginning.
  ("EST5EDT,0/0,J365/25", "2026-01-01T04:59:59Z", -14_400),
  ("EST5EDT,0/0,J365/25", "2026-01-01T05:00:00Z", -14_400),
  ("EST5EDT,0/0,J365/25", "2026-07-01T00:00:00Z", -14_400),
  // The end falls into the next year, a week after New Year's Eve.
  ("AAA0BBB,J180/0,J365/167", "2027-01-06T21:00:00Z", 3_600),
  ("AAA0BBB,J180/0,J365/167", "2027-01-06T22:00:00Z", 0),
  // The first and the last year.
  ("NZST-12NZDT,M9.5.0,M4.1.0/3", "0001-01-01T00:00:00Z", 46_800),
  ("NZST-12NZDT,M9.5.0,M4.1.0/3", "9999-12-31T23:59:59Z", 46_800),
])
func footerKnowsTheOffset(rule: String, text: String, seconds: Int) throws {
  #expect(try offset(rule, text) == seconds)
}

@Test(arguments: [
  "", "C-1", "CET", "CET-", "<+05-5", "<+05>", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,",
  "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.0.0,M10.5.0",
  "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J365", "CET-1CEST,J1,J366", "CET-1CEST,0,366",
  "CET-1CEST,M3.5,M10.5.0", "CET-1CEST,M3.5.0/,M10.5.0", "CET-1CEST,M3.5.0/168,M10.5.0",
  "CET-1:60", "CET-1CEST,M3.5.0,M10.5.0/3x", "CET-1CEST,M3.5.0,M10.5.0,M1.1.0", "CET-1234",
])
func footerTextIsStrict(rule: String) {
  #expect(footer(rule) == nil)
}

@Test func footerTextLeavesNothingOut() {
  let weekday = YearlyMoment.Day.weekday(month: 3, week: 5, weekday: 0)
  let end = YearlyMoment(day: .counted(299), time: -5_445)
  let expected = ZoneFooter(
    offset: -12_600,
    daylight: .init(offset: -9_000, start: YearlyMoment(day: weekday, time: 7_200), end: end))
  #expect(footer("<-0330>3:30<a b>2:30,M3.5.0,299/-1:30:45") == expected)
  // One hour more where the second offset is left out.
  #expect(footer("NST+3:30NDT,M3.5.0/+2,299/-1:30:45") == expected)
}
