import Basics
import CoSell
import TestSupport
import Testing

@Suite struct TouchTests {
  private static func window(_ days: Int, zone: String = "UTC") throws -> AttributionWindow {
    AttributionWindow(
      zone: try Given.zone(zone), days: days,
      conversionAt: try Given.instant("2026-04-01T12:00:00Z"))
  }

  @Test(
    "touches count from the window's first day to the conversion's instant (R-34)",
    arguments: [
      // 1 April less 90 days is 1 January 2026.
      ("2026-01-01T00:00:00Z", 90, true), ("2025-12-31T23:59:59Z", 90, false),
      ("2026-04-01T12:00:00Z", 90, true), ("2026-04-01T12:00:00.000000001Z", 90, false),
      ("2026-04-01T00:00:00Z", 0, true), ("2026-03-31T23:59:59Z", 0, false),
      ("2026-04-01T00:00:00Z", -1, false), ("0001-01-01T00:00:00Z", .max, true),
    ] as [(String, Int, Bool)])
  func holds(at: String, days: Int, holds: Bool) throws {
    let touch = Touch(partner: "a", at: try Given.instant(at), sequence: 1)
    #expect(try Self.window(days).holds(touch) == holds)
  }

  @Test("the days of the window are the zone's (R-14)")
  func zone() throws {
    // 31 March 20:00 UTC is 1 April in Auckland, as the conversion's noon in UTC is 2 April there.
    let touch = Touch(partner: "a", at: try Given.instant("2026-03-31T20:00:00Z"), sequence: 1)
    let early = Touch(partner: "a", at: try Given.instant("2026-03-31T10:00:00Z"), sequence: 1)
    #expect(try Self.window(1, zone: "Pacific/Auckland").holds(touch))
    #expect(try !Self.window(1, zone: "Pacific/Auckland").holds(early))
    #expect(try Self.window(1).holds(early))
  }

  @Test("eligible touches stand in order of instant, sequence, partner by bytes (R-34)")
  func order() throws {
    let at = try Given.instant("2026-03-01T00:00:00Z")
    let earlier = try Given.instant("2026-02-28T23:59:59Z")
    let ordered = [
      Touch(partner: "z", at: earlier, sequence: 9), Touch(partner: "z", at: at, sequence: 1),
      Touch(partner: "B", at: at, sequence: 2), Touch(partner: "a", at: at, sequence: 2),
      Touch(partner: "ä", at: at, sequence: 2),
    ]
    var random = SplitMix64(seed: 5)
    for _ in 0..<20 {
      #expect(try Self.window(90).eligible(ordered.shuffled(using: &random)) == ordered)
    }
  }

  @Test(
    "windows outside 30 to 90 days are unusual, 90 is the default (R-34)",
    arguments: [
      (29, true), (30, false), (90, false), (91, true), (0, true), (-1, true),
    ])
  func unusual(days: Int, isUnusual: Bool) throws {
    #expect(try Self.window(days).isUnusual == isUnusual)
    let standard = AttributionWindow(
      zone: try Given.zone(), conversionAt: try Given.instant("2026-04-01T12:00:00Z"))
    #expect(standard.days == 90)
  }
}
