import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

@Suite struct DealClaimTests {
  @Test("the kinds of claims are the programs of the order of precedence (R-37)")
  func kinds() {
    #expect(DealClaim.Kind.allCases.map(\.program) == Precedence.standard)
  }

  @Test("every verdict of ownership is a code of a fate, under the same name (R-31, R-32)")
  func codes() {
    for verdict in Ownership.Verdict.allCases {
      #expect(ClaimFate.Code(rawValue: verdict.rawValue) != nil, "\(verdict)")
    }
    #expect(ClaimFate.Code(rawValue: "earlier_registration") == .earlierRegistration)
  }

  @Test("first or last touch chooses within a kind, ties by sequence (R-34)")
  func touchChoice() throws {
    var script = try DealResolutionTests.script()
    let at = "2026-05-02T00:00:00Z"
    script.contacts = [
      try DealResolutionTests.contact(.click, "sol", at),
      try DealResolutionTests.contact(.click, "ines", at),
      try DealResolutionTests.contact(.click, "rita", "2026-05-01T00:00:00Z"),
    ]
    #expect(
      try DealResolutionTests.fates(script.resolution()) == [
        "click-rita owns R-34 first_touch", "click-sol lost R-34 earlier_touch",
        "click-ines lost R-34 earlier_touch",
      ])
    script.settings.touch = .last
    #expect(
      try DealResolutionTests.fates(script.resolution()) == [
        "click-rita lost R-34 later_touch", "click-sol lost R-34 later_touch",
        "click-ines owns R-34 last_touch",
      ])
  }

  @Test("touches outside the window, or after the conversion, drop first (R-34)")
  func window() throws {
    var script = try DealResolutionTests.script()
    // 1 June − 90 days is 3 March.
    script.contacts = [
      try DealResolutionTests.contact(.click, "sol", "2026-03-02T23:59:59Z"),
      try DealResolutionTests.contact(.click, "ines", "2026-03-03T00:00:00Z"),
      try DealResolutionTests.contact(.click, "rita", "2026-06-01T12:00:01Z"),
    ]
    #expect(
      try DealResolutionTests.fates(script.resolution()) == [
        "click-sol lost R-34 outside_window", "click-ines owns R-34 first_touch",
        "click-rita lost R-34 after_conversion",
      ])
    script.conversionAt = try Given.instant("2026-06-10T00:00:00Z")
    #expect(
      try DealResolutionTests.fates(script.resolution()) == [
        "click-sol lost R-34 outside_window", "click-ines lost R-34 outside_window",
        "click-rita owns R-34 first_touch",
      ])
  }
}
