import Basics
import CommissionCore
import Money

/// What was earned on customers who leave, and what of it goes back.
///
/// Only customers with a churn event are followed. Each churn takes back of what was earned since
/// the one before it.
struct Returns {
  /// What is taken back together: one payee, policy and currency, between two churns.
  struct Key: Hashable {
    let customer: NameID
    let life: Int32
    let payee: NameID
    let policy: Identifier
    let currency: Currency
  }

  /// One such sum.
  struct Group {
    let key: Key
    /// The version of the first payment.
    let lane: Int32
    var earned: Int64 = 0
    var returned: Int64 = 0
    /// The day of the customer's life on which it left; nil while it stays.
    var leftOn: Int?
  }

  private var leaving: Set<NameID> = []
  /// Whether customers who stay are followed too, for the forecast.
  var followsAll = false
  /// On which day of its life each customer has left, each time.
  private var leavings: [NameID: [Int]] = [:]
  private var lifeOfPayment: [Int32: Int32] = [:]
  var groups: [Group] = []
  private var places: [Key: Int] = [:]
  private var ofLife: [[NameID]: [Int]] = [:]
  /// The groups in which something changed by the event at hand.
  var dirty: Set<Int> = []
  /// Whether a sum no longer fits.
  var isOverflown = false

  init(_ facts: borrowing Facts) {
    for row in facts.revenue.rows where row.kind == .churn { leaving.insert(row.customer) }
  }

  /// A payment of a customer cleared.
  mutating func met(_ payment: Int, customer: NameID) {
    guard followsAll || (!leaving.isEmpty && leaving.contains(customer)) else { return }
    lifeOfPayment[Int32(clamping: payment)] = life(of: customer)
  }

  /// A payee was written so much more or less for a payment.
  mutating func note(
    _ payment: Int, _ customer: NameID, _ payee: NameID, _ policy: Identifier,
    _ currency: Currency, _ minor: Int64, lane: Int32
  ) {
    guard !lifeOfPayment.isEmpty, let life = lifeOfPayment[Int32(clamping: payment)] else { return }
    let key = Key(
      customer: customer, life: life, payee: payee, policy: policy, currency: currency)
    let place: Int
    if let known = places[key] {
      place = known
    } else {
      place = groups.count
      places[key] = place
      ofLife[[customer, NameID(index: life)], default: []].append(place)
      // What a payment earns may come to a payee only after the customer has left.
      let ended = leavings[customer] ?? []
      let leftOn = ended.indices.contains(Int(life)) ? ended[Int(life)] : nil
      groups.append(Group(key: key, lane: lane, leftOn: leftOn))
    }
    let (sum, overflow) = groups[place].earned.addingReportingOverflow(minor)
    if overflow { isOverflown = true } else { groups[place].earned = sum }
    if groups[place].leftOn != nil { dirty.insert(place) }
  }

  /// How often a customer has left.
  private func life(of customer: NameID) -> Int32 {
    Int32(clamping: leavings[customer]?.count ?? 0)
  }

  /// A customer left on a day of its life.
  mutating func leave(_ customer: NameID, onDay day: Int) {
    let life = life(of: customer)
    leavings[customer, default: []].append(day)
    for place in ofLife[[customer, NameID(index: life)]] ?? [] {
      groups[place].leftOn = day
      dirty.insert(place)
    }
  }
}

extension ClawbackPolicy {
  /// The policy as a name, for what is stamped on lines.
  var name: String {
    switch self {
    case .full(let day): "full_through_day_\(day)"
    case .proRata(let days): "pro_rata_over_\(days)_days"
    case .none: "no_clawback"
    }
  }
}

extension Engine {
  /// A customer leaves.
  mutating func churn(_ row: Int) {
    let event = facts.revenue.rows[row]
    let place = event.customer.place
    // Payments come first on their day, so whoever paid later has not started yet.
    guard firstDay.indices.contains(place), firstDay[place] <= event.day else {
      return refuse(
        row,
        paysLater(event.customer)
          ? .rule(.churnBeforeStart) : .noPaymentOfCustomer(facts.names[event.customer]))
    }
    returns.leave(event.customer, onDay: firstDay[place].days(to: event.day))
  }

  /// Whether any payment of a customer is known; looked up once for all who ask.
  private mutating func paysLater(_ customer: NameID) -> Bool {
    if let payers { return payers.contains(customer) }
    var found: Set<NameID> = []
    for row in facts.revenue.rows where row.kind == .payment {
      if let place = desk(of: row.deal) { found.insert(desks[place].customer) }
    }
    payers = found
    return found.contains(customer)
  }

  /// Writes what an event changes of what customers who left take back.
  mutating func settleReturns(by row: Int) {
    let event = facts.revenue.rows[row]
    for place in returns.dirty.sorted() {
      let group = returns.groups[place]
      guard let days = group.leftOn else { continue }
      let lane = lanes[Int(group.lane)]
      let policy = policies[Int(group.lane)].policy
      guard !returns.isOverflown,
        let clawback = try? Clawback(
          policy: policy, earned: Minor(max(group.earned, 0)), days: days,
          rounding: lane.rounding)
      else {
        refuse(row, .rule(.overflow))
        continue
      }
      let minor = group.returned - clawback.returned.units
      guard minor != 0 else { continue }
      returns.groups[place].returned = clawback.returned.units
      let name = "\(group.key.policy) \(group.key.currency.code) \(group.key.life)"
      let held = facts.names[group.key.payee] == Posting.unassigned
      lines.append(
        Posting(
          event: event.key, part: facts.name(Identifier(name)), payee: group.key.payee,
          deal: .none, customer: group.key.customer, version: lane.version, exchange: .none,
          minor: minor, rate: .zero, currency: group.key.currency, day: event.day,
          period: event.day.yearMonth, payableOn: event.day, kind: .clawback,
          hold: held ? .splitNotAgreed : .none, rounding: lane.rounding, waitsForClose: false))
      if lines[lines.count - 1].line == watched { reasons = clawback.reasons }
    }
    returns.dirty = []
  }
}
