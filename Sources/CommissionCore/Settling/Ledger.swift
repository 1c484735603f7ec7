import Basics
public import Money

/// Balances by double entry that don't depend on the order in which events arrive.
///
/// Every event debits one account what it credits another in the same currency, so each currency
/// always adds up to zero. The same event under the same key counts once.
public struct Ledger: Sendable {
  private var known: [Identifier: LedgerEvent] = [:]
  private var sums: [LedgerAccount: Int128] = [:]
  /// How many events had been known already.
  public private(set) var duplicates = 0

  /// An empty ledger.
  public init() {}

  /// Posts an event, or counts it as a duplicate where it is known.
  ///
  /// Another event under a known key is an error, and changes nothing.
  public mutating func post(_ event: LedgerEvent) throws(CommissionError) {
    if let before = known[event.key] {
      guard before == event else { throw .idempotencyConflict(key: event.key) }
      duplicates += 1
      return
    }
    known[event.key] = event
    let (debit, credit) = event.legs
    // Fewer than 2^63 amounts of 64 bits stay below 2^127, so the sums can't overflow, and only
    // the final balances must fit 64 bits: the order of events is no matter.
    sums[debit, default: 0] += Int128(event.amount.minor.units)
    sums[credit, default: 0] -= Int128(event.amount.minor.units)
  }

  /// The balance of each account that was touched, in order of its text; debits are positive.
  public func balances() throws(CommissionError) -> [(account: LedgerAccount, minor: Minor)] {
    var balances: [(account: LedgerAccount, minor: Minor)] = []
    for (account, sum) in sums {
      guard let units = Int64(exactly: sum) else { throw .overflow }
      balances.append((account, Minor(units)))
    }
    return balances.sorted {
      $0.account.text.utf8.lexicographicallyPrecedes($1.account.text.utf8)
    }
  }

  /// Whether every currency adds up to zero, as double entry demands.
  public var isBalanced: Bool {
    var totals: [Currency: Int128] = [:]
    for (account, sum) in sums { totals[account.currency, default: 0] += sum }
    return totals.values.allSatisfy { $0 == 0 }
  }
}
