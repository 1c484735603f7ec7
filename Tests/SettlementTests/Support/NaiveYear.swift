import Basics
import CoSell
import CommissionCore
import Exact
import Money
import Settlement

/// What stands of a program, worked out slowly and plainly from the rules.
///
/// No state is carried from event to event: whatever is asked, all events up to it are gone
/// through again, with exact fractions and dictionaries of texts.
struct NaiveYear {
  /// What is told apart: "payment|payee|currency" or "clawback|customer|life|payee|policy|currency".
  typealias Standing = [String: Int64]

  let agreements: [Agreement]
  let deals: [Deal]
  let rates: ExchangeRates
  let qualification: Qualification

  /// A payment with what refunds have left of it.
  private struct Paid {
    let event: RevenueEvent
    let deal: Deal
    let agreement: Agreement
    let rate: Fraction
    let net: Int64
    var left: Int64
    var life = 0
    var amount = Fraction.zero
    var rounded: Int64 = 0
  }

  /// The events in the order in which they count.
  static func ordered(_ events: [RevenueEvent]) -> [RevenueEvent] {
    func rank(_ event: RevenueEvent) -> Int {
      switch event.kind {
      case .payment: 0
      case .refund, .chargeback: 1
      case .churn: 2
      }
    }
    return events.sorted { a, b in
      if a.day != b.day { return a.day < b.day }
      if rank(a) != rank(b) { return rank(a) < rank(b) }
      if a.at != b.at {
        guard let one = a.at else { return true }
        guard let other = b.at else { return false }
        return one < other
      }
      return a.key < b.key
    }
  }

  /// What stands after some events, which are in order.
  func standing(after events: [RevenueEvent]) -> Standing {
    var paid = collected(events)
    earn(&paid)
    var result: Standing = [:]
    var earned: [String: (sum: Int64, agreement: Agreement)] = [:]
    for (payment, payee, currency, minor) in shares(paid) {
      result["\(payment.event.key)|\(payee)|\(currency)", default: 0] += minor
      let group = [
        payment.deal.customer.text, String(payment.life), payee.text,
        policyName(payment.agreement), currency.code,
      ].joined(separator: "|")
      earned[group, default: (0, payment.agreement)].sum += minor
    }
    takeBack(events, earned, &result)
    return result.filter { $0.value != 0 }
  }

  // MARK: Qualify, attribute, base, rate

  private func collected(_ events: [RevenueEvent]) -> [Paid] {
    var paid: [Paid] = []
    var lives: [Identifier: Int] = [:]
    var firsts: [Identifier: CivilDate] = [:]
    var outcomes: Set<String> = []
    for event in events {
      switch event.kind {
      case .payment:
        guard let deal = deals.first(where: { $0.id == event.deal }) else { continue }
        firsts[deal.customer] = min(firsts[deal.customer] ?? .max, event.day)
        let net = event.gross.units - event.discount.units - event.tax.units
        guard let owner = deal.award.owner, deal.award.sharing != .nobody,
          qualification.reason(
            event: event.key, deal: deal.id, customer: deal.customer,
            net: Money(Minor(net), deal.currency)) == nil,
          let agreement = agreement(of: owner, on: event.day, deal.currency)
        else { continue }
        if agreement.currency != deal.currency, hasAmounts(agreement) { continue }
        let start = deal.start ?? firsts[deal.customer] ?? event.day
        var rate = rate(event, deal, agreement, start)
        if case .table = agreement.terms.recurring, event.revenue == .outcome,
          agreement.tier == .referral, event.day >= start,
          !outcomes.insert("\(owner)|\(deal.customer)").inserted
        {
          rate = .zero
        }
        paid.append(
          Paid(
            event: event, deal: deal, agreement: agreement, rate: rate, net: net, left: net,
            life: lives[deal.customer] ?? 0))
      case .refund, .chargeback:
        let key = RevenueEvent.payment(
          event.payment ?? "", from: event.source, for: "", on: event.day, .usDollar, gross: 0
        ).key
        guard let index = paid.firstIndex(where: { $0.event.key == key }),
          paid[index].event.currency == event.currency
        else { continue }
        let net = event.gross.units - event.discount.units - event.tax.units
        if net <= paid[index].left { paid[index].left -= net }
      case .churn:
        // Who has not started can't leave.
        guard let first = firsts[event.customer ?? ""], first <= event.day else { continue }
        lives[event.customer ?? "", default: 0] += 1
      }
    }
    return paid
  }

  private func agreement(
    of partner: Identifier, on day: CivilDate, _ currency: Currency
  ) -> Agreement? {
    let all = agreements.filter { $0.partner == partner && $0.holds(on: day) }
    let own = all.filter { $0.currency == currency }
    var best: Agreement?
    for agreement in own.isEmpty ? all : own where best.map({ agreement.from >= $0.from }) ?? true {
      best = agreement
    }
    return best
  }

  private func hasAmounts(_ agreement: Agreement) -> Bool {
    if agreement.terms.cap != nil || agreement.terms.periodCap != nil { return true }
    switch agreement.terms.recurring {
    case .volume: return true
    case .bounty(let flat): return flat > .zero
    case .plan(let flat, _, _): return flat > .zero
    case .nothing, .credit, .table: return false
    }
  }

  private func rate(
    _ event: RevenueEvent, _ deal: Deal, _ agreement: Agreement, _ start: CivilDate
  ) -> Fraction {
    if let known = deal.start, event.day < known, case .table = agreement.terms.recurring,
      event.revenue != .resold, event.revenue != .services
    {
      return .zero
    }
    var points: Int64 = 0
    switch (event.revenue, agreement.terms.recurring) {
    case (.services, _): points = agreement.terms.services ?? 0
    case (.resold, _):
      switch agreement.terms.resold {
      case .margin(let discount, let weCollect): points = weCollect ? discount : 0
      case .override(let rate): points = rate
      case nil: points = 0
      }
    case (_, .plan(_, _, let share)): points = share
    case (_, .volume(let tiers, _)): points = tiers.bands[0].rate.basisPoints ?? 0
    case (let kind, .table(let option, let pinned)):
      let key = CommissionTable.Key(
        tier: agreement.tier.rawValue, model: kind.rawValue, option: option)
      let cell = CommissionTable.standard[key]
      points = pinned[kind] ?? cell?.lowest.basisPoints ?? 0
      if case .firstMonths(let months) = cell?.window,
        event.day < start || event.day >= start.adding(months: months) ?? .max
      {
        points = 0
      }
    default: points = 0
    }
    // Before a stated start nothing is earned, whatever pays.
    if let known = deal.start, event.day < known { points = 0 }
    let part = deal.credit == .influenced ? agreement.terms.influenced ?? 0 : 10_000
    return Fraction(reducing: points * part, over: 100_000_000)
  }

  // MARK: CPA and share, caps

  private func earn(_ paid: inout [Paid]) {
    for index in paid.indices {
      var base = Fraction(paid[index].left)
      if paid[index].event.revenue == .resold, case .margin = paid[index].agreement.terms.resold {
        base =
          paid[index].net == 0
          ? .zero
          : paid[index].event.listPrice.exact
            * Fraction(reducing: paid[index].left, over: paid[index].net)
      }
      paid[index].rounded = round(paid[index].rate * base, paid[index].agreement)
    }
    volumes(&paid)
    flats(&paid)
    caps(&paid)
    periodCaps(&paid)
  }

  private func isRecurring(_ paid: Paid) -> Bool {
    paid.event.revenue != .resold && paid.event.revenue != .services
  }

  private func stretch(_ day: CivilDate, _ over: Stretch) -> String {
    switch over {
    case .month: "m\(day.yearMonth)"
    case .quarter: "q\(day.quarter)"
    case .year: "y\(day.year)"
    }
  }

  private func volumes(_ paid: inout [Paid]) {
    var volume: [String: [Minor]] = [:]
    for index in paid.indices {
      let one = paid[index]
      guard case .volume(let tiers, let over) = one.agreement.terms.recurring, isRecurring(one),
        one.deal.credit == .sourced
      else { continue }
      let key = "\(one.agreement.partner)|\(one.agreement.version)|\(stretch(one.event.day, over))"
      volume[key, default: []].append(Minor(one.left))
      let all = try? VolumeCommission(
        deals: volume[key] ?? [], tiers: tiers, rounding: one.agreement.rounding)
      paid[index].rounded = all?.entries.last?.units ?? 0
    }
  }

  private func flats(_ paid: inout [Paid]) {
    var taken: Set<String> = []
    for index in paid.indices where isRecurring(paid[index]) {
      let one = paid[index]
      var flat: Int64 = 0
      var minimum: Int64 = 1
      var key = ""
      switch one.agreement.terms.recurring {
      case .plan(let amount, let least, _):
        (flat, minimum) = (amount.units, max(least.units, 1))
        key = "\(one.agreement.partner)|customer \(one.deal.customer)"
      case .bounty(let amount):
        flat = amount.units
        key = "\(one.agreement.partner)|deal \(one.deal.id)"
      default: continue
      }
      guard flat > 0, one.left >= minimum, taken.insert(key).inserted else { continue }
      if one.deal.credit == .influenced {
        let part = Fraction(reducing: one.agreement.terms.influenced ?? 0, over: 10_000)
        flat = round(part * Fraction(flat), one.agreement)
      }
      paid[index].rounded += flat
    }
  }

  private func caps(_ paid: inout [Paid]) {
    var stood: [String: Int64] = [:]
    for index in paid.indices {
      let one = paid[index]
      switch one.agreement.terms.cap {
      case .deal(let most):
        cap(&paid[index], most, "\(one.agreement.partner)|deal \(one.deal.id)", &stood)
      case .customer(let most):
        cap(&paid[index], most, "\(one.agreement.partner)|customer \(one.deal.customer)", &stood)
      case nil: continue
      }
    }
  }

  private func periodCaps(_ paid: inout [Paid]) {
    var stood: [String: Int64] = [:]
    for index in paid.indices {
      guard let cap = paid[index].agreement.terms.periodCap else { continue }
      let key = "\(paid[index].agreement.partner)|\(stretch(paid[index].event.day, cap.over))"
      self.cap(&paid[index], cap.most, key, &stood)
    }
  }

  private func cap(_ paid: inout Paid, _ most: Minor, _ key: String, _ stood: inout [String: Int64])
  {
    let before = stood[key] ?? 0
    if paid.rounded > 0 { paid.rounded = min(paid.rounded, max(0, most.units - before)) }
    stood[key] = before + paid.rounded
  }

  // MARK: Split, exchange, clawback

  private func shares(_ paid: [Paid]) -> [(Paid, Identifier, Currency, Int64)] {
    var result: [(Paid, Identifier, Currency, Int64)] = []
    for (index, one) in paid.enumerated() {
      let upTo = paid[...index].filter { $0.deal.id == one.deal.id }
      let after = upTo.reduce(0) { $0 + $1.rounded }
      let before = after - one.rounded
      for (payee, minor) in split(one.deal, before: before, after: after) {
        let own =
          payee == one.deal.award.owner
          ? one.agreement
          : agreement(of: payee, on: one.event.day, one.deal.currency)
        guard one.deal.award.sharing != .held, let own else {
          result.append((one, payee, one.deal.currency, minor))
          continue
        }
        let converted = try? rates.convert(
          Money(Minor(minor), one.deal.currency), to: own.currency, on: one.event.day,
          rounding: own.rounding)
        if let converted { result.append((one, payee, own.currency, converted.result.minor.units)) }
      }
    }
    return result
  }

  private func split(_ deal: Deal, before: Int64, after: Int64) -> [(Identifier, Int64)] {
    switch deal.award.sharing {
    case .nobody: return []
    case .held: return [(Posting.unassigned, after - before)]
    case .weights(let payees):
      let old = try? PayeeSplit(of: Minor(before), among: payees)
      let new = try? PayeeSplit(of: Minor(after), among: payees)
      return payees.map { ($0.id, (new?[$0.id]?.units ?? 0) - (old?[$0.id]?.units ?? 0)) }
    case .agreed(let terms):
      let entries = try? terms.entries(before: Minor(before), after: Minor(after))
      return zip(terms.terms, entries ?? []).filter { !$0.0.staysWithUs }
        .map { ($0.0.payee, $0.1.units) }
    }
  }

  private func takeBack(
    _ events: [RevenueEvent], _ earned: [String: (sum: Int64, agreement: Agreement)],
    _ result: inout Standing
  ) {
    var lives: [Identifier: Int] = [:]
    for event in events where event.kind == .churn {
      let customer = event.customer ?? ""
      let firsts = events.filter { other in
        other.kind == .payment && deals.first { $0.id == other.deal }?.customer == customer
      }
      guard let first = firsts.map(\.day).min(), first <= event.day else { continue }
      let life = lives[customer] ?? 0
      lives[customer] = life + 1
      for (key, sum) in earned where key.hasPrefix("\(customer)|\(life)|") {
        let policy = sum.agreement.clawback ?? .standard(for: sum.agreement.tier)
        let kept = try? policy.kept(
          of: Minor(max(sum.sum, 0)), onDay: first.days(to: event.day),
          rounding: sum.agreement.rounding)
        result["clawback|\(key)", default: 0] -= max(sum.sum, 0) - (kept?.units ?? 0)
      }
    }
  }

  private func policyName(_ agreement: Agreement) -> String {
    switch agreement.clawback ?? .standard(for: agreement.tier) {
    case .full(let day): "full_through_day_\(day)"
    case .proRata(let days): "pro_rata_over_\(days)_days"
    case .none: "no_clawback"
    }
  }

  private func round(_ exact: Fraction, _ agreement: Agreement) -> Int64 {
    (try? agreement.rounding.minor(exact))?.units ?? 0
  }
}
