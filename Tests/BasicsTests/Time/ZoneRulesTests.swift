import Testing

@testable import Basics

private func footer(_ rule: String) -> ZoneFooter? {
  ZoneFooter(rule.utf8Span.span)
}

private func rules(_ line: String) -> ZoneRules? {
  ZoneRules(line.utf8Span.span)
}

private let base: Int64 = -5_364_662_400

@Test func rulesHoldOffsetsBetweenChanges() throws {
  // b after 1 quarter hour, a 10 seconds later, c 36 quarter hours later; the rule from then on.
  let zone = try #require(rules("XXX-3|-60,3600,10800|b1a'Ac10"))
  #expect(zone.offset(at: .min) == -60)
  #expect(zone.offset(at: base + 899) == -60)
  #expect(zone.offset(at: base + 900) == 3_600)
  #expect(zone.offset(at: base + 909) == 3_600)
  #expect(zone.offset(at: base + 910) == -60)
  #expect(zone.offset(at: base + 910 + 32_399) == -60)
  #expect(zone.offset(at: base + 910 + 32_400) == 10_800)
  #expect(zone.offset(at: .max) == 10_800)
}

@Test func rulesWithoutChangesAreTheFooter() throws {
  let zone = try #require(rules("XXX-3|10800|"))
  #expect(zone.offset(at: 0) == 10_800)
  #expect(ZoneRules.utc.offset(at: 0) == 0)
}

/// Whether a change is in the list or worked out must not show.
@Test(arguments: [
  "CET-1CEST,M3.5.0,M10.5.0/3", "IST-1GMT0,M10.5.0,M3.5.0/1", "EST5EDT,0/0,J365/25",
  "AAA0BBB,J180/0,J365/167", "NZST-12NZDT,M9.5.0/-167,M1.1.0/-30", "XXX3",
])
func listedChangesAgreeWithTheRule(rule: String) throws {
  let worked = try #require(footer(rule))
  let zone = try #require(rules(rule + "|0|a'0"))
  for seconds in stride(from: Int64(-4_000_000_000), to: 4_000_000_000, by: 9_999_973) {
    #expect(zone.offset(at: seconds) == worked.offset(at: Int(seconds)), "\(seconds)")
  }
}

@Test(arguments: [
  "", "XXX-3", "XXX-3|", "XXX-3|10800", "XXX-3||", "XXX-3|-|", "XXX-3|1,|", "XXX-3|x|", "X|0|",
  "XXX-3|0|c1", "XXX-3|0|a", "XXX-3|0|a'", "XXX-3|0|A1", "XXX-3|0|a1-", "XXX-3|1234567890|",
])
func rulesAreNilForAnotherText(line: String) {
  #expect(rules(line) == nil)
}
