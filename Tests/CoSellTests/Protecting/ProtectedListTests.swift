import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

/// per partner and quarter, at most 50 accounts, reviewed, pulled back without movement.
@Suite struct ProtectedListTests {
  private static func list(cap: Int = 50, _ accounts: [String] = [], on day: String = "2026-01-05")
    throws -> ProtectedList
  {
    let quarter = try Given.day("2026-01-01").quarter
    var list = ProtectedList(partner: "acme", quarter: quarter, cap: cap)
    for account in accounts {
      list = try list.adding(Identifier(account), on: try Given.day(day))
    }
    return list
  }

  private static func refusal(
    _ change: () throws -> ProtectedList
  ) throws -> ProtectedListError? {
    do {
      _ = try change()
      return nil
    } catch let error as ProtectedListError {
      return error
    }
  }

  @Test("fifty accounts fit, the fifty-first does not (R-33)")
  func cap() throws {
    let names = (1...50).map { "a\($0)" }
    let full = try Self.list(names)
    let day = try Given.day("2026-01-06")
    #expect(full.accounts(on: day).count == 50)
    #expect(try Self.refusal { try full.adding("a51", on: day) } == .full(cap: 50))
    // A pulled-back account's place is free from the next day on, not on the same.
    let pulled = try full.pullingBack("a7", on: day, because: .noMovement)
    #expect(try Self.refusal { try pulled.adding("a51", on: day) } == .full(cap: 50))
    let next = try Given.day("2026-01-07")
    #expect(try pulled.adding("a51", on: next).accounts(on: next).count == 50)
  }

  @Test("an account stands once, from its first day through the day it is pulled back (R-33)")
  func stays() throws {
    let list = try Self.list(["globex"])
    #expect(
      try Self.refusal { try list.adding("globex", on: try Given.day("2026-02-01")) }
        == .alreadyListed("globex", since: try Given.day("2026-01-05")))
    let pulled = try list.pullingBack(
      "globex", on: try Given.day("2026-02-01"), because: .other("sold"))
    #expect(try pulled.accounts(on: Given.day("2026-01-04")) == [])
    #expect(try pulled.accounts(on: Given.day("2026-01-05")) == ["globex"])
    #expect(try pulled.accounts(on: Given.day("2026-02-01")) == ["globex"])
    #expect(try pulled.accounts(on: Given.day("2026-02-02")) == [])
    let again = try pulled.adding("globex", on: try Given.day("2026-03-01"))
    let stretches = try [("2026-01-05", "2026-02-01"), ("2026-03-01", "2026-03-31")].map {
      ProtectedAccount(partner: "acme", from: try Given.day($0), to: try Given.day($1))
    }
    #expect(again.stretches(of: "globex") == stretches)
    #expect(again.stretches(of: "initech") == [])
    #expect(try again.accounts(on: Given.day("2026-04-01")) == [])
  }

  @Test("what can't be done is refused with the facts")
  func refusals() throws {
    let list = try Self.list(["globex"])
    let day = try Given.day("2026-01-06")
    #expect(
      try Self.refusal { try list.reviewing("initech", on: day) } == .notListed("initech"))
    #expect(
      try Self.refusal { try list.pullingBack("initech", on: day, because: .noMovement) }
        == .notListed("initech"))
    #expect(
      try Self.refusal { try list.pullingBack("globex", on: day, because: .other(" ")) }
        == .reasonMissing)
    for outside in ["2025-12-31", "2026-04-01"] {
      #expect(
        try Self.refusal { try list.adding("x", on: try Given.day(outside)) }
          == .outsideQuarter(try Given.day(outside), list.quarter))
    }
    #expect(
      try Self.refusal { try list.adding("x", on: try Given.day("2026-01-04")) }
        == .beforeLast(try Given.day("2026-01-04"), last: try Given.day("2026-01-05")))
    let pulled = try list.pullingBack("globex", on: day, because: .noMovement)
    #expect(
      try Self.refusal { try pulled.reviewing("globex", on: day) } == .notListed("globex"))
  }

  @Test("at the quarter's end what did not move in it is pulled back, the rest carried (R-33)")
  func quarterEnd() throws {
    var list = try Self.list(["still", "old", "moved", "first", "last", "next", "gone", "unseen"])
    let day = try Given.day("2026-03-01")
    list = try list.pullingBack("gone", on: day, because: .noMovement)
    for account in ["still", "old", "moved", "first", "last", "next"] as [Identifier] {
      list = try list.reviewing(account, on: day)
    }
    let movement: [Identifier: CivilDate] = try [
      "old": Given.day("2025-12-31"), "moved": Given.day("2026-02-14"),
      "first": Given.day("2026-01-01"), "last": Given.day("2026-03-31"),
      "next": Given.day("2026-04-01"), "unseen": Given.day("2026-02-14"),
    ]
    #expect(list.withoutMovement(movement) == ["still", "old", "next"])
    #expect(list.unreviewed == ["unseen"])
    let carried = try #require(list.carried(movement))
    #expect(carried.quarter.text == "2026Q2")
    #expect(try carried.accounts(on: Given.day("2026-04-01")) == ["moved", "first", "last"])
    #expect(carried.unreviewed == ["moved", "first", "last"])
  }

  @Test("a protected account is protected from the quarter's first to its last local day (R-32)")
  func inOwnership() throws {
    let list = try Self.list(["globex"], on: "2026-01-01")
    let zone = try Given.zone("Pacific/Auckland")
    // Auckland is 13 hours ahead: its first of January begins at 11:00 UTC the day before.
    for (contact, owner) in [
      ("2025-12-31T10:59:59Z", nil), ("2025-12-31T11:00:00Z", "sol"),
      ("2026-03-31T10:59:59Z", "sol"), ("2026-03-31T11:00:00Z", nil),
    ] as [(String, Identifier?)] {
      var script = try DealResolutionTests.script()
      script.settings.zone = zone
      script.direct = [try Given.instant(contact)]
      script.claims = [try DealResolutionTests.claim("sol", .solution, "2026-05-01T00:00:00Z")]
      script.protected = list.stretches(of: "globex").map {
        ProtectedAccount(partner: "sol", from: $0.from, to: $0.to)
      }
      #expect(try script.resolution().award.owner == owner, "\(contact)")
    }
  }
}
