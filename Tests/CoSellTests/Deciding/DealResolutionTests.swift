import Basics
import CoSell
import CoSellTwin
import CommissionCore
import Exact
import Money
import TestSupport
import Testing

/// R-31 to R-38 together: one value decides a deal.
@Suite struct DealResolutionTests {
  /// A deal of 2026 in UTC with three partners, asked about and closed on 1 June.
  static func script() throws -> DealScript {
    var script = DealScript(
      settings: DealSettings(zone: try Given.zone()),
      asOf: try Given.instant("2026-06-02T00:00:00Z"))
    script.partners = ["rita": .referral, "ines": .integration, "sol": .solution]
    script.closedAt = try Given.instant("2026-06-01T12:00:00Z")
    return script
  }

  static func claim(
    _ partner: Identifier, _ tier: PartnerTier, _ at: String, met: String? = nil
  ) throws -> DealScript.Claim {
    DealScript.Claim(
      id: Identifier("r-" + partner.text), partner: partner, tier: tier,
      at: try Given.instant(at), firstContact: try met.map { try Given.instant($0) },
      moves: [(.review, 0), (.approve, 0)])
  }

  static func contact(
    _ kind: DealTouch.Kind, _ partner: Identifier, _ at: String, id: Identifier? = nil
  ) throws -> DealScript.Contact {
    DealScript.Contact(
      id: id ?? Identifier("\(kind.rawValue)-\(partner)"), kind: kind, partner: partner,
      at: try Given.instant(at))
  }

  /// Each claim's id, code and rule, in the order of trying.
  static func fates(_ resolution: DealResolution) -> [String] {
    resolution.fates.map {
      "\($0.claim.id) \($0.owns ? "owns" : "lost") \($0.rule) \($0.code.rawValue)"
    }
  }

  @Test("registration before introduction before click, whatever came first (R-37)")
  func precedence() throws {
    var script = try Self.script()
    script.contacts = [
      try Self.contact(.click, "ines", "2026-04-01T00:00:00Z"),
      try Self.contact(.introduction, "sol", "2026-04-02T00:00:00Z"),
    ]
    script.claims = [try Self.claim("rita", .referral, "2026-05-01T00:00:00Z")]
    let resolution = try script.resolution()
    #expect(
      Self.fates(resolution) == [
        "r-rita owns R-31 no_direct_contact", "introduction-sol lost R-37 outranked",
        "click-ines lost R-37 outranked",
      ])
    #expect(
      resolution.award
        == DealAward(
          owner: "rita", tier: .referral, sharing: .weights([Payee("rita", weight: .one)])))

    script.claims = []
    #expect(try script.resolution().award.owner == "sol")
    script.contacts.removeLast()
    #expect(try script.resolution().award.owner == "ines")
    script.contacts = []
    #expect(try script.resolution().owner == .nobody)
    script.direct = [try Given.instant("2026-01-01T00:00:00Z")]
    #expect(try script.resolution().owner == .direct)
    #expect(try script.resolution().award == .nobody)
  }

  @Test("the order is the program's, and a kind that it does not name claims nothing (R-37)")
  func ownOrder() throws {
    var script = try Self.script()
    script.contacts = [try Self.contact(.click, "ines", "2026-05-20T00:00:00Z")]
    script.claims = [try Self.claim("rita", .referral, "2026-05-01T00:00:00Z")]
    script.settings.order = ["affiliate_touch"]
    #expect(
      try Self.fates(script.resolution()) == [
        "click-ines owns R-34 first_touch", "r-rita lost R-37 not_in_order",
      ])
  }

  @Test("a claim after our own contact is out, a protected account survives it (R-32, R-37)")
  func directExclusion() throws {
    var script = try Self.script()
    script.direct = [try Given.instant("2026-04-15T00:00:00Z")]
    script.claims = [try Self.claim("rita", .referral, "2026-04-15T00:00:01Z")]
    script.contacts = [
      try Self.contact(.introduction, "ines", "2026-04-16T00:00:00Z"),
      try Self.contact(.click, "sol", "2026-04-17T00:00:00Z"),
    ]
    #expect(
      try Self.fates(script.resolution()) == [
        "r-rita lost R-32 registered_after_direct_contact",
        "introduction-ines lost R-32 after_direct_contact",
        "click-sol lost R-32 after_direct_contact",
      ])
    #expect(try script.resolution().owner == .direct)
    script.protected = [
      ProtectedAccount(
        partner: "sol", from: try Given.day("2026-04-01"), to: try Given.day("2026-06-30"))
    ]
    #expect(try script.resolution().award.owner == "sol")
    // At our contact's very instant a claim keeps.
    script.contacts[0].at = try Given.instant("2026-04-15T00:00:00Z")
    #expect(try script.resolution().award.owner == "ines")
  }

  @Test("without an agreement a partner is shown and owns nothing (R-38)")
  func noAgreement() throws {
    var script = try Self.script()
    script.partners["ines"] = nil
    script.claims = [
      try Self.claim("ines", .integration, "2026-04-01T00:00:00Z"),
      try Self.claim("rita", .referral, "2026-05-01T00:00:00Z"),
    ]
    script.contacts = [try Self.contact(.demo, "ines", "2026-05-02T00:00:00Z")]
    let resolution = try script.resolution()
    #expect(
      Self.fates(resolution) == [
        "r-ines lost R-38 no_agreement", "r-rita owns R-31 no_direct_contact",
      ])
    let credit = try #require(resolution.credits.first { $0.partner == "ines" })
    #expect(credit.credit.influenced && !credit.credit.sourced && !credit.hasAgreement)
  }

  @Test("integration: half to the registrant, the rest by touches that count (R-35)")
  func multiTouch() throws {
    var script = try Self.script()
    script.claims = [try Self.claim("ines", .integration, "2026-05-01T00:00:00Z")]
    script.contacts = [
      try Self.contact(.demo, "sol", "2026-05-02T00:00:00Z", id: "t1"),
      try Self.contact(.demo, "ines", "2026-05-03T00:00:00Z", id: "t2"),
      try Self.contact(.click, "sol", "2026-05-04T00:00:00Z", id: "t3"),
      // Too old (93 days), too late, and without an agreement.
      try Self.contact(.click, "rita", "2026-02-28T00:00:00Z", id: "t4"),
      try Self.contact(.click, "rita", "2026-06-01T12:00:01Z", id: "t5"),
      try Self.contact(.click, "nemo", "2026-05-04T00:00:00Z", id: "t6"),
    ]
    // 1/2 + 1/2 × 1/3 = 2/3, and 1/2 × 2/3 = 1/3.
    let two = Fraction(reducing: 2, over: 3)
    let one = Fraction(reducing: 1, over: 3)
    #expect(
      try script.resolution().award.sharing
        == .weights([Payee("ines", weight: two), Payee("sol", weight: one)]))
    // Owned by an introduction there is no registrant: touches alone count.
    script.claims = []
    script.contacts[1].kind = .introduction
    #expect(
      try script.resolution().award
        == DealAward(
          owner: "ines", tier: .integration,
          sharing: .weights([Payee("sol", weight: two), Payee("ines", weight: one)])))
  }

  @Test("solution: agreed strictly before the close, else held; an amendment says so (R-36)")
  func splitCredit() throws {
    var script = try Self.script()
    script.claims = [try Self.claim("sol", .solution, "2026-05-01T00:00:00Z")]
    #expect(try script.resolution().award.sharing == .held)
    script.splits = [try SplitAgreementTests.entry(60, "2026-06-01T12:00:00Z", 1)]
    let late = try script.resolution()
    #expect(late.award.sharing == .held)
    #expect(
      late.warnings == [.lateSplit(recordedAt: try Given.instant("2026-06-01T12:00:00Z"))])
    script.splits = [try SplitAgreementTests.entry(60, "2026-06-01T11:59:59Z", 1)]
    #expect(
      try script.resolution().award.sharing == .agreed(try SplitAgreementTests.terms(60)))
    script.splits.append(
      try SplitAgreementTests.entry(50, "2026-06-02T00:00:00Z", 2, amended: "bolt helped"))
    let amended = try script.resolution()
    #expect(amended.award.sharing == .agreed(try SplitAgreementTests.terms(50)))
    let sharing = try #require(amended.steps.first { $0.question == .sharing })
    #expect(sharing.findings.map(\.key) == ["amended_after_close"])
  }

  @Test("the winner sources an account we were not selling to, others influence (R-38)")
  func credits() throws {
    var script = try Self.script()
    script.claims = [try Self.claim("rita", .referral, "2026-05-01T00:00:00Z")]
    script.contacts = [try Self.contact(.demo, "ines", "2026-05-02T00:00:00Z")]
    script.delivered = ["sol"]
    func kinds(_ script: DealScript) throws -> [String] {
      try script.resolution().credits.map { credit in
        let names = [
          credit.credit.sourced ? "sourced" : nil, credit.credit.influenced ? "influenced" : nil,
          credit.credit.delivered ? "delivered" : nil,
        ]
        return "\(credit.partner) " + names.compactMap { $0 }.joined(separator: " ")
      }
    }
    #expect(try kinds(script) == ["ines influenced", "rita sourced", "sol delivered"])
    script.wasActiveDirect = true
    #expect(try kinds(script) == ["ines influenced", "rita influenced", "sol delivered"])
  }

  @Test("a priority above the whole is refused, never paid (R-35)")
  func badPriority() throws {
    var script = try Self.script()
    script.claims = [try Self.claim("ines", .integration, "2026-05-01T00:00:00Z")]
    script.contacts = [try Self.contact(.demo, "sol", "2026-05-02T00:00:00Z")]
    script.settings.priority = Rate(basisPoints: 10_001)
    #expect(throws: CommissionError.negativeWeight(payee: "sol")) { try script.resolution() }
  }

  @Test(
    "random deals agree with a naive reading of the rules, however their facts are listed",
    arguments: 1...40 as ClosedRange<UInt64>)
  func agreesWithTwin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let zone = try Given.zone(DealScript.zoneNames[Int(seed) % DealScript.zoneNames.count])
    // Days at the borders of the windows, about both changes of the clocks and of a quarter.
    let base = try Given.instant(random.pick(["2026-02-22T00:00:00Z", "2026-10-18T00:00:00Z"]))
    let days = [
      0, 0, 1, 13, 14, 15, 16, 29, 30, 31, 36, 37, 38, 75, 89, 90, 91, 119, 120, 121, 241,
    ]
    let seconds = [0, 1, 7 * 3_600, 12_600, 43_199, 86_399]
    func moment(_ random: inout SplitMix64) -> Instant {
      let offset = random.pick(days) * 86_400 + random.pick(seconds)
      return base.adding(seconds: Int64(offset)) ?? base
    }
    for round in 0..<500 {
      var script = try DealScript.random(&random, zone: zone, moment: moment)
      // The end of the calendar, in whatever zone.
      if round % 50 == 0 { script.asOf = Instant.max.adding(seconds: -86_400) ?? .max }
      let resolution = try script.resolution()
      let twin = NaiveResolution(
        record: resolution.record, settings: script.settings, asOf: script.asOf)
      let note: Comment = "seed \(seed), round \(round)"
      let owner =
        switch resolution.owner {
        case .partner(let claim): claim.id.text
        case .direct: "direct"
        case .nobody: "nobody"
        }
      #expect(owner == twin.owner, note)
      #expect(resolution.award == twin.award, note)
      #expect(
        resolution.fates.filter(\.owns).map(\.claim.id.text)
          == (twin.winner.map { [$0.id.text] } ?? []), note)
      for credit in resolution.credits {
        let wins = twin.winner?.partner == credit.partner
        let touched = resolution.record.touches.contains {
          $0.touch.partner == credit.partner && twin.counts($0.touch)
        }
        #expect(credit.credit.sourced == (wins && !script.wasActiveDirect), note)
        #expect(credit.credit.influenced == (wins ? script.wasActiveDirect : touched), note)
        #expect(credit.credit.delivered == script.delivered.contains(credit.partner), note)
      }
      guard round % 10 == 0 else { continue }
      var shuffled = resolution.record
      shuffled.registrations.shuffle(using: &random)
      shuffled.touches.shuffle(using: &random)
      shuffled.directContacts.shuffle(using: &random)
      let again = try DealResolution(of: shuffled, settings: script.settings, asOf: script.asOf)
      #expect(again.award == resolution.award && again.fates == resolution.fates, note)
      #expect(again.warnings == resolution.warnings && again.credits == resolution.credits, note)
    }
  }
}
