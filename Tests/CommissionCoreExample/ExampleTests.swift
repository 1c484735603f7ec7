import Testing

@Suite struct ExampleTests {
  // Worked by hand. 10 % of 1,000.00 is 100.00: acme 60.00, bolt 30.00 capped at 20.00. After the
  // refund 75.00 stand: 45.00 and 22.50, still capped. Acme has served 30 of 90 days and keeps a
  // third. 35 % of 9.99 is 349.65 cents, less three times 117. Bolt falls to 19.99.
  @Test("another program can pay its partners with the public API alone")
  func story() throws {
    #expect(
      try payTwoPartners() == [
        "accrued 10000: acme 6000, bolt 2000",
        "after the refund 7500: acme 4500, bolt 2000",
        "acme keeps 1500 and returns 3000",
        "why: R-27 pro_rata: days 30, earned_minor 4500, kept_minor 1500, returned_minor 3000, "
          + "over_days 90, rounding half_up",
        "bolt is trued up by -1",
        "why: R-44 quarter_less_posted: net_revenue_minor 999, rounding half_up, "
          + "quarter_commission_minor 350, posted_minor 351, true_up_minor -1",
        "acme is paid 1500",
        "why: R-45 paid_whole: run_date 2026-05-01, opening_minor 0, due 1, minimum_minor 1000, "
          + "paid_minor 1500, carry_minor 0, not_due_minor 0",
        "bolt is paid 1999",
        "why: R-45 paid_whole: run_date 2026-05-01, opening_minor 0, due 1, minimum_minor 1000, "
          + "paid_minor 1999, carry_minor 0, not_due_minor 0",
        "still owed: acme 0, bolt 0",
      ])
  }
}
