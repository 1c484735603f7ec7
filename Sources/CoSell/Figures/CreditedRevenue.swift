public import Basics
import CommissionCore
public import Money

/// A decided deal with what it brought.
public struct DealOutcome: Hashable, Sendable {
  /// The deal.
  public let resolution: DealResolution
  /// Its revenue; nil where it is not known.
  public let revenue: Money?

  /// A decided deal.
  public init(_ resolution: DealResolution, revenue: Money? = nil) {
    self.resolution = resolution
    self.revenue = revenue
  }

  /// The day of the close in the program's zone; nil for an open deal.
  var closedOn: CivilDate? {
    resolution.record.close.flatMap { resolution.settings.zone.date(of: $0.at) }
  }

  /// Whether it was won; nil for an open deal.
  var isWon: Bool? { resolution.record.close?.isWon }
}

/// What partners sourced, influenced and delivered of a quarter's won deals, in one currency.
///
/// A deal may be all three. The three are views of the same revenue, so this type has no sum of
/// them and must not get one.
public struct CreditedRevenue: Hashable, Sendable {
  /// The partner; nil for all partners together, where each deal counts once.
  public let partner: Identifier?
  /// The quarter of the close.
  public let quarter: Quarter
  /// The currency.
  public let currency: Currency
  /// Revenue of deals that it sourced.
  public private(set) var sourced = Minor.zero
  /// Revenue of deals that it influenced.
  public private(set) var influenced = Minor.zero
  /// Revenue of deals that it delivered.
  public private(set) var delivered = Minor.zero

  /// The rows of won deals with known revenue, by quarter, partner (all together first) and
  /// currency.
  ///
  /// Complexity: O(n log n) in the credits of all deals.
  public static func rows(of outcomes: [DealOutcome]) throws(MoneyError) -> [CreditedRevenue] {
    var rows: [Key: CreditedRevenue] = [:]
    for outcome in outcomes where outcome.isWon == true {
      guard let revenue = outcome.revenue, let quarter = outcome.closedOn?.quarter else { continue }
      let credits = outcome.resolution.credits.map { ($0.partner as Identifier?, $0.credit) }
      for (partner, credit) in credits {
        let key = Key(quarter: quarter, partner: partner, currency: revenue.currency)
        try rows[key, default: CreditedRevenue(key)].add(
          revenue.minor, sourced: credit.sourced, influenced: credit.influenced,
          delivered: credit.delivered)
      }
      let key = Key(quarter: quarter, partner: nil, currency: revenue.currency)
      try rows[key, default: CreditedRevenue(key)].add(
        revenue.minor, sourced: credits.contains { $0.1.sourced },
        influenced: credits.contains { $0.1.influenced },
        delivered: credits.contains { $0.1.delivered })
    }
    return rows.sorted { $0.key < $1.key }.map(\.value)
  }

  private init(_ key: Key) {
    partner = key.partner
    quarter = key.quarter
    currency = key.currency
  }

  private mutating func add(
    _ amount: Minor, sourced isSourced: Bool, influenced isInfluenced: Bool,
    delivered isDelivered: Bool
  ) throws(MoneyError) {
    if isSourced { sourced = try sourced.adding(amount) }
    if isInfluenced { influenced = try influenced.adding(amount) }
    if isDelivered { delivered = try delivered.adding(amount) }
  }

  private struct Key: Hashable, Comparable {
    let quarter: Quarter
    let partner: Identifier?
    let currency: Currency

    static func < (a: Key, b: Key) -> Bool {
      if a.quarter != b.quarter { return a.quarter < b.quarter }
      if a.partner != b.partner {
        guard let left = a.partner else { return true }
        guard let right = b.partner else { return false }
        return left < right
      }
      return a.currency < b.currency
    }
  }
}
