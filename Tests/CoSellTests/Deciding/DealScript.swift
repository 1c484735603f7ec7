import Basics
import CoSell
import CommissionCore
import Money
import TestSupport

/// A deal as a list of plain facts, from which its record is made: so that a test can change a
/// name or an instant and make it again.
struct DealScript {
  /// One registration: when it was handed in, and what became of it.
  struct Claim {
    var id: Identifier
    var partner: Identifier
    var tier: PartnerTier
    var at: Instant
    var firstContact: Instant?
    /// The moves after submission, each on the day so many days later.
    var moves: [(move: Registration.Move, afterDays: Int)]
  }

  /// One contact of a partner.
  struct Contact {
    var id: Identifier
    var kind: DealTouch.Kind
    var partner: Identifier
    var at: Instant
  }

  var settings: DealSettings
  var claims: [Claim] = []
  var contacts: [Contact] = []
  var direct: [Instant] = []
  var protected: [ProtectedAccount] = []
  var closedAt: Instant?
  var conversionAt: Instant?
  var splits: [SplitEntry] = []
  var partners: [Identifier: PartnerTier] = [:]
  var wasActiveDirect = false
  var delivered: Set<Identifier> = []
  var asOf: Instant

  /// The record: sequences are given in the order of the instants, and by id among equal ones.
  func record() throws -> DealRecord {
    var record = DealRecord(deal: "d1", account: "globex")
    let rules = RegistrationRules(zone: settings.zone)
    record.close = closedAt.map {
      DealClose(at: $0, recordedAt: max($0, asOf), sequence: 1_000_000)
    }
    for (index, claim) in claims.enumerated() {
      var sequence = Int64(index + 1) * 100
      var history = try RegistrationHistory(
        id: claim.id, partner: claim.partner, tier: claim.tier, rules: rules, close: record.close)
      let details = RegistrationDetails(account: "globex", firstContactAt: claim.firstContact)
      let moves: [(Registration.Move, Int)] =
        [(.register, 0), (.submit, 0)] + claim.moves.map { ($0.move, $0.afterDays) }
      for (move, days) in moves {
        guard let at = claim.at.adding(seconds: Int64(days) * 86_400) else { continue }
        sequence += 1
        let event = RegistrationWalk.event(move, sequence, at, details: details)
        // A move that is not legal here is simply not made.
        if let next = try? history.adding(event) { history = next }
      }
      record.registrations.append(history)
    }
    record.touches = contacts.enumerated().map { index, contact in
      DealTouch(
        contact.kind, id: contact.id, partner: contact.partner, at: contact.at,
        sequence: Int64(50_000 + index))
    }
    record.directContacts = direct.enumerated().map {
      DirectContact(at: $1, sequence: Int64(60_000 + $0))
    }
    record.protected = protected
    record.conversionAt = conversionAt
    record.split = try SplitAgreement(splits)
    record.partners = partners
    record.wasActiveDirect = wasActiveDirect
    record.delivered = delivered
    return record
  }

  /// The deal decided.
  func resolution() throws -> DealResolution {
    try DealResolution(of: try record(), settings: settings, asOf: asOf)
  }
}

extension DealScript {
  /// Zones with and without summer time, and with offsets of half hours.
  static let zoneNames = [
    "UTC", "America/New_York", "Europe/Berlin", "Pacific/Auckland", "America/St_Johns",
  ]

  /// A random deal whose instants sit on borders and often coincide.
  static func random(
    _ random: inout SplitMix64, zone: Zone, moment: (inout SplitMix64) -> Instant
  ) throws -> DealScript {
    let names: [Identifier] = ["acme", "Bolt", "cora", "é", "z"]
    var settings = DealSettings(zone: zone)
    settings.windowDays = random.pick([90, 90, 30, 0, 120])
    settings.touch = random.oneIn(4) ? .last : .first
    settings.registrationWindowDays = random.pick([14, 14, 0, 30])
    settings.priority = Rate(basisPoints: random.pick([5_000, 5_000, 0, 10_000, 3_333]))
    if random.oneIn(3) { settings.order.shuffle(using: &random) }
    if random.oneIn(6) { settings.order.removeLast() }
    var script = DealScript(settings: settings, asOf: moment(&random))
    for name in names where !random.oneIn(5) {
      script.partners[name] = random.pick(PartnerTier.allCases)
    }
    let lives: [[(Registration.Move, Int)]] = [
      [(.review, 0), (.approve, 0)], [(.review, 0), (.approve, 0)],
      [(.review, 0), (.approve, 0), (.extend, 100)],
      [(.review, 1), (.approve, 2), (.reregister, 121), (.review, 121), (.approve, 121)],
      [(.review, 0), (.approve, 0), (.won, 300)], [(.review, 0), (.reject, 1)],
      [(.review, 0), (.requestAction, 0)], [(.withdraw, 3)], [], [(.review, 5), (.approve, 122)],
    ]
    for index in 0..<random.int(0...4) {
      let partner = random.pick(names)
      script.claims.append(
        Claim(
          id: Identifier("r\(index)"), partner: partner,
          tier: script.partners[partner] ?? random.pick(PartnerTier.allCases),
          at: moment(&random), firstContact: random.oneIn(2) ? moment(&random) : nil,
          moves: random.pick(lives).map { (move: $0.0, afterDays: $0.1) }))
    }
    for index in 0..<random.int(0...6) {
      script.contacts.append(
        Contact(
          id: Identifier("t\(index)"), kind: random.pick(DealTouch.Kind.allCases),
          partner: random.pick(names), at: moment(&random)))
    }
    script.direct = (0..<random.int(0...2)).map { _ in moment(&random) }
    if let claim = script.claims.first, random.oneIn(3) {
      // Our contact between the partner's and its registration, 13 to 15 days after its own.
      let met = claim.at.adding(seconds: Int64(-86_400 * random.int(13...15)))
      script.claims[0].firstContact = met
      script.direct = [met, met?.adding(seconds: 86_400)].compactMap { $0 }.suffix(
        random.int(1...2))
    }
    if !random.oneIn(4) { script.closedAt = moment(&random) }
    if random.oneIn(4) { script.conversionAt = moment(&random) }
    for name in names where random.oneIn(3) {
      guard let quarter = zone.date(of: moment(&random))?.quarter else { continue }
      script.protected.append(
        ProtectedAccount(partner: name, from: quarter.first, to: quarter.last))
    }
    if random.oneIn(4) { try script.addSplits(&random, moment) }
    script.wasActiveDirect = random.oneIn(3)
    script.delivered = Set(names.filter { _ in random.oneIn(5) })
    return script
  }

  private mutating func addSplits(
    _ random: inout SplitMix64, _ moment: (inout SplitMix64) -> Instant
  ) throws {
    let count = random.int(1...3)
    let instants = (0..<count).map { _ in moment(&random) }.sorted()
    splits = try instants.enumerated().map { index, at in
      SplitEntry(
        try SplitAgreementTests.terms(Int64(index + 10)),
        kind: random.oneIn(4) ? .amended(reason: "x") : .agreed, recordedAt: at,
        sequence: Int64(70_000 + index), ours: "ann", theirs: "bob")
    }
  }
}
