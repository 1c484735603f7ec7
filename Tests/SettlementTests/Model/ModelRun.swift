import Basics
import CoSell
import CoSellTwin
import CommissionCore
import Exact
import Money
import Settlement
import TestSupport
import Testing

/// One sequence of random deeds in memory, and its naive twin beside it.
struct ModelRun {
  /// What undo takes back.
  struct Domain {
    var deals: [ModelDeal] = []
    var lists: [Identifier: ProtectedList] = [:]
    var events: [RevenueEvent] = []
    var settings = DealSettings(zone: .utc)
  }

  let seed: UInt64
  var random: SplitMix64
  var domain = Domain()
  var past: [Domain] = []
  var book = ModelBook()
  let program: RandomProgram
  let partners: [Identifier: PartnerTier]
  /// What the clock shows, and the newest moment that was recorded.
  var clock: Int64 = 20_454 * 86_400
  var last: Int64 = 20_454 * 86_400
  var sequence: Int64 = 0
  /// The deals and events for which the ledger was last compared.
  private var seen: ([Deal], Int)?
  private(set) var failures: [String] = []

  static let names: [Identifier] = ["acme", "bolt", "cord", "dune"]

  init(seed: UInt64) {
    self.seed = seed
    random = SplitMix64(seed: seed ^ 0x30DE1)
    program = RandomProgram(seed: seed)
    var partners: [Identifier: PartnerTier] = [:]
    for agreement in program.agreements { partners[agreement.partner] = agreement.tier }
    self.partners = partners
    for number in 0...2 {
      let currency = program.deals[number % program.deals.count].currency
      domain.deals.append(
        ModelDeal(Identifier("d\(number)"), customer: Identifier("c\(number / 2)"), currency))
    }
  }

  /// The moment of what is recorded now: never before the one before (R-31).
  var now: Int64 { max(clock, last) }
  var instant: Instant { Instant(seconds: now) ?? .min }
  var today: CivilDate { CivilDate(daysSinceEpoch: Int(now / 86_400)) ?? .min }

  /// Does so many things; whatever goes wrong ends it.
  mutating func run(steps: Int) throws {
    try begin()
    for step in 0..<steps where failures.isEmpty {
      tick()
      try act()
      try compare()
      for failure in failures { Issue.record("seed \(seed), step \(step): \(failure)") }
    }
  }

  mutating func expect(_ isTrue: Bool, _ what: @autoclosure () -> String) {
    if !isTrue { failures.append(what()) }
  }

  private mutating func tick() {
    switch random.int(0...19) {
    case 0: clock -= random.int64(1...900_000)
    case 1: clock += random.int64(1_000_000...5_000_000)
    case 2, 3: break
    default: clock += random.int64(1...120_000)
    }
    sequence += 10
  }

  /// Notes what was before a thing that undo may take back.
  mutating func remember(_ before: Domain, isFinal: Bool = false) {
    last = now
    if isFinal { past = [] } else { past.append(before) }
  }

  // MARK: Comparing

  private mutating func compare() throws {
    var deals: [Deal] = []
    var twins: [Deal] = []
    for deal in domain.deals {
      let record = deal.record(partners, domain.lists)
      let real = try DealResolution(of: record, settings: domain.settings, asOf: instant)
      let twin = NaiveResolution(record: record, settings: domain.settings, asOf: instant)
      expect(Self.word(real.owner) == twin.owner, "\(deal.id) is \(real.owner), not \(twin.owner)")
      let award = twin.award
      expect(real.award == award, "\(deal.id) goes to \(real.award), not \(award)")
      compareStates(deal)
      let isWon = deal.close?.isWon == true
      deals.append(settled(deal, isWon ? real.award : .nobody))
      twins.append(settled(deal, isWon ? award : .nobody))
    }
    // The ledger follows from these alone.
    if let seen, seen.0 == deals, seen.1 == domain.events.count, !random.oneIn(20) { return }
    seen = (deals, domain.events.count)
    var facts = try self.facts(deals)
    let standing = EngineTwinTests.standing(Settlement.standing(&facts).lines, facts)
    let due = twin(twins)
    expect(standing == due, "the ledger stands at \(standing), the twin at \(due)")
  }

  private func settled(_ deal: ModelDeal, _ award: DealAward) -> Deal {
    Deal(id: deal.id, customer: deal.customer, currency: deal.currency, award: award)
  }

  private mutating func compareStates(_ deal: ModelDeal) {
    for (place, claim) in deal.claims.enumerated() {
      let real = claim.standing(on: instant)?.status.rawValue
      let twin = deal.status(place, at: now)
      expect(real == twin, "\(claim.id) is \(real ?? "nothing"), not \(twin)")
    }
    guard let close = deal.close else { return }
    let frozen = deal.split.standing(closedAt: close.at).atClose
    expect(frozen == deal.frozen, "the frozen split of \(deal.id) changed (R-36)")
  }

  /// The facts of the ledger as they are.
  func facts(_ deals: [Deal]? = nil) throws -> Facts {
    var facts = Facts(rates: program.rates, qualification: program.qualification)
    for agreement in program.agreements { try facts.add(agreement) }
    for deal in try deals ?? self.deals() { facts.put(deal) }
    for event in domain.events { _ = try facts.add(event) }
    return facts
  }

  /// The deals as the real rules decide them now.
  func deals() throws -> [Deal] {
    try domain.deals.map { deal in
      guard deal.close?.isWon == true else { return settled(deal, .nobody) }
      let record = deal.record(partners, domain.lists)
      let real = try DealResolution(of: record, settings: domain.settings, asOf: instant)
      return settled(deal, real.award)
    }
  }

  /// What stands, by the twin.
  func twin(_ deals: [Deal]) -> [String: Int64] {
    let year = NaiveYear(
      agreements: program.agreements, deals: deals, rates: program.rates,
      qualification: program.qualification)
    return year.standing(after: NaiveYear.ordered(domain.events))
  }

  private static func word(_ owner: DealOwner) -> String {
    switch owner {
    case .partner(let claim): claim.id.text
    case .direct: "direct"
    case .nobody: "nobody"
    }
  }
}
