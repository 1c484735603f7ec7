import Basics
import CommissionCore
import Exact
import Money

extension Engine {
  /// The version of the owner's agreement that holds for a deal on a day.
  mutating func lane(for place: Int, on day: CivilDate, _ row: Int) -> Int? {
    let desk = desks[place]
    if desk.laneFrom > day || day > desk.laneTo {
      let owner = facts.names[desk.owner]
      let stretch = book.stretch(of: owner, around: day)
      let version = book.version(of: owner, on: day, for: desk.currency)
      desks[place].laneFrom = stretch.lowerBound
      desks[place].laneTo = stretch.upperBound
      desks[place].lane = version.map { Int32(clamping: $0) } ?? -1
    }
    guard desks[place].lane >= 0 else {
      if !desk.isToldOf {
        desks[place].isToldOf = true
        refuse(
          row, .noAgreement(partner: facts.names[desk.owner], deal: facts.names[desk.id]))
      }
      return nil
    }
    let lane = Int(desks[place].lane)
    if lanes[lane].hasAmounts, lanes[lane].currency != desk.currency {
      refuse(
        row,
        .amountsInOtherCurrency(
          version: facts.names[lanes[lane].version], agreement: lanes[lane].currency,
          deal: desk.currency))
      return nil
    }
    return lane
  }

  /// The rate in parts that a payment earns at; nil where no cell answers.
  mutating func rate(of event: EventRow, _ desk: Desk, _ lane: Lane, _ row: Int) -> Int64? {
    let rate = lane.rate(event.revenue, isInfluenced: desk.isInfluenced)
    guard rate != Lane.noCell else {
      let tier = facts.agreements[Int(desks[Int(payments.desk[row])].lane)].tier
      refuse(
        row,
        .rule(
          .unknownCombination(tier: tier.rawValue, model: event.revenue.rawValue, option: nil)))
      return nil
    }
    let window = lane.windows[event.revenue.place]
    let start = desk.start ?? firstDay[desk.customer.place]
    switch window {
    case Lane.lifetime where desk.start == nil: return rate
    case Lane.lifetime: return event.day >= start ? rate : 0
    case Lane.firstPayment:
      guard event.day >= start else { return 0 }
      return outcomes.insert([desk.owner, desk.customer]).inserted ? rate : 0
    case .min: return 0
    default:
      let end = start.adding(months: Int(window))
      return event.day >= start && end.map { event.day < $0 } ?? true ? rate : 0
    }
  }

  /// What the remaining amount of a payment earns by its rate, rounded once.
  func share(of payment: Int) -> Int64? {
    let lane = lanes[Int(payments.lane[payment])]
    let row = facts.revenue.rows[payment]
    let rate = FineRate(parts: payments.rate[payment])
    guard row.revenue == .resold,
      facts.agreements[Int(payments.lane[payment])].terms.isMargin
    else { return rate.amount(of: payments.remaining[payment], rounding: lane.rounding) }
    // A margin is on the list price, of which as much stands as of the payment (R-23a).
    let left = Fraction(payments.remaining[payment])
    guard let part = left.divided(by: Fraction(row.net ?? 0)) else { return 0 }
    let exact = rate.rate.exact(of: Minor(row.listPrice)) * part
    return (try? lane.rounding.minor(exact))?.units
  }
}
