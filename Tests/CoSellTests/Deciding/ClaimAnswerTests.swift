import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

/// R-40 for a partner that lost: its own facts and the rule, nothing of anybody else.
@Suite struct ClaimAnswerTests {
  private static func answer(_ script: DealScript, to partner: Identifier) throws -> ClaimAnswer {
    try #require(ClaimAnswer(to: partner, of: try script.resolution()))
  }

  @Test("the loser learns that another registration was earlier, and what it can do")
  func earlier() throws {
    var script = try DealResolutionTests.script()
    script.claims = [
      try DealResolutionTests.claim("sol", .solution, "2026-05-01T00:00:00Z"),
      try DealResolutionTests.claim("ines", .integration, "2026-05-02T00:00:00Z"),
    ]
    script.contacts = [try DealResolutionTests.contact(.demo, "ines", "2026-05-04T00:00:00Z")]
    let answer = try Self.answer(script, to: "ines")
    #expect(answer.outcome == .lost)
    let claim = try #require(answer.claims.first)
    #expect(claim.code == .earlierRegistration)
    #expect(claim.rule == "R-31")
    #expect(try claim.at == Given.instant("2026-05-02T00:00:00Z"))
    #expect(try claim.lastDay == Given.day("2026-08-30"))
    #expect(answer.options == [.dispute])
    #expect(try answer.touchedAt == [Given.instant("2026-05-04T00:00:00Z")])
    #expect(answer.deal == "d1" && answer.account == "globex" && answer.partner == "ines")
    #expect(try Self.answer(script, to: "sol").outcome == .owns)
    #expect(ClaimAnswer(to: "rita", of: try script.resolution()) == nil)
  }

  @Test("the date of our own contact is told only if it decided and the program says so (R-32)")
  func directContact() throws {
    var script = try DealResolutionTests.script()
    script.direct = [try Given.instant("2026-04-15T23:30:00Z")]
    script.claims = [
      try DealResolutionTests.claim(
        "ines", .integration, "2026-05-02T00:00:00Z", met: "2026-04-10T00:00:00Z")
    ]
    #expect(try Self.answer(script, to: "ines").directContactDate == nil)
    script.settings.tellsDirectContactDate = true
    let answer = try Self.answer(script, to: "ines")
    #expect(try answer.directContactDate == Given.day("2026-04-15"))
    #expect(answer.claims.map(\.code) == [.registeredTooLate])
    #expect(answer.options == [.showEarlierContact, .dispute])
    script.claims[0].at = try Given.instant("2026-04-01T00:00:00Z")
    #expect(try Self.answer(script, to: "ines").outcome == .owns)
    script.claims.append(
      try DealResolutionTests.claim("sol", .solution, "2026-03-01T00:00:00Z"))
    #expect(try Self.answer(script, to: "ines").directContactDate == nil)
  }

  @Test("what can be done follows the state of the claim (R-30)")
  func options() throws {
    let asked = "2026-05-10T00:00:00Z"
    let cases: [([(Registration.Move, Int)], String, [ClaimAnswer.Option])] = [
      ([(.review, 0), (.requestAction, 0)], asked, [.answerReview, .dispute]),
      ([(.review, 0)], asked, [.awaitReview, .dispute]),
      ([(.review, 0), (.approve, 0)], "2027-01-01T00:00:00Z", [.reregister, .dispute]),
      ([(.review, 0), (.approve, 0), (.extend, 1)], "2027-05-10T00:00:00Z", [.dispute]),
      ([(.withdraw, 0)], asked, [.dispute]),
      // It owns the open deal, and may still extend its days.
      ([(.review, 0), (.approve, 0)], asked, [.extend]),
    ]
    for (moves, asOf, options) in cases {
      var script = try DealResolutionTests.script()
      script.closedAt = nil
      script.asOf = try Given.instant(asOf)
      script.claims = [try DealResolutionTests.claim("ines", .integration, "2026-05-01T00:00:00Z")]
      script.claims[0].moves = moves.map { (move: $0.0, afterDays: $0.1) }
      #expect(try Self.answer(script, to: "ines").options == options)
    }
    var script = try DealResolutionTests.script()
    script.partners["ines"] = nil
    script.contacts = [try DealResolutionTests.contact(.click, "ines", "2026-05-04T00:00:00Z")]
    #expect(
      try Self.answer(script, to: "ines").options == [.signAgreement, .registerDeals, .dispute])
    script.contacts = [try DealResolutionTests.contact(.demo, "ines", "2026-05-04T00:00:00Z")]
    #expect(try Self.answer(script, to: "ines").outcome == .noClaim)
    #expect(try Self.answer(script, to: "ines").options == [.registerDeals])
  }

  @Test(
    "two worlds that differ in other partners' names and instants give one answer",
    arguments: 1...16 as ClosedRange<UInt64>)
  func twoWorlds(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let zone = try Given.zone(DealScript.zoneNames[Int(seed) % DealScript.zoneNames.count])
    let base = try Given.instant("2026-02-22T00:00:00Z")
    // All on full hours, so that up to 20 minutes more keep the day and the order.
    func moment(_ random: inout SplitMix64) -> Instant {
      base.adding(seconds: Int64(random.int(0...130) * 86_400 + random.int(0...23) * 3_600)) ?? base
    }
    var lost = 0
    var changed = 0
    for round in 0..<150 {
      let script = try DealScript.random(&random, zone: zone, moment: moment)
      for me in ["acme", "é"] as [Identifier] {
        let own = Set(
          script.claims.filter { $0.partner == me }.flatMap { [$0.at, $0.firstContact ?? $0.at] }
            + script.contacts.filter { $0.partner == me }.map(\.at)
            + [script.closedAt, script.conversionAt, script.asOf].compactMap { $0 }
            + script.splits.map(\.recordedAt))
        let other = script.elsewhere(but: me, keeping: own, by: random.int64(1...1_199))
        let here = try script.resolution()
        let there = try other.resolution()
        let note: Comment = "seed \(seed), round \(round), \(me)"
        #expect(ClaimAnswer(to: me, of: here) == ClaimAnswer(to: me, of: there), note)
        if ClaimAnswer(to: me, of: here)?.outcome == .lost { lost += 1 }
        if here.fates != there.fates { changed += 1 }
      }
    }
    // The worlds do differ, and partners do lose in them.
    #expect(lost > 40 && changed > 100, "seed \(seed)")
  }
}

extension DealScript {
  /// The same deal in a world where everybody else has another name and other instants.
  ///
  /// Instants that coincide with one to keep stay, since moving them would change an order. Names
  /// keep their order too: they break the last ties.
  func elsewhere(but me: Identifier, keeping own: Set<Instant>, by seconds: Int64) -> DealScript {
    func named(_ name: Identifier) -> Identifier {
      // `é` sorts after the others, and every name keeps its place.
      name == me ? name : Identifier(name.text + "-elsewhere")
    }
    func moved(_ at: Instant) -> Instant {
      own.contains(at) ? at : at.adding(seconds: seconds) ?? at
    }
    var other = self
    for index in claims.indices where claims[index].partner != me {
      other.claims[index].partner = named(claims[index].partner)
      other.claims[index].id = Identifier(claims[index].id.text + "x")
      other.claims[index].at = moved(claims[index].at)
      other.claims[index].firstContact = claims[index].firstContact.map(moved)
    }
    for index in contacts.indices where contacts[index].partner != me {
      other.contacts[index].partner = named(contacts[index].partner)
      other.contacts[index].id = Identifier(contacts[index].id.text + "x")
      other.contacts[index].at = moved(contacts[index].at)
    }
    other.direct = direct.map(moved)
    other.protected = protected.map {
      ProtectedAccount(partner: named($0.partner), from: $0.from, to: $0.to)
    }
    other.partners = Dictionary(uniqueKeysWithValues: partners.map { (named($0), $1) })
    other.delivered = Set(delivered.map(named))
    return other
  }
}
