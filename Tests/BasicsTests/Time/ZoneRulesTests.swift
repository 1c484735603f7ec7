import Testing

@testable import Basics

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

@Test(arguments: [
  "", "XXX-3", "XXX-3|", "XXX-3|10800", "XXX-3||", "XXX-3|-|", "XXX-3|1,|", "XXX-3|x|", "X|0|",
  "XXX-3|0|c1", "XXX-3|0|a", "XXX-3|0|a'", "XXX-3|0|A1", "XXX-3|0|a1-", "XXX-3|1234567890|",
])
func rulesAreNilForAnotherText(line: String) {
  #expect(rules(line) == nil)
}
