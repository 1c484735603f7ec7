public import Basics
public import Exact
public import Money

/// Why split terms are refused, with the numbers that show it.
public enum SplitTermsError: Error, Hashable, Sendable {
  /// There is no term at all.
  case empty
  /// A payee has no name.
  case namelessPayee
  /// A payee stands in two terms.
  case duplicatePayee(Identifier)
  /// A share, a fixed amount, a cap or a floor is below zero.
  case negative(payee: Identifier)
  /// A cap lies below the floor of the same term.
  case capBelowFloor(payee: Identifier, most: Minor, least: Minor)
  /// A `remaining` term carries a cap or a floor.
  case limitOnRemaining(payee: Identifier)
  /// Two payees take what remains.
  case twoRemaining(Identifier, Identifier)
  /// The shares alone are more than the whole.
  case overWhole(Rate)
  /// The shares together are less than the whole, whatever the pool, and nobody takes the rest.
  case sharesBelowWhole(Rate)
  /// The fixed amounts alone are more than the pool.
  case fixedAbovePool(fixed: Minor?, pool: Minor)
  /// All terms together ask for more than the pool.
  case moreThanPool(asked: Fraction, pool: Minor)
  /// Part of the pool goes to nobody, and no term takes what remains.
  case lessThanWhole(unassigned: Fraction, pool: Minor)
  /// A cap could leave part of the pool to nobody, and no term takes what remains.
  case capWithoutRemaining(payee: Identifier)
  /// A result does not fit 64 bits of minor units.
  case overflow
}
