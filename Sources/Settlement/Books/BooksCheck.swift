import Basics
public import Money

/// What is wrong with books.
public enum BooksFlaw: Hashable, Sendable {
  /// A transaction does not add up to zero in each currency.
  case unbalanced(Transaction.Cause)
  /// Two postings are the same revision of one line.
  case repeatedKey(posting: Int, first: Int)
  /// A run stands before an earlier one.
  case runOutOfOrder(posting: Int)
  /// A posting lies in a month before its own.
  case periodBeforeDay(posting: Int)
  /// A payout names a posting that there is not, or one of another partner or currency.
  case foreignEntry(payout: Int, posting: Int)
  /// Two payouts pay one posting.
  case paidTwice(payout: Int, posting: Int)
  /// A payout pays another amount than its entries and its opening balance come to.
  case payoutAmount(payout: Int, entries: Minor?)
}

extension Books {
  /// Everything that is wrong; nothing where the books are sound.
  ///
  /// Takes O(n) and twelve bytes a posting.
  public func check() -> [BooksFlaw] {
    checkPostings() + checkPayouts()
  }

  private func checkPostings() -> [BooksFlaw] {
    var flaws: [BooksFlaw] = []
    var size = 16
    while size < postings.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    var lastRun = Int32.min
    for (place, posting) in postings.enumerated() {
      // What is debited must be what is credited: only the least number has no counterpart.
      if posting.minor == .min { flaws.append(.unbalanced(.posting(place))) }
      if posting.run < lastRun { flaws.append(.runOutOfOrder(posting: place)) }
      lastRun = max(lastRun, posting.run)
      if posting.period < posting.day.yearMonth { flaws.append(.periodBeforeDay(posting: place)) }
      let mixed = posting.line.mixed &+ UInt64(UInt32(bitPattern: posting.revision))
      var slot = Int(truncatingIfNeeded: mixed &* 0x9E37_79B9_7F4A_7C15 >> 16) & (size - 1)
      while slots[slot] >= 0 {
        let other = postings[Int(slots[slot])]
        if other.line == posting.line, other.revision == posting.revision {
          flaws.append(.repeatedKey(posting: place, first: Int(slots[slot])))
          break
        }
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] < 0 { slots[slot] = Int32(clamping: place) }
    }
    return flaws
  }

  private func checkPayouts() -> [BooksFlaw] {
    var flaws: [BooksFlaw] = []
    var payoutOf: [Int32: Int] = [:]
    for (place, payout) in payouts.enumerated() {
      if let transaction = payment(of: place), !transaction.isBalanced {
        flaws.append(.unbalanced(.payout(place)))
      }
      guard payout.state != .cancelled else { continue }
      var sum = Int128(payout.opening.units)
      for entry in payout.entries {
        guard postings.indices.contains(Int(entry)),
          postings[Int(entry)].payee == payout.partner,
          postings[Int(entry)].currency == payout.currency
        else {
          flaws.append(.foreignEntry(payout: place, posting: Int(entry)))
          continue
        }
        if payoutOf.updateValue(place, forKey: entry) != nil {
          flaws.append(.paidTwice(payout: place, posting: Int(entry)))
        }
        sum += Int128(postings[Int(entry)].minor)
      }
      if sum != Int128(payout.amount.units) {
        flaws.append(.payoutAmount(payout: place, entries: Int64(exactly: sum).map { Minor($0) }))
      }
    }
    return flaws
  }
}
