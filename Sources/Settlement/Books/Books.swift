public import Basics
public import CommissionCore
public import Money

/// One leg of a transaction; debits are positive.
public struct Leg: Hashable, Sendable {
  /// The account.
  public var account: LedgerAccount
  /// The amount.
  public var minor: Int64

  /// A leg.
  public init(_ account: LedgerAccount, _ minor: Int64) {
    self.account = account
    self.minor = minor
  }
}

/// One movement of the ledger.
public struct Transaction: Hashable, Sendable {
  /// What it stands for.
  public enum Cause: Hashable, Sendable {
    /// A posting, by its place.
    case posting(Int)
    /// A payout, by its place.
    case payout(Int)
  }

  /// What it stands for.
  public let cause: Cause
  /// The day under which it is kept: its own, or the first of the month in which it was posted.
  public let day: CivilDate
  /// The legs, which add up to zero in each currency.
  public let legs: [Leg]

  /// Whether each currency adds up to zero.
  public var isBalanced: Bool {
    for leg in legs {
      var sum: Int128 = 0
      for other in legs where other.account.currency == leg.account.currency {
        sum += Int128(other.minor)
      }
      if sum != 0 { return false }
    }
    return true
  }
}

/// The ledger: what was posted and what was paid.
public struct Books: Sendable {
  /// The names that postings go by.
  public let names: NameTable
  /// All postings, in the order in which they were posted; a posting's place is its number.
  public let postings: [Posting]
  /// All payouts.
  public let payouts: [Payout]

  /// Books over postings and payouts.
  public init(names: NameTable, postings: [Posting], payouts: [Payout] = []) {
    self.names = names
    self.postings = postings
    self.payouts = payouts
  }

  /// What was known after a run, and before the next.
  ///
  /// Payouts are kept by their day, and so are cut by a day.
  public func asOf(run: Int32, day: CivilDate = .max) -> Books {
    // Runs only ever append, so what was known is a beginning.
    let end = postings.firstIndex { $0.run > run } ?? postings.count
    return Books(
      names: names, postings: Array(postings[..<end]),
      payouts: payouts.filter { $0.day <= day })
  }

  /// The transaction of a posting: expense against payable.
  public func transaction(of place: Int) -> Transaction {
    let posting = postings[place]
    let payable = LedgerAccount(.payable(names[posting.payee]), posting.currency)
    let expense = LedgerAccount(.commissionExpense, posting.currency)
    // The least number has no counterpart; nothing that large is ever posted by the engine.
    let credit = Int64(clamping: -Int128(posting.minor))
    return Transaction(
      cause: .posting(place), day: Books.day(of: posting),
      legs: [Leg(expense, posting.minor), Leg(payable, credit)])
  }

  /// The day under which a posting is kept.
  public static func day(of posting: Posting) -> CivilDate {
    posting.day.yearMonth == posting.period ? posting.day : posting.period.first
  }

  /// The transaction of a payout that was paid; nil for others.
  ///
  /// Paid in another currency, both amounts pass through the account of exchange differences, so
  /// that each currency balances.
  public func payment(of place: Int) -> Transaction? {
    let payout = payouts[place]
    guard payout.state == .paid, let day = payout.paidOn else { return nil }
    let payable = LedgerAccount(.payable(names[payout.partner]), payout.currency)
    let owed = payout.amount.units
    let minus = Int64(clamping: -Int128(owed))
    guard let paid = payout.paidWith else {
      let cash = LedgerAccount(.cash, payout.currency)
      return Transaction(
        cause: .payout(place), day: day, legs: [Leg(payable, owed), Leg(cash, minus)])
    }
    let left = paid.minor.units
    return Transaction(
      cause: .payout(place), day: day,
      legs: [
        Leg(payable, owed), Leg(LedgerAccount(.exchangeDifference, payout.currency), minus),
        Leg(LedgerAccount(.exchangeDifference, paid.currency), left),
        Leg(LedgerAccount(.cash, paid.currency), Int64(clamping: -Int128(left))),
      ])
  }

  /// The balance of each account that was touched, by its text; debits are positive.
  public func balances() throws(CommissionError) -> [(account: LedgerAccount, minor: Minor)] {
    var payable: [PartnerCurrency: Int128] = [:]
    for posting in postings {
      payable[PartnerCurrency(posting.payee, posting.currency), default: 0] += Int128(posting.minor)
    }
    return try balances(payable)
  }

  /// The same where it has been added up already what was posted to each payee.
  public func balances(
    _ payable: [PartnerCurrency: Int128]
  ) throws(CommissionError) -> [(account: LedgerAccount, minor: Minor)] {
    var sums: [LedgerAccount: Int128] = [:]
    for (key, sum) in payable {
      sums[LedgerAccount(.payable(names[key.partner]), key.currency), default: 0] -= sum
      sums[LedgerAccount(.commissionExpense, key.currency), default: 0] += sum
    }
    for place in payouts.indices {
      for leg in payment(of: place)?.legs ?? [] {
        sums[leg.account, default: 0] += Int128(leg.minor)
      }
    }
    var balances: [(account: LedgerAccount, minor: Minor)] = []
    for (account, sum) in sums {
      guard let units = Int64(exactly: sum) else { throw .overflow }
      balances.append((account, Minor(units)))
    }
    return balances.sorted { Identifier($0.account.text) < Identifier($1.account.text) }
  }
}

/// A partner and a currency that it is owed.
public struct PartnerCurrency: Hashable, Sendable {
  /// The partner.
  public var partner: NameID
  /// The currency.
  public var currency: Currency

  /// A pair.
  public init(_ partner: NameID, _ currency: Currency) {
    self.partner = partner
    self.currency = currency
  }
}
