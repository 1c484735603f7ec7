public import Basics
public import CoSell
public import Money

/// A closed deal as the ledger knows it.
public struct Deal: Hashable, Sendable {
  /// What the owner did for it.
  public enum Credit: String, CaseIterable, Hashable, Sendable {
    /// It brought the account.
    case sourced
    /// It helped with an account that we were selling to already.
    case influenced
  }

  /// Its identifier.
  public var id: Identifier
  /// The customer.
  public var customer: Identifier
  /// The currency in which the customer pays and the pool is shared.
  public var currency: Currency
  /// Whom the pool goes to.
  public var award: DealAward
  /// What the owner did for it.
  public var credit: Credit
  /// The day on which the customer's months begin; the customer's first payment where nil.
  public var start: CivilDate?

  /// A deal.
  public init(
    id: Identifier, customer: Identifier, currency: Currency, award: DealAward,
    credit: Credit = .sourced, start: CivilDate? = nil
  ) {
    self.id = id
    self.customer = customer
    self.currency = currency
    self.award = award
    self.credit = credit
    self.start = start
  }
}
