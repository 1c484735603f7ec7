public import Basics
public import Money

/// A payout to a partner, from its proposal on.
public struct Payout: Hashable, Sendable {
  /// How far it has come.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// A run wants it paid; its entries are taken.
    case proposed
    /// Somebody agreed to pay it.
    case approved
    /// The money has left.
    case paid
    /// It was not paid after all; its entries are free again.
    case cancelled

    /// The states that may follow.
    public var next: [State] {
      switch self {
      case .proposed: [.approved, .cancelled]
      case .approved: [.paid, .cancelled]
      case .paid, .cancelled: []
      }
    }
  }

  /// Its identifier.
  public var id: Identifier
  /// The partner, by its number in the facts.
  public var partner: NameID
  /// The currency that the partner is owed.
  public var currency: Currency
  /// The day of the run that made it.
  public var day: CivilDate
  /// The balance from before the ledger that it took over.
  public var opening: Minor
  /// The places of the postings that it pays, ascending.
  public var entries: [Int32]
  /// How much is paid.
  public var amount: Minor
  /// How far it has come.
  public var state: State
  /// When the money left.
  public var paidOn: CivilDate?
  /// What left the bank, where that is another currency.
  public var paidWith: Money?

  /// A payout by its parts.
  public init(
    id: Identifier, partner: NameID, currency: Currency, day: CivilDate, opening: Minor = .zero,
    entries: [Int32], amount: Minor, state: State = .approved, paidOn: CivilDate? = nil,
    paidWith: Money? = nil
  ) {
    self.id = id
    self.partner = partner
    self.currency = currency
    self.day = day
    self.opening = opening
    self.entries = entries
    self.amount = amount
    self.state = state
    self.paidOn = paidOn
    self.paidWith = paidWith
  }

  /// The same payout one state further; nil where that state can't follow.
  public func moved(
    to state: State, on day: CivilDate, with money: Money? = nil
  ) -> Payout? {
    guard self.state.next.contains(state) else { return nil }
    var moved = self
    moved.state = state
    if state == .paid {
      moved.paidOn = day
      moved.paidWith = money?.currency == currency ? nil : money
    }
    return moved
  }
}
