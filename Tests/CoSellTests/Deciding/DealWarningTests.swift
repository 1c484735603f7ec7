import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

@Suite struct DealWarningTests {
  @Test("a window outside 30 to 90 days is remarked on (R-34)", arguments: [29, 30, 90, 91])
  func window(days: Int) throws {
    var script = try DealResolutionTests.script()
    script.settings.windowDays = days
    let expected: [DealWarning] = days == 29 || days == 91 ? [.unusualWindow(days: days)] : []
    #expect(try script.resolution().warnings == expected)
  }

  @Test("an open deal's registration that ends within 14 days is remarked on (R-30)")
  func expiring() throws {
    var script = try DealResolutionTests.script()
    script.closedAt = nil
    script.claims = [try DealResolutionTests.claim("ines", .integration, "2026-01-01T00:00:00Z")]
    script.contacts = [try DealResolutionTests.contact(.demo, "ines", "2026-04-01T00:00:00Z")]
    // 1 January + 120 days is 1 May.
    for (day, left) in [("2026-04-16", nil), ("2026-04-17", 14), ("2026-05-01", 0)]
      as [(String, Int?)]
    {
      script.asOf = try Given.instant(day + "T10:00:00Z")
      let expected = try left.map {
        [
          DealWarning.expiringSoon(
            registration: "r-ines", lastDay: try Given.day("2026-05-01"), daysLeft: $0)
        ]
      }
      #expect(try script.resolution().warnings == expected ?? [], "\(day)")
    }
    script.asOf = try Given.instant("2026-05-02T00:00:00Z")
    #expect(try script.resolution().warnings == [])
  }

  @Test("a live claim that never moves is remarked on from day 30; a touch or an edit is movement")
  func quiet() throws {
    var script = try DealResolutionTests.script()
    script.closedAt = nil
    script.claims = [try DealResolutionTests.claim("ines", .integration, "2026-03-01T00:00:00Z")]
    script.asOf = try Given.instant("2026-03-30T23:59:59Z")
    #expect(try script.resolution().warnings == [])
    script.asOf = try Given.instant("2026-03-31T00:00:00Z")
    #expect(
      try script.resolution().warnings == [.quietClaim(registration: "r-ines", days: 30)])
    var edited = script
    edited.claims[0].moves.append((move: .edit, afterDays: 2))
    #expect(try edited.resolution().warnings == [])
    script.contacts = [try DealResolutionTests.contact(.demo, "ines", "2026-02-01T00:00:00Z")]
    #expect(try script.resolution().warnings == [])
  }

  @Test("an untouched registration minutes before that of a partner who met the customer")
  func rivals() throws {
    for (at, isRemarked) in [
      ("2026-05-01T11:50:00Z", true), ("2026-05-01T11:49:59Z", false),
      ("2026-05-01T12:00:01Z", false),
    ] {
      var script = try DealResolutionTests.script()
      script.claims = [
        try DealResolutionTests.claim("ines", .integration, at),
        try DealResolutionTests.claim("sol", .solution, "2026-05-01T12:00:00Z"),
      ]
      script.contacts = [try DealResolutionTests.contact(.meeting, "sol", "2026-04-20T00:00:00Z")]
      let expected: [DealWarning] =
        isRemarked ? [.justBeforeRival(registration: "r-ines", rival: "r-sol", seconds: 600)] : []
      #expect(try script.resolution().warnings == expected)
    }
  }

  @Test("a split without an owner, or without the owner's part, is remarked on")
  func splits() throws {
    var script = try DealResolutionTests.script()
    script.splits = [try SplitAgreementTests.entry(60, "2026-05-01T00:00:00Z", 1)]
    #expect(try script.resolution().warnings == [.splitWithoutOwner])
    script.claims = [try DealResolutionTests.claim("sol", .solution, "2026-05-01T00:00:00Z")]
    #expect(try script.resolution().warnings == [.ownerNotInSplit])
    script.partners["acme"] = .solution
    script.claims = [try DealResolutionTests.claim("acme", .solution, "2026-05-01T00:00:00Z")]
    #expect(try script.resolution().warnings == [])
  }

  @Test("every warning has a code of its own")
  func codes() throws {
    let day = try Given.day("2026-01-01")
    let all: [DealWarning] = [
      .unusualWindow(days: 1), .expiringSoon(registration: "r", lastDay: day, daysLeft: 1),
      .quietClaim(registration: "r", days: 1),
      .justBeforeRival(registration: "r", rival: "s", seconds: 1), .splitWithoutOwner,
      .ownerNotInSplit, .lateSplit(recordedAt: Instant(startOf: day)),
    ]
    #expect(
      all.map(\.code) == [
        "unusual_window", "expiring_soon", "quiet_claim", "just_before_rival",
        "split_without_owner", "owner_not_in_split", "late_split",
      ])
  }
}
