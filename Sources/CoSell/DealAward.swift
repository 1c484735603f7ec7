public import Basics
public import CommissionCore

/// Whom a deal's commission goes to, as ownership and attribution decided it.
///
/// It is what the ledger needs of a deal and no more: one pool, earned at the owner's rate, and the
/// key by which it is shared. The deal's resolution says why.
public struct DealAward: Hashable, Sendable {
  /// The partner at whose agreement's rate the pool is earned; nil where nobody earns.
  public let owner: Identifier?
  /// The owner's tier, which chose the way of sharing.
  public let tier: PartnerTier?
  /// How the pool is shared.
  public let sharing: Sharing

  /// The ways in which a pool is shared.
  public enum Sharing: Hashable, Sendable {
    /// Nobody is paid: the deal is our own, or no claim holds.
    case nobody
    /// By exact weights, in the order in which equal remainders are served.
    case weights([Payee])
    /// As agreed before the close.
    case agreed(SplitTerms)
    /// The pool waits, earned but payable to nobody, because no split was agreed in time.
    case held
  }

  /// An award.
  public init(owner: Identifier?, tier: PartnerTier?, sharing: Sharing) {
    self.owner = owner
    self.tier = tier
    self.sharing = sharing
  }

  /// Whether a partner earns the pool, or has a share of it.
  public func concerns(_ partner: Identifier) -> Bool {
    if owner == partner { return true }
    switch sharing {
    case .nobody, .held: return false
    case .weights(let payees): return payees.contains { $0.id == partner }
    case .agreed(let terms):
      return terms.terms.contains { !$0.staysWithUs && $0.payee == partner }
    }
  }

  /// Nobody is paid for the deal.
  public static let nobody = DealAward(owner: nil, tier: nil, sharing: .nobody)
}
