import Basics
import CoSell
import CommissionCore
import Exact
import Money
import Settlement
import TestSupport

/// A small made-up year of a program.
struct RandomProgram {
  var agreements: [Agreement] = []
  var deals: [Deal] = []
  var events: [RevenueEvent] = []
  var rates = ExchangeRates([])
  var qualification = Qualification()

  private static let partners: [Identifier] = ["acme", "bolt", "cord", "dune"]
  private static let currencies = ["USD", "EUR", "JPY"].compactMap { Currency($0) }
  private static let start = CivilDate(daysSinceEpoch: 20_454) ?? .min

  /// A program drawn from a seed.
  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    drawRates(&random)
    drawAgreements(&random)
    drawDeals(&random)
    drawPayments(&random)
    drawReturns(&random)
    if random.oneIn(3) {
      qualification.flag(.deal("d1"), "self_referral")
      qualification.flag(.event("payment/s/p3"), "coupon_abuse")
      qualification.flag(.customer("c0"), "a remark")
      qualification.minimum[.usDollar] = 50
    }
  }

  /// The facts, with the events in their own or another order.
  func facts(_ events: [RevenueEvent]? = nil) throws -> Facts {
    var facts = Facts(rates: rates, qualification: qualification)
    for agreement in agreements { try facts.add(agreement) }
    for deal in deals { facts.put(deal) }
    for event in events ?? self.events { _ = try facts.add(event) }
    return facts
  }

  /// The slow twin of the same program.
  var naive: NaiveYear {
    NaiveYear(agreements: agreements, deals: deals, rates: rates, qualification: qualification)
  }

  private static func day(_ offset: Int) -> CivilDate { start.adding(days: offset) ?? start }

  private mutating func drawRates(_ random: inout SplitMix64) {
    var quotations: [ExchangeRate?] = []
    for offset in stride(from: -1, to: 366, by: 20) {
      for currency in RandomProgram.currencies.dropFirst() {
        let flip = random.oneIn(2)
        let rate = Fraction(reducing: random.int64(80...200), over: random.int64(50...99))
        quotations.append(
          ExchangeRate(
            date: RandomProgram.day(offset), from: flip ? .usDollar : currency,
            to: flip ? currency : .usDollar, rate: rate))
      }
      quotations.append(
        ExchangeRate(
          date: RandomProgram.day(offset), from: RandomProgram.currencies[1],
          to: RandomProgram.currencies[2], rate: Fraction(reducing: 160, over: 1)))
    }
    rates = ExchangeRates(quotations.compactMap { $0 })
  }

  private mutating func drawAgreements(_ random: inout SplitMix64) {
    for partner in RandomProgram.partners.dropLast() {
      let tier = random.pick(PartnerTier.allCases)
      let currency = random.pick(RandomProgram.currencies)
      let versions = random.int(1...2)
      for version in 0..<versions {
        let from = version == 0 ? RandomProgram.day(-30) : RandomProgram.day(random.int(10...200))
        agreements.append(
          Agreement(
            partner: partner, version: Identifier("\(partner) v\(version)"), tier: tier,
            terms: terms(&random), currency: currency, from: from,
            clawback: random.oneIn(4) ? .proRata(overDays: 200) : nil,
            rounding: random.pick(Rounding.allCases)))
      }
    }
  }

  private func terms(_ random: inout SplitMix64) -> Terms {
    let recurring: Terms.Recurring
    switch random.int(0...5) {
    case 0: recurring = .table()
    case 1: recurring = .plan(share: random.int64(1...5_000))
    case 2:
      recurring = .plan(
        flat: Minor(random.int64(1...300)), minimumPayment: Minor(random.int64(0...900)),
        share: random.int64(0...2_000))
    case 3: recurring = .bounty(Minor(random.int64(1...500)))
    case 4:
      let bands = [
        VolumeTiers.Band(from: 0, rate: Rate(basisPoints: random.int64(0...2_000))),
        VolumeTiers.Band(from: 1_500, rate: Rate(basisPoints: random.int64(0...3_000))),
        VolumeTiers.Band(from: 4_000, rate: Rate(basisPoints: random.int64(0...4_000))),
      ]
      let tiers = try? VolumeTiers(bands, mode: random.pick(VolumeMode.allCases))
      recurring = tiers.map { .volume($0, over: random.pick(Stretch.allCases)) } ?? .credit
    default: recurring = .credit
    }
    let most = Minor(random.int64(0...900))
    return Terms(
      recurring,
      resold: random.oneIn(3)
        ? .override(random.int64(0...3_000))
        : .margin(discount: random.int64(0...3_000), weCollect: random.oneIn(2)),
      services: random.int64(0...3_000),
      cap: random.oneIn(3) ? (random.oneIn(2) ? .deal(most) : .customer(most)) : nil,
      periodCap: random.oneIn(3)
        ? .init(most: Minor(random.int64(0...1_500)), over: random.pick(Stretch.allCases)) : nil,
      influenced: random.oneIn(2) ? random.int64(2_500...5_000) : nil)
  }

  private mutating func drawDeals(_ random: inout SplitMix64) {
    for number in 0..<random.int(2...6) {
      let owner = random.pick(RandomProgram.partners)
      let ids = RandomProgram.partners.shuffled(using: &random).prefix(random.int(1...3))
      let sharing: DealAward.Sharing
      switch random.int(0...6) {
      case 0: sharing = .held
      case 1: sharing = .nobody
      case 2, 3:
        sharing = .weights(
          ids.map { Payee($0, weight: Fraction(reducing: random.int64(1...5), over: 3)) })
      case 4:
        let terms = try? SplitTerms([
          SplitTerm(ids[0], .share(Rate(basisPoints: random.int64(1...6_000)))),
          SplitTerm("zeta", .fixed(Minor(random.int64(0...40)))), SplitTerm("us", .remaining),
        ])
        sharing = terms.map { .agreed($0) } ?? .held
      default: sharing = .weights([Payee(owner, weight: .one)])
      }
      deals.append(
        Deal(
          id: Identifier("d\(number)"), customer: Identifier("c\(random.int(0...2))"),
          currency: random.pick(RandomProgram.currencies),
          award: DealAward(owner: owner, tier: nil, sharing: sharing),
          credit: random.oneIn(5) ? .influenced : .sourced,
          start: random.oneIn(5) ? RandomProgram.day(random.int(0...100)) : nil))
    }
  }

  private mutating func drawPayments(_ random: inout SplitMix64) {
    for number in 0..<random.int(3...16) {
      let deal = random.pick(deals)
      let gross = random.int64(0...2_500)
      let day = random.int(0...364)
      let instant = Instant(startOf: RandomProgram.day(day)).adding(seconds: random.int64(0...9))
      events.append(
        .payment(
          Identifier("p\(number)"), from: "s", for: deal.id, on: RandomProgram.day(day),
          at: random.oneIn(2) ? instant : nil, deal.currency, gross: Minor(gross),
          discount: Minor(gross / 10), tax: Minor(gross / 5),
          listPrice: Minor(gross * 2), revenue: random.pick(RevenueKind.allCases)))
    }
  }

  /// Events that fit nothing, which wait for ever and change nothing: money that went back
  /// before its payment, of another currency, or of a payment and a customer whom nobody knows.
  mutating func addMisfits(_ random: inout SplitMix64) {
    let payments = events.filter { $0.kind == .payment }
    for number in 0..<random.int(0...3) {
      let paid = random.pick(payments)
      let other = RandomProgram.currencies.first { $0 != paid.currency } ?? .usDollar
      let isEarly = random.oneIn(2)
      events.append(
        .refund(
          Identifier("m\(number)"), from: "s", of: random.oneIn(3) ? "p99" : paid.externalID,
          on: paid.day.adding(days: isEarly ? -random.int(1...40) : 3) ?? paid.day,
          isEarly ? paid.currency : other, gross: Minor(random.int64(1...50))))
    }
    if random.oneIn(2) {
      events.append(.churn("x99", from: "s", of: "nobody", on: RandomProgram.day(50)))
    }
  }

  private mutating func drawReturns(_ random: inout SplitMix64) {
    let payments = events
    for number in 0..<random.int(0...10) {
      let paid = random.pick(payments)
      let day = paid.day.adding(days: random.int(0...120)) ?? paid.day
      let net = paid.gross.units - paid.discount.units - paid.tax.units
      events.append(
        .refund(
          Identifier("r\(number)"), from: "s", of: paid.externalID, on: day, paid.currency,
          gross: Minor(random.oneIn(3) ? net : random.int64(0...max(net, 0))),
          kind: random.oneIn(2) ? .refund : .chargeback))
    }
    for number in 0..<random.int(0...3) {
      events.append(
        .churn(
          Identifier("x\(number)"), from: "s", of: Identifier("c\(random.int(0...2))"),
          on: RandomProgram.day(random.int(0...364))))
    }
  }
}
