import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

@Suite struct SplitEntryTests {
  @Test("an amendment shows itself as one")
  func amendment() throws {
    #expect(try !SplitAgreementTests.entry(60, "2026-03-01T00:00:00Z", 1).isAmendment)
    #expect(
      try SplitAgreementTests.entry(60, "2026-03-01T00:00:00Z", 1, amended: "x").isAmendment)
  }

  @Test("every error has a code of its own")
  func codes() throws {
    let at = try Given.instant("2026-03-01T00:00:00Z")
    let errors: [SplitAgreementError] = [
      .nameMissing, .sameName("ann"), .frozen(closedAt: at, standing: nil),
      .notFrozen(closedAt: nil), .reasonMissing,
      .outOfOrder(sequence: 1, recordedAt: at, lastSequence: 1, lastAt: at), .terms(.empty),
    ]
    #expect(
      errors.map(\.code) == [
        "name_missing", "same_name", "frozen", "not_frozen", "reason_missing", "out_of_order",
        "terms",
      ])
  }
}
