public import Basics
public import Money

/// What one payee was promised of a deal's pool.
public struct SplitTerm: Hashable, Sendable {
  /// How much a payee is promised before caps and floors.
  public enum Amount: Hashable, Sendable {
    /// A part of the pool, given as a percentage or a fraction.
    case share(Rate)
    /// A fixed amount.
    case fixed(Minor)
    /// Whatever the other terms leave.
    case remaining
  }

  /// The payee whose share stays with us and posts nothing.
  public static let us: Identifier = "us"

  /// Who is promised it.
  public let payee: Identifier
  /// How much.
  public let amount: Amount
  /// The most that the payee receives over the whole deal, if limited.
  public let most: Minor?
  /// The least that the payee receives over the whole deal, if promised.
  public let least: Minor?

  /// A promise to one payee.
  public init(_ payee: Identifier, _ amount: Amount, most: Minor? = nil, least: Minor? = nil) {
    self.payee = payee
    self.amount = amount
    self.most = most
    self.least = least
  }

  /// Whether the share stays with us.
  public var staysWithUs: Bool { payee == SplitTerm.us }
}
