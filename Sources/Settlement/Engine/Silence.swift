public import Basics
public import CommissionCore
import Money

extension Settlement {
  /// Why an event that is kept has no line: the rule that keeps its payment from earning.
  ///
  /// Empty where it has one, waits, or is not known; what waits says so itself (`waiting`).
  ///
  /// - Complexity: All events are gone through again, as in `explain`.
  public static func silence(of key: Identifier, _ facts: consuming Facts) -> [Reason] {
    guard let id = facts.names.find(key), let row = facts.revenue.row(of: id) else { return [] }
    let event = facts.revenue.rows[row]
    let payment: Int?
    switch event.kind {
    case .payment: payment = row
    case .refund, .chargeback: payment = facts.revenue.row(of: event.payment)
    case .churn: payment = nil
    }
    var engine = Engine(facts)
    engine.run()
    guard !engine.lines.contains(where: { $0.event == id }) else { return [] }
    guard let payment else { return [Reason("R-27", "nothing_to_return")] }
    return engine.silence(of: payment)
  }
}

extension Engine {
  /// The rule by which a payment earns nothing, in the order in which they are asked.
  fileprivate mutating func silence(of payment: Int) -> [Reason] {
    let event = facts.revenue.rows[payment]
    guard let place = desk(of: event.deal) else { return [] }
    let desk = desks[place]
    let deal = Reason.Fact("deal", .text(facts.names[desk.id].text))
    switch payments.state[payment] {
    case .unmet, .refused: return []
    case .idle:
      guard desk.owner.isSome else { return [Reason("R-37", "nobody_owns_the_deal", [deal])] }
      guard let net = event.net else { return [] }
      if let code = facts.qualification.reason(
        event: facts.names[event.key], deal: facts.names[desk.id],
        customer: facts.names[desk.customer], net: Money(Minor(net), desk.currency),
        on: event.day)
      {
        return [Reason("R-47", "disqualified", [.init("because", .text(code))])]
      }
      guard desk.isHeld || desk.solo.isSome || sharings[place] != nil else {
        return [Reason("R-19", "no_partner_has_a_share", [deal])]
      }
      let owner = Reason.Fact("owner", .text(facts.names[desk.owner].text))
      return [Reason("R-11", "no_agreement_on_this_day", [owner, .init("day", .date(event.day))])]
    case .earning:
      return [
        payments.rate[payment] != 0
          ? nothingWritten(payment, deal) : nothingEarned(payment)
      ]
    }
  }

  /// Why a payment that earns at a rate has no line, or what went back of it changed none.
  private func nothingWritten(_ payment: Int, _ deal: Reason.Fact) -> Reason {
    let place = Int(payments.desk[payment])
    guard let sharing = sharings[place] else { return Reason("R-17", "no_whole_unit") }
    let lane = lanes[Int(payments.lane[payment])]
    let whole = FineRate(parts: payments.rate[payment])
      .amount(of: facts.revenue.rows[payment].net ?? 0, rounding: lane.rounding)
    return whole != 0 && isOurs(sharing, facts.names[desks[place].id])
      ? Reason("R-19", "no_partner_has_a_share", [deal]) : Reason("R-17", "no_whole_unit")
  }

  /// Whether all that comes goes to us: no partner shares in it, or what they may have is used up.
  private func isOurs(_ sharing: Sharing, _ deal: Identifier) -> Bool {
    // So much more that the least rate makes a unit of it.
    let (larger, isTooLarge) = sharing.pool.addingReportingOverflow(1_000_000_000)
    guard !isTooLarge else { return false }
    var sharing = sharing
    var (now, then): ([Minor], [Minor]) = ([], [])
    do throws(SettlementProblem.Cause) {
      try sharing.share(sharing.pool, deal: deal, into: &now)
      try sharing.share(larger, deal: deal, into: &then)
    } catch {
      return false
    }
    return zip(sharing.payees, zip(now, then)).allSatisfy { payee, shares in
      !payee.isSome || shares.0 == shares.1
    }
  }

  /// Why a payment earns at no rate.
  private func nothingEarned(_ payment: Int) -> Reason {
    let event = facts.revenue.rows[payment]
    let desk = desks[Int(payments.desk[payment])]
    let lane = lanes[Int(payments.lane[payment])]
    guard lane.rate(event.revenue, isInfluenced: desk.isInfluenced) != 0 else {
      let version = Reason.Fact("agreement", .text(facts.names[lane.version].text))
      return Reason("R-11", "the_agreement_pays_nothing_for_it", [version])
    }
    let start = desk.start ?? firstDay[desk.customer.place]
    let isLater =
      lane.windows[event.revenue.place] == Lane.firstPayment && event.day >= start
    return Reason(
      "R-13", isLater ? "only_the_first_payment_earns" : "outside_the_months_that_earn",
      [.init("customer_since", .date(start)), .init("day", .date(event.day))])
  }
}
