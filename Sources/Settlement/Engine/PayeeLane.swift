import Basics
import Money

/// The agreement of a payee who is not the owner, and the days on which it holds.
struct PayeeLane {
  /// What it was asked for.
  struct Key: Hashable {
    let payee: NameID
    let currency: Currency
  }

  var lane: Int?
  var days: ClosedRange<CivilDate>
}

extension Engine {
  /// The lane by which a payee is paid for a payment: the owner's own, or the payee's.
  mutating func lane(of payee: NameID, for payment: Int) -> Int? {
    let desk = desks[Int(payments.desk[payment])]
    if payee == desk.owner || desk.isHeld { return Int(payments.lane[payment]) }
    let day = facts.revenue.rows[payment].day
    let key = PayeeLane.Key(payee: payee, currency: desk.currency)
    if let known = payeeLanes[key], known.days.contains(day) { return known.lane }
    let name = facts.names[payee]
    let found = PayeeLane(
      lane: book.version(of: name, on: day, for: desk.currency),
      days: book.stretch(of: name, around: day))
    payeeLanes[key] = found
    return found.lane
  }
}
