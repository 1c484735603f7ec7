import Basics
import CommissionCore
import Exact
import Money

/// What quarters earn as a whole, and what their months posted.
struct Quarters {
  /// One version of an agreement in one quarter.
  struct Key: Hashable {
    let lane: Int32
    let quarter: Quarter
  }

  /// Its sums.
  struct Sums {
    /// Each payment's remaining amount times its rate, in parts.
    var product: Int128 = 0
    /// What remains of the payments.
    var revenue: Int128 = 0
    /// What the payments stand at.
    var posted: Int128 = 0
  }

  private(set) var sums: [Key: Sums] = [:]

  /// A payment changed: what remains of it, and what it stands at.
  mutating func note(
    _ payment: Int, _ payments: Payments, day: CivilDate, counts: Bool, before: Int64,
    stood: Int64
  ) {
    guard counts else { return }
    let key = Key(lane: payments.lane[payment], quarter: day.quarter)
    var sums = self.sums[key] ?? Sums()
    // Fewer than 2^32 payments of 64 bits, times rates below 2^27, stay below 2^127.
    let change = Int128(payments.remaining[payment]) - Int128(before)
    sums.product += change * Int128(payments.rate[payment])
    sums.revenue += change
    sums.posted += Int128(payments.pool[payment]) - Int128(stood)
    self.sums[key] = sums
  }
}

extension Engine {
  /// Whether a payment counts for the true-up: in the agreement's currency, and by the rate that
  /// the true-up measures.
  func countsInQuarter(_ payment: Int, _ lane: Lane) -> Bool {
    let desk = desks[Int(payments.desk[payment])]
    let row = facts.revenue.rows[payment]
    guard desk.currency == lane.currency, !desk.isHeld else { return false }
    if lane.hasVolume { return countsAsVolume(payment, lane) }
    let agreement = facts.agreements[Int(payments.lane[payment])]
    return !(row.revenue == .resold && agreement.terms.isMargin)
  }

  /// Writes the true-ups of all quarters that are to be trued up.
  mutating func trueUp() {
    guard let last = facts.truedUpThrough else { return }
    let keys = quarters.sums.keys.filter { $0.quarter <= last }
      .sorted { ($0.quarter.first, $0.lane) < ($1.quarter.first, $1.lane) }
    for key in keys {
      guard let sums = quarters.sums[key] else { continue }
      let lane = lanes[Int(key.lane)]
      let text = "true_up/\(key.quarter)/\(facts.names[lane.partner])"
      let event = facts.name(Identifier(text))
      guard let whole = quarterCommission(key, sums),
        let minor = Int64(exactly: Int128(whole) - sums.posted)
      else {
        problems.append(SettlementProblem(event: Identifier(text), cause: .rule(.overflow)))
        continue
      }
      guard minor != 0, let due = lane.payable.date(clearedOn: key.quarter.last) else { continue }
      lines.append(
        Posting(
          event: event, part: lane.version, payee: lane.partner, deal: .none, customer: .none,
          version: lane.version, exchange: .none, minor: minor, rate: .zero,
          currency: lane.currency, day: key.quarter.last, period: key.quarter.lastMonth,
          payableOn: due, kind: .trueUp, hold: .none, rounding: lane.rounding,
          waitsForClose: lane.payable == .afterMonth))
      guard lines[lines.count - 1].line == watched else { continue }
      reasons = [
        Reason(
          "R-44", "quarter_less_posted",
          [
            .init("net_revenue_minor", .exact(Fraction(WholeNumber(sums.revenue)))),
            .init("rounding", .text(lane.rounding.rawValue)),
            .init("quarter_commission_minor", .minor(Minor(whole))),
            .init("posted_minor", .exact(Fraction(WholeNumber(sums.posted)))),
            .init("true_up_minor", .minor(Minor(minor))),
          ])
      ]
    }
  }

  /// What a quarter earns as a whole; nil where it does not fit.
  func quarterCommission(_ key: Quarters.Key, _ sums: Quarters.Sums) -> Int64? {
    let agreement = facts.agreements[Int(key.lane)]
    guard case .volume(let tiers, _) = agreement.terms.recurring else {
      return FineRate.rounded(sums.product, agreement.rounding)
    }
    return (try? tiers.commission(on: WholeNumber(sums.revenue), rounding: agreement.rounding))?
      .units
  }
}
