import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

/// each rule tried, in order, the instants, and why each claim lost.
@Suite struct ResolutionStepTests {
  @Test("the steps tell the whole way, in the program's order (R-40)")
  func order() throws {
    var script = try DealResolutionTests.script()
    let standard: [ResolutionStep.Question] = [
      .moment, .directContact, .registrations, .introductions, .affiliateTouches, .precedence,
      .sharing, .credits,
    ]
    #expect(try script.resolution().steps.map(\.question) == standard)
    script.settings.order = ["affiliate_touch", "approved_registration"]
    #expect(
      try script.resolution().steps.map(\.question).prefix(5)
        == [.moment, .directContact, .affiliateTouches, .registrations, .introductions])
  }

  @Test("a step names its rules, its findings with their instants, and who lost to whom (R-40)")
  func content() throws {
    var script = try DealResolutionTests.script()
    script.direct = [try Given.instant("2026-05-20T00:00:00Z")]
    script.protected = [
      ProtectedAccount(
        partner: "sol", from: try Given.day("2026-04-01"), to: try Given.day("2026-06-30")),
      ProtectedAccount(
        partner: "sol", from: try Given.day("2026-01-01"), to: try Given.day("2026-03-31")),
    ]
    script.claims = [
      try DealResolutionTests.claim("sol", .solution, "2026-05-01T00:00:00Z"),
      try DealResolutionTests.claim("ines", .integration, "2026-05-02T00:00:00Z"),
    ]
    let steps = try script.resolution().steps
    let contact = try #require(steps.first { $0.question == .directContact })
    #expect(
      contact.findings.map(\.description) == [
        "R-32 direct_contact: at 2026-05-20T00:00:00Z",
        "R-33 protected: partner sol, from 2026-04-01, to 2026-06-30",
      ])
    let registrations = try #require(steps.first { $0.question == .registrations })
    #expect(registrations.rules == ["R-30", "R-31", "R-32"])
    let loser = try #require(registrations.fates.first { !$0.owns })
    #expect(
      loser.reason.description
        == "R-31 earlier_registration: claim r-ines, partner ines, registration r-ines, "
        + "registered_at 2026-05-02T00:00:00Z, direct_contact_at 2026-05-20T00:00:00Z, "
        + "days_from_first_contact 0, beaten_by r-sol, beaten_by_partner sol, "
        + "beaten_by_at 2026-05-01T00:00:00Z")
    let ranking = try #require(steps.first { $0.question == .precedence })
    #expect(
      ranking.findings.map(\.description) == [
        "R-37 order: program_1 approved_registration, program_2 referral_introduction, "
          + "program_3 affiliate_touch",
        "R-37 wins: program approved_registration, partner sol, at 2026-05-01T00:00:00Z",
      ])
    let sharing = try #require(steps.first { $0.question == .sharing })
    #expect(
      sharing.findings.map(\.description) == [
        "R-36 hold_split_not_agreed_before_close: closed_at 2026-06-01T12:00:00Z"
      ])
  }

  @Test("an open deal is judged on the day of asking, and says so")
  func open() throws {
    var script = try DealResolutionTests.script()
    script.closedAt = nil
    let moment = try #require(try script.resolution().steps.first)
    #expect(
      moment.findings.map(\.description) == [
        "R-14 zone: zone UTC", "R-30 open: as_of 2026-06-02T00:00:00Z",
        "R-34 window: conversion_at 2026-06-02T00:00:00Z, days 90",
      ])
  }

  @Test(
    "every code of a fate comes up, and every claim has one fate",
    arguments: [7 as UInt64])
  func everyCode(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let zone = try Given.zone()
    let base = try Given.instant("2026-02-22T00:00:00Z")
    func moment(_ random: inout SplitMix64) -> Instant {
      base.adding(seconds: Int64(random.int(0...130) * 86_400)) ?? base
    }
    var seen: Set<ClaimFate.Code> = []
    for round in 0..<800 {
      let resolution = try DealScript.random(
        &random, zone: zone, moment: moment
      ).resolution()
      seen.formUnion(resolution.fates.map(\.code))
      let ids = resolution.fates.map { [$0.claim.kind.rawValue, $0.claim.id.text] }
      #expect(Set(ids).count == ids.count, "round \(round)")
      #expect(resolution.fates.filter(\.owns).count <= 1, "round \(round)")
      let told = resolution.steps.flatMap(\.fates)
      #expect(told == resolution.fates, "round \(round)")
      for claim in resolution.record.registrations {
        #expect(resolution.fates.filter { $0.claim.id == claim.id }.count == 1, "round \(round)")
      }
    }
    #expect(Set(ClaimFate.Code.allCases).subtracting(seen) == [])
  }
}
