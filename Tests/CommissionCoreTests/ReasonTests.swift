import Basics
import CommissionCore
import Exact
import Money
import TestSupport
import Testing

@Suite struct ReasonTests {
  @Test("a step is written on one line with its facts in order")
  func line() {
    let reason = Reason(
      "R-18", "largest_remainder",
      [
        .init("payee", .text("a")), .init("quota", .exact(Fraction(reducing: 200, over: 3))),
        .init("share_minor", .minor(67)),
      ])
    #expect(
      reason.description == "R-18 largest_remainder: payee a, quota 200/3, share_minor 67")
    #expect(Reason("R-25", "same_currency").description == "R-25 same_currency")
  }

  @Test("each kind of value has its plain text")
  func values() throws {
    let values: [(Reason.Value, String)] = try [
      (.minor(-5), "-5"), (.exact(Fraction(reducing: 1, over: 4)), "0.25"),
      (.rate(.bps(1_250)), "12.5%"), (.count(7), "7"),
      (.date(Given.day("2026-03-01")), "2026-03-01"), (.month(Given.month("2026-03")), "2026-03"),
      (.instant(Given.instant("2026-03-01T02:00:00+02:00")), "2026-03-01T00:00:00Z"),
      (.text("half_up"), "half_up"),
    ]
    for (value, text) in values { #expect(value.description == text) }
  }
}
