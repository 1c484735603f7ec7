import Basics
import Settlement

/// That no posting is in two payouts, whatever is taken back in which order.
extension Change {
  /// Refuses where another payout has taken postings that this one takes.
  func refuseTakenTwice(_ payout: KeptPayout) throws(Problem) {
    guard payout.takes else { return }
    let own = Set(payout.entries)
    for other in try records.payouts() where other.takes && !ByteOrder.same(other.id, payout.id) {
      guard let entry = other.entries.first(where: own.contains) else { continue }
      throw Problem(
        .refused, code: "taken", "payout \(payout.id) would pay what another pays already",
        found: "posting \(entry) in payout \(other.id), which is \(other.state.rawValue)",
        hint: "cancel that first: tandem payout cancel \(other.id)")
    }
  }
}
