public import CommissionCore
import Exact
public import Money

/// A part of a price: a rate of it or a fixed amount.
public enum PricePart: Hashable, Sendable {
  /// A rate of the price.
  case rate(Rate)
  /// An amount.
  case amount(Minor)

  /// The exact amount at a price.
  func exact(of price: Minor) -> Fraction {
    switch self {
    case .rate(let rate): rate.exact(of: price)
    case .amount(let amount): amount.exact
    }
  }
}

/// Whether an agreement leaves us a margin: the partner's share and the cost of goods together
/// against the price.
///
/// Judged by exact amounts; those that are shown are rounded once, as a posting would be.
public struct MarginCheck: Hashable, Sendable {
  /// How it comes out.
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// What has to be left is left.
    case keeps
    /// Nothing is left, and nothing has to be.
    case breaksEven = "breaks_even"
    /// Something is left, but not enough.
    case below
    /// We pay more than we get.
    case loses
  }

  /// The price that the customer pays, above zero.
  public let price: Minor
  /// What we have left before the partner's share: price less cost of goods.
  public let gross: Minor
  /// The partner's share.
  public let share: Minor
  /// What is left after both.
  public let left: Minor
  /// The gross margin: the part of the price before the partner's share.
  public let grossMargin: Rate
  /// The part of the price that is left.
  public let margin: Rate
  /// The part of the price that has to be left.
  public let least: Rate
  /// The highest share that leaves it; below zero where even no share does.
  public let highestShare: Rate

  /// The check of an agreement; nil for a price that is not above zero.
  public init?(
    price: Minor, cost: PricePart, share: PricePart, keeping least: Rate = .zero,
    rounding: Rounding = .halfUp
  ) throws(MoneyError) {
    guard price > .zero else { return nil }
    let paid = share.exact(of: price)
    let gross = price.exact - cost.exact(of: price)
    guard let grossPart = gross.divided(by: price.exact),
      let leftPart = (gross - paid).divided(by: price.exact)
    else { return nil }
    self.price = price
    self.gross = try price.subtracting(try rounding.minor(cost.exact(of: price)))
    self.share = try rounding.minor(paid)
    self.left = try self.gross.subtracting(self.share)
    self.grossMargin = Rate(grossPart)
    self.margin = Rate(leftPart)
    self.least = least
    self.highestShare = Rate(grossPart - least.fraction)
  }

  /// How it comes out.
  public var verdict: Verdict {
    if margin < .zero { return .loses }
    if margin < least { return .below }
    return margin == .zero ? .breaksEven : .keeps
  }

  /// Whether what has to be left is left.
  public var holds: Bool { verdict == .keeps || verdict == .breaksEven }

  /// The steps, in order.
  public var reasons: [Reason] {
    [
      Reason("R-16", "gross", [.init("price", .minor(price)), .init("gross", .minor(gross))]),
      Reason("R-17", "share", [.init("share", .minor(share)), .init("left", .minor(left))]),
      Reason(
        "R-17", verdict.rawValue,
        [.init("margin", .rate(margin)), .init("least", .rate(least))]),
    ]
  }
}

/// What the rates of a tier leave of a price.
public struct TierMargin: Hashable, Sendable {
  /// The tier.
  public let tier: PartnerTier
  /// At its lowest rate.
  public let lowest: MarginCheck
  /// At its highest rate.
  public let highest: MarginCheck
}

extension PartnerProgram {
  /// What each tier's rates leave of a price, the lowest tier first; empty for a price not above
  /// zero.
  public func tierMargins(
    price: Minor, cost: PricePart, keeping least: Rate
  ) throws(MoneyError) -> [TierMargin] {
    var margins: [TierMargin] = []
    for terms in tiers {
      func check(_ rate: Rate) throws(MoneyError) -> MarginCheck? {
        try MarginCheck(
          price: price, cost: cost, share: .rate(rate), keeping: least,
          rounding: payouts.rounding)
      }
      guard let low = try check(terms.pay.low), let high = try check(terms.pay.high) else {
        continue
      }
      margins.append(TierMargin(tier: terms.tier, lowest: low, highest: high))
    }
    return margins
  }
}
