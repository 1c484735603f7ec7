public import Basics
public import Money

/// Something that moves money between accounts, once.
public struct LedgerEvent: Hashable, Sendable {
  /// What kind of movement it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Commission earned: expense up, payable up.
    case accrue
    /// Commission taken back: the mirror of an accrual.
    case reverse
    /// Commission paid: payable down, cash down.
    case payout
  }

  /// The idempotency key: source, external id and event type as one text.
  public let key: Identifier
  /// What kind of movement it is.
  public let kind: Kind
  /// The partner whose account moves.
  public let partner: Identifier
  /// How much, of which currency.
  public let amount: Money

  /// An event.
  public init(key: Identifier, kind: Kind, partner: Identifier, amount: Money) {
    self.key = key
    self.kind = kind
    self.partner = partner
    self.amount = amount
  }

  /// The two legs of the movement: one account is debited what the other is credited.
  var legs: (debit: LedgerAccount, credit: LedgerAccount) {
    let payable = LedgerAccount(.payable(partner), amount.currency)
    let expense = LedgerAccount(.commissionExpense, amount.currency)
    return switch kind {
    case .accrue: (expense, payable)
    case .reverse: (payable, expense)
    case .payout: (payable, LedgerAccount(.cash, amount.currency))
    }
  }
}

/// An account of the ledger in one currency.
public struct LedgerAccount: Hashable, Sendable {
  /// What the account is for.
  public enum Name: Hashable, Sendable {
    /// What we owe a partner.
    case payable(Identifier)
    /// What commission costs us.
    case commissionExpense
    /// What we paid with.
    case cash
    /// Differences that exchange rates leave.
    case exchangeDifference
  }

  /// What the account is for.
  public let name: Name
  /// Its currency.
  public let currency: Currency

  /// An account.
  public init(_ name: Name, _ currency: Currency) {
    self.name = name
    self.currency = currency
  }

  /// The account as text, such as `payable:acme|USD`.
  public var text: String {
    let head =
      switch name {
      case .payable(let partner): "payable:\(partner)"
      case .commissionExpense: "expense:commission"
      case .cash: "cash"
      case .exchangeDifference: "expense:exchange"
      }
    return "\(head)|\(currency.code)"
  }
}
