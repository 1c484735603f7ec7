import Basics
import CoSell
import CommissionCore
import Money
import TestSupport
import Testing

/// R-38: three views of the same revenue, never summed.
@Suite struct CreditedRevenueTests {
  /// A deal of rita's that ines touched and sol delivered, closed at an instant.
  static func outcome(
    _ revenue: String?, closed: String? = "2026-06-01T12:00:00Z", won: Bool = true,
    active: Bool = false, owned: Bool = true, zone: String = "UTC"
  ) throws -> DealOutcome {
    var script = try DealResolutionTests.script()
    script.settings.zone = try Given.zone(zone)
    script.closedAt = try closed.map { try Given.instant($0) }
    if owned {
      script.claims = [
        try DealResolutionTests.claim("rita", .referral, "2026-05-01T00:00:00Z")
      ]
    }
    script.contacts = [try DealResolutionTests.contact(.demo, "ines", "2026-05-02T00:00:00Z")]
    script.delivered = ["sol", "rita"]
    script.wasActiveDirect = active
    var record = try script.record()
    if let close = record.close {
      record.close = DealClose(
        at: close.at, isWon: won, recordedAt: close.recordedAt, sequence: close.sequence)
    }
    let resolution = try DealResolution(
      of: record, settings: script.settings, asOf: script.asOf)
    return DealOutcome(resolution, revenue: revenue.flatMap { Money($0) })
  }

  static func lines(_ rows: [CreditedRevenue]) -> [String] {
    rows.map {
      "\($0.quarter) \($0.partner?.text ?? "all") \($0.currency) "
        + "\($0.sourced.units) \($0.influenced.units) \($0.delivered.units)"
    }
  }

  @Test("each view counts a deal once; lost, open and unknown ones not at all (R-38)")
  func rows() throws {
    let outcomes = [
      try Self.outcome("USD 100.00"), try Self.outcome("USD 10.00", active: true),
      try Self.outcome("EUR 5.00"), try Self.outcome("USD 1.00", won: false),
      try Self.outcome("USD 1.00", closed: nil), try Self.outcome(nil),
    ]
    let expected = [
      "2026Q2 all EUR 500 500 500", "2026Q2 all USD 10000 11000 11000",
      "2026Q2 ines EUR 0 500 0", "2026Q2 ines USD 0 11000 0",
      "2026Q2 rita EUR 500 0 500", "2026Q2 rita USD 10000 1000 11000",
      "2026Q2 sol EUR 0 0 500", "2026Q2 sol USD 0 0 11000",
    ]
    #expect(Self.lines(try CreditedRevenue.rows(of: outcomes)) == expected)
    #expect(Self.lines(try CreditedRevenue.rows(of: outcomes.reversed())) == expected)
    #expect(try CreditedRevenue.rows(of: []).isEmpty)
  }

  @Test("the quarter is that of the close in the program's zone (R-14)")
  func quarter() throws {
    let zone = "Pacific/Auckland"
    let late = try Self.outcome("USD 1.00", closed: "2026-06-30T11:59:59Z", zone: zone)
    let next = try Self.outcome("USD 1.00", closed: "2026-06-30T12:00:00Z", zone: zone)
    #expect(try CreditedRevenue.rows(of: [late]).first?.quarter.text == "2026Q2")
    #expect(try CreditedRevenue.rows(of: [next]).first?.quarter.text == "2026Q3")
  }

  @Test("more than fits is an error, never a wrap (R-16)")
  func overflow() throws {
    let big = try Self.outcome("USD 92233720368547758.07")
    #expect(throws: MoneyError.overflow) { try CreditedRevenue.rows(of: [big, big]) }
  }
}
