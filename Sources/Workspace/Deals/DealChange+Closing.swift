package import Basics
import CoSell
import CommissionCore
package import Money

extension DealChange {
  /// Closes a deal: the owner's registration is won, or all approved ones are lost.
  ///
  /// - Parameters:
  ///   - deal: The deal as it is.
  ///   - isWon: Whether it was won.
  ///   - at: When, according to whoever records it; nil for now.
  ///   - value: What it is worth.
  ///   - note: What is to be remembered.
  /// - Returns: The deal as it is now.
  /// - Throws: A problem of kind `refused` where it is closed already.
  package func close(
    _ deal: KeptDeal, isWon: Bool, at: Instant?, value: Money?, note: String?
  ) throws(Problem) -> KeptDeal {
    let stamp = try stamp()
    if let close = try close(of: deal) {
      throw Problem(
        .refused, code: "closed", "deal '\(deal.id)' is closed already",
        found: "\(close.isWon ? "won" : "lost") at \(close.at.text), entry \(close.sequence)",
        hint: "tandem deal reopen \(deal.id) takes a mistaken close back, with two names")
    }
    var closed = deal
    closed.close = KeptDeal.Close(
      entry: stamp.entry, at: at, isWon: isWon, value: value?.description, note: note)
    for registration in try toClose(closed, isWon: isWon, on: at ?? stamp.at) {
      closed = try moving(closed, registration, isWon ? .won : .lost)
    }
    try keep(closed, isFinal: true, claimedAt: at)
    return closed
  }

  /// The approved registrations that end with the deal: of a deal that is won, only the owner's.
  private func toClose(
    _ deal: KeptDeal, isWon: Bool, on instant: Instant
  ) throws(Problem) -> [String] {
    var approved: [String] = []
    for registration in deal.registrations {
      if try standing(of: registration, in: deal)?.status == .approved {
        approved.append(registration.id)
      }
    }
    guard isWon else { return approved }
    let book = try DealBook(
      in: change.connection, rules: rules, at: .now(instant))
    guard case .partner(let claim)? = book.deal(deal.id)?.resolution.owner else { return [] }
    return approved.filter { Identifier($0) == claim.id }
  }

  /// Takes a mistaken close back; what it froze stays frozen (R-36).
  package func reopen(
    _ deal: KeptDeal, reason: String, with other: String
  ) throws(Problem) -> KeptDeal {
    let stamp = try stamp()
    guard let close = deal.close else {
      throw Problem(
        .refused, code: "not_closed", "deal '\(deal.id)' is open",
        hint: "tandem deal show \(deal.id) tells how it stands")
    }
    try DealProblem.refuseOneName(stamp.by, other)
    var open = deal
    open.close = nil
    open.reopenings.append(
      KeptDeal.Reopening(entry: stamp.entry, close: close, reason: reason, with: other))
    for place in open.registrations.indices {
      open.registrations[place].events.removeAll {
        $0.entry == close.entry && ($0.move == .won || $0.move == .lost)
      }
    }
    try keep(open, isFinal: true)
    return open
  }

  /// Notes that a partner implemented or resold (R-38), or that it did not.
  package func deliver(
    _ deal: KeptDeal, _ partner: String, isDone: Bool
  ) throws(Problem) -> KeptDeal {
    var deal = deal
    let place = deal.delivered.firstIndex { ByteOrder.same($0, partner) }
    guard (place == nil) == isDone else {
      throw Problem(
        .refused, code: isDone ? "delivered_already" : "not_delivered",
        "'\(partner)' " + (isDone ? "delivered this deal already" : "did not deliver this deal"))
    }
    if let place { deal.delivered.remove(at: place) } else { deal.delivered.append(partner) }
    try keep(deal)
    return deal
  }

  /// Adds a contact of our own with the customer.
  package func contact(
    _ deal: KeptDeal, at: Instant?, isActive: Bool, note: String?
  ) throws(Problem) -> (deal: KeptDeal, contact: String) {
    let stamp = try stamp()
    var deal = deal
    let id = "contact-\(stamp.entry)"
    deal.contacts.append(
      KeptDeal.Contact(id: id, entry: stamp.entry, at: at, isActive: isActive, note: note))
    try keep(deal, claimedAt: at)
    return (deal, id)
  }
}
