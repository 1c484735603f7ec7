import Basics
import CommissionCore
import Money

/// Goes through all events in their order and writes down what each changes.
///
/// What stands of a payment is always what its remaining amount earns now; an event posts the
/// difference to what stood before it. So what stands at the end depends on the facts alone.
struct Engine {
  var facts: Facts
  let book: AgreementBook
  let lanes: [Lane]
  /// The clawback policy of each lane, and its name.
  let policies: [(policy: ClawbackPolicy, name: Identifier)]
  /// The volume bands of each lane.
  let bands: [Bands?]
  var desks: [Desk] = []
  var sharings: [Sharing?] = []
  var deskOfName: [Int32]
  /// The day of each customer's first payment, by name.
  var firstDay: [CivilDate]
  var outcomes: Set<[NameID]> = []
  var payments: Payments
  var links: Links
  var returns: Returns
  var quarters = Quarters()
  var exchange = Exchange()
  var payeeLanes: [PayeeLane.Key: PayeeLane] = [:]
  var lines: [Posting] = []
  var problems: [SettlementProblem] = []
  /// The customers of whom payments are known, once somebody has asked.
  var payers: Set<NameID>?
  let qualifiesAll: Bool
  /// The line that is being explained, and why it is what it is.
  var watched: LineKey?
  var reasons: [Reason] = []

  /// Makes everything ready; the facts get the names of what is stamped on lines.
  init(_ facts: consuming Facts) {
    var facts = facts
    var lanes: [Lane] = []
    for agreement in facts.agreements { lanes.append(Lane(agreement, &facts)) }
    for deal in facts.deals {
      desks.append(Desk(deal, &facts))
      sharings.append(desks[desks.count - 1].solo.isSome ? nil : Sharing(deal, &facts))
    }
    deskOfName = Array(repeating: -1, count: facts.names.count)
    for (place, desk) in desks.enumerated() { deskOfName[desk.id.place] = Int32(clamping: place) }
    firstDay = Array(repeating: .max, count: facts.names.count)
    let count = facts.revenue.count
    payments = Payments(count: count)
    links = Links(count: lanes.contains(where: \.isLinked) ? count : 0)
    returns = Returns(facts)
    book = AgreementBook(facts)
    policies = facts.agreements.map { ($0.clawbackPolicy, Identifier($0.clawbackPolicy.name)) }
    bands = facts.agreements.map { agreement -> Bands? in
      guard case .volume(let tiers, _) = agreement.terms.recurring else { return nil }
      return Bands(tiers, agreement.rounding)
    }
    qualifiesAll = facts.qualification.isIdle
    self.lanes = lanes
    self.facts = facts
    lines.reserveCapacity(count)
  }

  /// Goes through all events, then trues the quarters up.
  mutating func run() {
    let order = EventOrder.rows(of: facts)
    for place in order {
      let row = Int(place)
      switch facts.revenue.rows[row].kind {
      case .payment: pay(row)
      case .refund, .chargeback: takeBack(row)
      case .churn: churn(row)
      }
      if !returns.dirty.isEmpty { settleReturns(by: row) }
    }
    trueUp()
  }

  /// Notes what kept an event from being posted.
  mutating func refuse(_ row: Int, _ cause: SettlementProblem.Cause) {
    problems.append(
      SettlementProblem(event: facts.names[facts.revenue.rows[row].key], cause: cause))
  }

  /// A payment clears: qualify, attribute, base, rate, then whatever changes by it.
  private mutating func pay(_ row: Int) {
    let event = facts.revenue.rows[row]
    payments.state[row] = .refused
    guard let place = desk(of: event.deal) else {
      return refuse(row, .unknownDeal(facts.names[event.deal]))
    }
    let desk = desks[place]
    guard event.currency == desk.currency else {
      return refuse(row, .rule(.currencyMismatch(event.currency, desk.currency)))
    }
    let least = min(min(event.gross, event.discount), min(event.tax, event.listPrice))
    guard least >= 0 else { return refuse(row, .negativeAmount(Minor(least))) }
    guard let net = event.net else { return refuse(row, .rule(.overflow)) }
    guard net >= 0 else { return refuse(row, .negativeAmount(Minor(net))) }
    payments.state[row] = .idle
    payments.remaining[row] = net
    payments.desk[row] = Int32(clamping: place)
    let first = firstDay[desk.customer.place]
    if event.day < first { firstDay[desk.customer.place] = event.day }
    guard desk.owner.isSome, desk.isHeld || desk.solo.isSome || sharings[place] != nil,
      qualifies(event, desk, net), let lane = lane(for: place, on: event.day, row)
    else { return }
    guard let rate = rate(of: event, desk, lanes[lane], row) else { return }
    payments.lane[row] = Int32(clamping: lane)
    payments.rate[row] = rate
    payments.state[row] = .earning
    sharings[place]?.members.append(Int32(clamping: row))
    returns.met(row, customer: desk.customer)
    change(row, by: row, before: 0)
  }

  /// A part of a payment goes back.
  private mutating func takeBack(_ row: Int) {
    let event = facts.revenue.rows[row]
    guard let payment = facts.revenue.row(of: event.payment) else {
      return refuse(row, .unknownPayment(facts.names[event.payment]))
    }
    let paid = facts.revenue.rows[payment]
    switch payments.state[payment] {
    // What was wrong with the payment has been told.
    case .refused: return
    case .unmet: return refuse(row, .refundBeforePayment(paidOn: paid.day))
    case .earning, .idle: break
    }
    guard event.currency == paid.currency else {
      return refuse(
        row, .refundInOtherCurrency(refund: event.currency, payment: paid.currency))
    }
    guard let net = event.net else { return refuse(row, .rule(.overflow)) }
    guard net >= 0 else { return refuse(row, .negativeAmount(Minor(net))) }
    let before = payments.remaining[payment]
    guard net <= before else {
      let all = (paid.net ?? 0).subtractingReportingOverflow(before).partialValue
      let (sum, overflow) = all.addingReportingOverflow(net)
      return refuse(
        row,
        .rule(
          .refundExceedsPayment(
            refunded: overflow ? nil : Minor(sum), paid: Minor(paid.net ?? 0))))
    }
    payments.remaining[payment] = before - net
    if payments.state[payment] == .earning { change(payment, by: row, before: before) }
  }

  /// What a payment earns changes, because it cleared or because a part of it went back.
  private mutating func change(_ payment: Int, by row: Int, before: Int64) {
    let lane = lanes[Int(payments.lane[payment])]
    let stood = payments.pool[payment]
    if lane.isLinked {
      changeLinked(payment, by: row, lane)
    } else {
      guard let new = share(of: payment) else { return refuse(row, .rule(.overflow)) }
      payments.pool[payment] = new
      pass(payment, by: row, from: stood, to: new)
    }
    if lane.truesUp {
      quarters.note(
        payment, self.payments, day: facts.revenue.rows[payment].day,
        counts: countsInQuarter(payment, lane), before: before, stood: stood)
    }
  }

  /// The place of a deal.
  func desk(of deal: NameID) -> Int? {
    guard deskOfName.indices.contains(deal.place), deskOfName[deal.place] >= 0 else { return nil }
    return Int(deskOfName[deal.place])
  }

  /// Whether a payment counts.
  private func qualifies(_ event: EventRow, _ desk: Desk, _ net: Int64) -> Bool {
    qualifiesAll
      || facts.qualification.reason(
        event: facts.names[event.key], deal: facts.names[desk.id],
        customer: facts.names[desk.customer], net: Money(Minor(net), desk.currency),
        on: event.day) == nil
  }
}
