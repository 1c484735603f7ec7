import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

@Suite struct OwnershipTests {
  private static func registration(
    _ id: Identifier, _ partner: Identifier, _ tier: PartnerTier, _ at: String,
    contact: String? = nil, sequence: Int64 = 1, status: Registration.Status = .approved
  ) throws -> Registration {
    Registration(
      id: id, sequence: sequence, partner: partner, tier: tier,
      registeredAt: try Given.instant(at),
      firstContactAt: try contact.map { try Given.instant($0) },
      status: status)
  }

  private static let noon = "2026-03-10T12:00:00Z"
  private static let later = "2026-03-10T12:00:00.000000001Z"

  @Test("the earliest registration by instant owns, to the nanosecond (R-31)")
  func earliest() throws {
    let first = try Self.registration("r1", "zeta", .referral, Self.noon, sequence: 9)
    let second = try Self.registration("r2", "acme", .solution, Self.later)
    for list in [[first, second], [second, first]] {
      let ownership = Ownership(of: list, facts: DealFacts(zone: try Given.zone()))
      #expect(ownership.owner == .partner(first))
      #expect(ownership.judgements.map(\.registration) == list)
    }
  }

  @Test("ties go to the first contact, then the sequence, then the partner by bytes (R-31)")
  func ties() throws {
    let zone = try Given.zone()
    let descending = try [
      Self.registration("a", "acme", .referral, Self.noon, sequence: 3),
      // Upper case stands before lower case in bytes.
      Self.registration("b", "Zeta", .referral, Self.noon, sequence: 3),
      Self.registration("c", "zeta", .referral, Self.noon, sequence: 2),
      Self.registration(
        "d", "zeta", .referral, Self.noon, contact: "2026-03-10T11:59:59Z", sequence: 7),
      Self.registration(
        "e", "zeta", .referral, Self.noon, contact: "2026-03-01T00:00:00Z", sequence: 8),
    ]
    for count in 1...descending.count {
      let list = Array(descending.prefix(count))
      let ownership = Ownership(of: list, facts: DealFacts(zone: zone))
      #expect(ownership.owner == .partner(descending[count - 1]))
      let codes = ownership.judgements.map(\.code)
      #expect(codes.dropLast().allSatisfy { $0 == "earlier_registration" })
      #expect(codes.last == "no_direct_contact")
    }
  }

  @Test("without a claim that holds, we own what we had contact with, else nobody does")
  func nobody() throws {
    let zone = try Given.zone()
    let draft = try Self.registration("r", "acme", .referral, Self.noon, status: .submitted)
    let direct = try Given.instant(Self.noon)
    #expect(Ownership(of: [], facts: DealFacts(zone: zone)).owner == .nobody)
    #expect(Ownership(of: [draft], facts: DealFacts(zone: zone)).owner == .nobody)
    #expect(
      Ownership(of: [], facts: DealFacts(zone: zone, directContactAt: direct)).owner == .direct)
    #expect(
      Ownership(of: [draft], facts: DealFacts(zone: zone, directContactAt: direct)).owner
        == .direct)
  }

  @Test("only an approved registration counts (R-31)", arguments: Registration.Status.allCases)
  func statuses(status: Registration.Status) throws {
    let registration = try Self.registration(
      "r", "acme", .referral, Self.noon, status: status)
    let ownership = Ownership(of: [registration], facts: DealFacts(zone: try Given.zone()))
    #expect(ownership.owner == (status == .approved ? .partner(registration) : .nobody))
    #expect(
      ownership.judgements.map(\.code)
        == [status == .approved ? "no_direct_contact" : "not_approved"])
  }

  @Test(
    "random cases agree with the naive twin, in whatever order they are listed",
    arguments: 1...8 as ClosedRange<UInt64>)
  func agreesWithTwin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let zone = try Given.zone()
    let start = try Given.instant("2026-01-01T00:00:00Z")
    let partners: [Identifier] = ["acme", "Acme", "bolt", "é", "z"]
    func draw() throws -> Instant {
      // Few hours in forty days, so that instants often coincide and days often lie at borders.
      try #require(
        start.adding(seconds: Int64(random.int(0...40) * 86_400 + random.int(0...2) * 43_199)))
    }
    for round in 0..<60 {
      let registrations = try (0..<random.int(0...6)).map { index in
        Registration(
          id: Identifier("r\(index)"), sequence: Int64(index), partner: random.pick(partners),
          tier: random.pick(PartnerTier.allCases), registeredAt: try draw(),
          firstContactAt: random.oneIn(3) ? nil : try draw(),
          status: random.oneIn(5) ? random.pick(Registration.Status.allCases) : .approved)
      }
      let closed = random.oneIn(2) ? try draw() : nil
      let expiry = random.oneIn(2) ? random.int(0...40) : nil
      let direct = random.oneIn(4) ? nil : try draw()
      let window = random.int(0...20)
      let protected = try (0..<random.int(0...2)).map { _ in
        ProtectedAccount(
          partner: random.pick(partners), from: try draw().utcDate, to: try draw().utcDate)
      }
      let facts = DealFacts(
        zone: zone, registrationWindowDays: window, expiryDays: expiry, directContactAt: direct,
        closedAt: closed, protected: protected)
      for _ in 0..<3 {
        let list = registrations.shuffled(using: &random)
        let ownership = Ownership(of: list, facts: facts)
        let expected = NaiveOwnership.decide(
          list, closed: closed, expiry: expiry, direct: direct, window: window,
          protected: protected)
        let note: Comment = "seed \(seed), round \(round)"
        #expect(ownership.judgements.map(\.code) == expected.codes, note)
        let owner: Ownership.Owner =
          expected.winner.map { .partner($0) } ?? (direct == nil ? .nobody : .direct)
        #expect(ownership.owner == owner, note)
      }
      let decided = Set(
        (0..<5).map { _ in
          Ownership(of: registrations.shuffled(using: &random), facts: facts).owner
        })
      #expect(decided.count == 1, "seed \(seed), round \(round)")
    }
  }

  @Test("each claim's fate is told with the instants that decided it (R-40)")
  func reasons() throws {
    let winner = try Self.registration(
      "r1", "acme", .integration, "2026-03-12T00:00:00Z", contact: "2026-03-01T00:00:00Z")
    let loser = try Self.registration("r2", "bolt", .referral, "2026-03-11T00:00:00Z")
    let direct = try Given.instant("2026-03-10T00:00:00Z")
    let ownership = Ownership(
      of: [loser, winner], facts: DealFacts(zone: try Given.zone(), directContactAt: direct))
    #expect(
      ownership.reasons == [
        Reason(
          "R-32", "registered_after_direct_contact",
          [
            .init("registration", .text("r2")), .init("partner", .text("bolt")),
            .init("registered_at", .instant(loser.registeredAt)),
            .init("direct_contact_at", .instant(direct)),
            .init("days_from_first_contact", .count(0)),
          ]),
        Reason(
          "R-32", "protected_by_registration_window",
          [
            .init("registration", .text("r1")), .init("partner", .text("acme")),
            .init("registered_at", .instant(winner.registeredAt)),
            .init("first_contact_at", .instant(winner.effectiveFirstContact)),
            .init("direct_contact_at", .instant(direct)),
            .init("days_from_first_contact", .count(11)),
          ]),
      ])
  }

  @Test(
    "each verdict cites the rule it comes from",
    arguments: [
      ("2026-03-01T00:00:00Z", nil, nil, .approved, "R-31", "no_direct_contact"),
      ("2026-03-01T00:00:00Z", nil, nil, .rejected, "R-31", "not_approved"),
      (
        "2026-03-01T00:00:00Z", nil, "2026-02-01T00:00:00Z", .approved, "R-31",
        "registered_after_close"
      ),
      ("2026-03-01T00:00:00Z", nil, "2026-09-01T00:00:00Z", .approved, "R-30", "expired"),
      (
        "2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z", nil, .approved, "R-32",
        "registered_before_direct_contact"
      ),
      (
        "2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z", nil, .approved, "R-32",
        "registered_after_direct_contact"
      ),
    ] as [(String, String?, String?, Registration.Status, String, String)])
  func rules(
    at: String, direct: String?, closed: String?, status: Registration.Status, rule: String,
    code: String
  ) throws {
    let facts = DealFacts(
      zone: try Given.zone(), expiryDays: 120,
      directContactAt: try direct.map { try Given.instant($0) },
      closedAt: try closed.map { try Given.instant($0) })
    let ownership = Ownership(
      of: [try Self.registration("r", "acme", .referral, at, status: status)], facts: facts)
    #expect(ownership.reasons.map(\.rule) == [rule])
    #expect(ownership.reasons.map(\.key) == [code])
    #expect(ownership.judgements[0].verdict.rawValue == code)
  }

  @Test("exactly four verdicts hold, and all codes are the contract's")
  func verdicts() {
    #expect(
      Ownership.Verdict.allCases.map(\.rawValue) == [
        "no_direct_contact", "registered_before_direct_contact", "protected_account",
        "protected_by_registration_window", "registered_after_direct_contact",
        "direct_contact_first", "registered_too_late", "not_approved", "registered_after_close",
        "expired",
      ])
    #expect(
      Ownership.Verdict.allCases.map(\.holds) == Array(repeating: true, count: 4)
        + Array(repeating: false, count: 6))
  }
}
