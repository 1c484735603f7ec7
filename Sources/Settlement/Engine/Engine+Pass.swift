import Basics
import CommissionCore
import Money

extension Engine {
  /// One payment stands at another amount: its payees' shares change (R-18…R-20).
  mutating func pass(_ payment: Int, by row: Int, from old: Int64, to new: Int64) {
    guard old != new else { return }
    let desk = desks[Int(payments.desk[payment])]
    if desk.solo.isSome {
      write(payment, by: row, desk.solo, from: old, to: new)
    } else {
      share(Int(payments.desk[payment]), [(payment, old)], by: row)
    }
  }

  /// Several payments stand at other amounts, in their order.
  mutating func pass(_ changes: [(payment: Int, from: Int64)], by row: Int) {
    var shared: [Int32: [(payment: Int, from: Int64)]] = [:]
    for change in changes {
      let place = payments.desk[change.payment]
      if desks[Int(place)].solo.isSome {
        pass(change.payment, by: row, from: change.from, to: payments.pool[change.payment])
      } else {
        shared[place, default: []].append(change)
      }
    }
    for place in shared.keys.sorted() { share(Int(place), shared[place] ?? [], by: row) }
  }

  /// Shares the pool of a deal again: what a payment brings a payee is what the pool up to and with
  /// it gives the payee, less what the pool before it gave.
  private mutating func share(
    _ place: Int, _ changes: [(payment: Int, from: Int64)], by row: Int
  ) {
    guard var sharing = sharings[place] else { return }
    sharings[place] = nil
    defer { sharings[place] = sharing }
    let id = facts.names[desks[place].id]
    do throws(SettlementProblem.Cause) {
      if changes.count == 1, changes[0].payment == row {
        var (before, after): ([Minor], [Minor]) = ([], [])
        try sharing.share(sharing.pool, deal: id, into: &before)
        sharing.pool = try sum(sharing.pool, payments.pool[row])
        try sharing.share(sharing.pool, deal: id, into: &after)
        for (payee, (old, new)) in zip(sharing.payees, zip(before, after)) {
          write(row, by: row, payee, from: 0, to: try difference(new.units, old.units))
        }
        return
      }
      sharing.pool = try replay(&sharing, changes, deal: id, by: row)
    } catch {
      refuse(row, error)
    }
  }

  /// Goes through the payments of a deal again and writes what changes; the pool that stands.
  private mutating func replay(
    _ sharing: inout Sharing, _ changes: [(payment: Int, from: Int64)], deal: Identifier,
    by row: Int
  ) throws(SettlementProblem.Cause) -> Int64 {
    var stood: [Int: Int64] = [:]
    for change in changes { stood[change.payment] = change.from }
    var (oldPool, newPool) = (Int64(0), Int64(0))
    var (before, after, oldShares, newShares): ([Minor], [Minor], [Minor], [Minor])
    (before, after, oldShares, newShares) = ([], [], [], [])
    var isSame = true
    for place in sharing.members {
      let payment = Int(place)
      let pool = payments.pool[payment]
      let (oldBefore, newBefore) = (oldPool, newPool)
      oldPool = try sum(oldPool, stood[payment] ?? pool)
      newPool = try sum(newPool, pool)
      // Up to the first change nothing can differ.
      if isSame, oldPool == newPool { continue }
      if isSame {
        isSame = false
        try sharing.share(oldBefore, deal: deal, into: &before)
        try sharing.share(newBefore, deal: deal, into: &after)
      }
      try sharing.share(oldPool, deal: deal, into: &oldShares)
      try sharing.share(newPool, deal: deal, into: &newShares)
      for index in sharing.payees.indices {
        let old = try difference(oldShares[index].units, before[index].units)
        let new = try difference(newShares[index].units, after[index].units)
        if old != new { write(payment, by: row, sharing.payees[index], from: old, to: new) }
      }
      swap(&before, &oldShares)
      swap(&after, &newShares)
    }
    return newPool
  }

  /// Writes a line for what changes for one payee, in the payee's currency.
  private mutating func write(
    _ payment: Int, by row: Int, _ payee: NameID, from old: Int64, to new: Int64
  ) {
    guard old != new, payee.isSome else { return }
    let desk = desks[Int(payments.desk[payment])]
    let own = lane(of: payee, for: payment)
    let lane = lanes[own ?? Int(payments.lane[payment])]
    let currency = own == nil || desk.isHeld ? desk.currency : lane.currency
    do throws(SettlementProblem.Cause) {
      var (minor, exchange) = (try difference(new, old), NameID.none)
      if currency != desk.currency {
        (minor, exchange) = try convert(payment, desk, lane, from: old, to: new)
      }
      guard minor != 0 else { return }
      let cleared = facts.revenue.rows[payment].day
      let event = facts.revenue.rows[row]
      guard let due = payableDay(lane, cleared: cleared, desk.customer) else {
        throw SettlementProblem.Cause.rule(.dateOutOfRange)
      }
      let kind: Posting.Kind =
        payment == row ? .commission : event.payment == part(payment) ? .refund : .release
      lines.append(
        Posting(
          event: event.key, part: part(payment), payee: payee, deal: desk.id,
          customer: desk.customer, version: lanes[Int(payments.lane[payment])].version,
          exchange: exchange, minor: minor, rate: FineRate(parts: payments.rate[payment]),
          currency: currency, day: event.day, period: event.day.yearMonth,
          payableOn: max(due, payment == row ? .min : event.day), kind: kind,
          hold: desk.isHeld ? .splitNotAgreed : own == nil ? .noAgreement : .none,
          rounding: lane.rounding, waitsForClose: lane.payable == .afterMonth))
      if watched != nil { explain(lines[lines.count - 1], payment, from: old, to: new) }
      returns.note(
        payment, desk.customer, payee, policies[Int(payments.lane[payment])].name, currency,
        minor, lane: payments.lane[payment])
    } catch {
      refuse(row, error)
    }
  }

  private func part(_ payment: Int) -> NameID { facts.revenue.rows[payment].key }

  /// The difference of a share, each side converted at the payment's own rate, so that a full
  /// refund ends at zero in both currencies.
  private mutating func convert(
    _ payment: Int, _ desk: Desk, _ lane: Lane, from old: Int64, to new: Int64
  ) throws(SettlementProblem.Cause) -> (minor: Int64, exchange: NameID) {
    let day = facts.revenue.rows[payment].day
    do throws(CommissionError) {
      let found = try exchange.find(desk.currency, lane.currency, on: day, &facts)
      let before = try found.rates.convert(
        Money(Minor(old), desk.currency), to: lane.currency, on: day, rounding: lane.rounding)
      let after = try found.rates.convert(
        Money(Minor(new), desk.currency), to: lane.currency, on: day, rounding: lane.rounding)
      let change = after.result.minor.units.subtractingReportingOverflow(
        before.result.minor.units)
      guard !change.overflow else { throw CommissionError.overflow }
      return (change.partialValue, found.stamp)
    } catch {
      throw .rule(error)
    }
  }

  /// When a commission may be paid: as the agreement says, not before its clawback window ends
  /// where it waits for that.
  func payableDay(_ lane: Lane, cleared: CivilDate, _ customer: NameID) -> CivilDate? {
    guard let due = lane.payable.date(clearedOn: cleared) else { return nil }
    guard lane.holdDays >= 0, firstDay.indices.contains(customer.place) else { return due }
    return firstDay[customer.place].adding(days: lane.holdDays + 1).map { max($0, due) }
  }

  /// A sum that must fit.
  func sum(_ a: Int64, _ b: Int64) throws(SettlementProblem.Cause) -> Int64 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    guard !overflow else { throw .rule(.overflow) }
    return sum
  }

  /// A difference that must fit.
  func difference(_ a: Int64, _ b: Int64) throws(SettlementProblem.Cause) -> Int64 {
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    guard !overflow else { throw .rule(.overflow) }
    return difference
  }
}
