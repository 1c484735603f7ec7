public import Basics
public import Exact

/// How many of the closed deals were won.
public struct WinCount: Hashable, Sendable {
  /// The deals that were won.
  public private(set) var won = 0
  /// The deals that were closed either way.
  public private(set) var closed = 0

  /// The share of deals won; nil where none was closed.
  public var rate: Fraction? {
    closed == 0 ? nil : Fraction(reducing: Int64(won), over: Int64(closed))
  }

  fileprivate mutating func count(isWon: Bool) {
    closed += 1
    if isWon { won += 1 }
  }
}

/// The win rates of partners' deals and of our own (domain §12).
public struct WinRates: Hashable, Sendable {
  /// Deals that a partner owns.
  public private(set) var partner = WinCount()
  /// Deals that nobody but we own.
  public private(set) var direct = WinCount()
  /// Each partner's deals.
  public private(set) var byPartner: [Identifier: WinCount] = [:]

  /// Counts the deals that are closed.
  public init(_ outcomes: [DealOutcome]) {
    for outcome in outcomes {
      guard let isWon = outcome.isWon else { continue }
      if case .partner(let claim) = outcome.resolution.owner {
        partner.count(isWon: isWon)
        byPartner[claim.partner, default: WinCount()].count(isWon: isWon)
      } else {
        direct.count(isWon: isWon)
      }
    }
  }

  /// How many times the direct win rate the partners' is; 1.5 to 2 is usual.
  ///
  /// Nil where either is unknown, or none of our own deals was won.
  public var ratio: Fraction? {
    guard let partner = partner.rate, let direct = direct.rate else { return nil }
    return partner.divided(by: direct)
  }
}
