import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

/// What a person should settle: rivals, our own contacts, squatting, what ends soon.
@Suite struct ConflictFinderTests {
  /// An open deal at an account with approved registrations: partner and instant of each.
  private static func deal(
    _ account: Identifier, _ claims: [(Identifier, String)], direct: String? = nil,
    touches: [Identifier] = [], closed: Bool = false
  ) throws -> DealRecord {
    var script = try DealResolutionTests.script()
    script.closedAt = closed ? try Given.instant("2026-03-20T00:00:00Z") : nil
    script.direct = try direct.map { [try Given.instant($0)] } ?? []
    script.claims = try claims.map { partner, at in
      DealScript.Claim(
        id: Identifier("\(partner)@\(account)"), partner: partner, tier: .integration,
        at: try Given.instant(at), firstContact: nil, moves: [(.review, 0), (.approve, 0)])
    }
    script.contacts = try touches.map {
      try DealResolutionTests.contact(.demo, $0, "2026-02-20T00:00:00Z")
    }
    var record = try script.record()
    record.account = account
    return record
  }

  private static func conflicts(
    _ deals: [DealRecord], on day: String = "2026-03-10T00:00:00Z"
  ) throws -> [DealConflict] {
    ConflictFinder(deals, on: try Given.instant(day)).conflicts
  }

  @Test("two partners on one account are rivals, also over two deals; one partner is not (R-31)")
  func rivals() throws {
    let deals = [
      try Self.deal("b", [("acme", "2026-03-02T00:00:00Z"), ("acme", "2026-03-03T00:00:00Z")]),
      try Self.deal("a", [("bolt", "2026-03-02T00:00:00Z")]),
      try Self.deal("a", [("acme", "2026-03-01T00:00:00Z")]),
    ]
    #expect(
      try Self.conflicts(deals) == [.rivals(account: "a", registrations: ["acme@a", "bolt@a"])])
    let closed = [
      try Self.deal("a", [("acme", "2026-03-01T00:00:00Z")]),
      try Self.deal("a", [("bolt", "2026-03-02T00:00:00Z")], closed: true),
    ]
    #expect(try Self.conflicts(closed) == [])
  }

  @Test("an expired rival is none (R-30)")
  func expiredRival() throws {
    let deal = try Self.deal(
      "a", [("acme", "2026-01-01T00:00:00Z"), ("bolt", "2026-04-20T00:00:00Z")],
      touches: ["acme", "bolt"])
    let before = try Self.conflicts([deal], on: "2026-05-01T23:00:00Z")
    #expect(
      try before == [
        .rivals(account: "a", registrations: ["acme@a", "bolt@a"]),
        .expiring(
          account: "a", registration: "acme@a", lastDay: Given.day("2026-05-01"), daysLeft: 0),
      ])
    #expect(try Self.conflicts([deal], on: "2026-05-02T00:00:00Z") == [])
  }

  @Test("a registration stands against our own contact (R-32)")
  func direct() throws {
    let deal = try Self.deal(
      "a", [("acme", "2026-03-01T00:00:00Z")], direct: "2026-03-02T00:00:00Z")
    #expect(
      try Self.conflicts([deal]) == [
        .directContact(
          account: "a", registration: "acme@a", registeredAt: Given.instant("2026-03-01T00:00:00Z"),
          contactAt: Given.instant("2026-03-02T00:00:00Z"))
      ])
  }

  @Test("a partner with five live claims of which four lie still for 30 days is remarked on")
  func idle() throws {
    func deals(touched: Int) throws -> [DealRecord] {
      try (0..<5).map { index in
        try Self.deal(
          Identifier("a\(index)"), [("acme", "2026-03-0\(index + 1)T00:00:00Z")],
          touches: index < touched ? ["acme"] : [])
      }
    }
    let day = "2026-04-04T00:00:00Z"
    // On 4 April the registrations of 1 to 5 March are 34 to 30 days old.
    #expect(
      try Self.conflicts(try deals(touched: 1), on: day) == [
        .idleClaims(
          partner: "acme", live: 5, idle: ["acme@a1", "acme@a2", "acme@a3", "acme@a4"])
      ])
    #expect(try Self.conflicts(try deals(touched: 2), on: day) == [])
    #expect(try Self.conflicts(try deals(touched: 1), on: "2026-04-03T00:00:00Z") == [])
    #expect(try Self.conflicts(try deals(touched: 1).dropLast(), on: day) == [])
  }

  @Test("a bulk of registrations minutes before a rival's is remarked on, in whatever window")
  func bulk() throws {
    func deals(_ minutes: [Int], rival: String) throws -> [DealRecord] {
      try minutes.enumerated().map { index, minute in
        let at = "2026-03-01T10:\(minute < 10 ? "0" : "")\(minute):00Z"
        var claims: [(Identifier, String)] = [("acme", at)]
        if index == 3 { claims.append(("bolt", rival)) }
        return try Self.deal(Identifier("a\(index)"), claims)
      }
    }
    func bulks(_ minutes: [Int], rival: String) throws -> [DealConflict] {
      try Self.conflicts(try deals(minutes, rival: rival)).filter { $0.code == "bulk_before_rival" }
    }
    let found = DealConflict.bulkBeforeRival(
      partner: "acme", registrations: (0...4).map { Identifier("acme@a\($0)") },
      rival: "bolt@a3", account: "a3")
    #expect(try bulks([0, 1, 2, 3, 10], rival: "2026-03-01T11:03:00Z") == [found])
    #expect(try bulks([0, 1, 2, 3, 11], rival: "2026-03-01T11:03:00Z") == [])
    #expect(try bulks([0, 1, 2, 3, 10], rival: "2026-03-01T11:03:01Z") == [])
    #expect(try bulks([0, 1, 2, 3, 10], rival: "2026-03-01T10:02:59Z") == [])
    // Five within ten minutes, though the first two began another ten.
    let late = try bulks([0, 1, 9, 12, 13, 14, 19], rival: "2026-03-01T10:30:00Z")
    #expect(
      late == [
        .bulkBeforeRival(
          partner: "acme", registrations: (2...6).map { Identifier("acme@a\($0)") },
          rival: "bolt@a3", account: "a3")
      ])
  }

  @Test("bulks that overlap are one, told once")
  func overlappingBulks() throws {
    let deals = try [0, 2, 4, 6, 8, 12].enumerated().map { index, minute in
      var claims: [(Identifier, String)] = [
        ("acme", "2026-03-01T10:\(minute < 10 ? "0" : "")\(minute):00Z")
      ]
      if index == 3 { claims.append(("bolt", "2026-03-01T10:20:00Z")) }
      return try Self.deal(Identifier("a\(index)"), claims)
    }
    #expect(
      try Self.conflicts(deals).filter { $0.code == "bulk_before_rival" } == [
        .bulkBeforeRival(
          partner: "acme", registrations: (0...5).map { Identifier("acme@a\($0)") },
          rival: "bolt@a3", account: "a3")
      ])
  }

  @Test("figures of a program that make no sense find nothing or everything, and never trap")
  func edges() throws {
    let deals = [try Self.deal("a", [("acme", "2026-03-01T00:00:00Z")])]
    for figure in [Int.min, -1, 0, .max] {
      var measures = SquattingMeasures()
      measures.fewestLive = figure
      measures.fewestInBulk = figure
      measures.idleDays = figure
      measures.idlePercent = figure
      measures.bulkSeconds = Int64(figure)
      measures.rivalSeconds = Int64(figure)
      let finder = ConflictFinder(
        deals, on: try Given.instant("2026-03-10T00:00:00Z"), expiringSoonDays: figure,
        measures: measures)
      #expect(finder.conflicts.count <= 2)
    }
  }
}
