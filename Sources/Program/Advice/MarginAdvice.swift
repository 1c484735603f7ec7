import Exact
public import Money

/// What can be said of an agreement's margin, where cost or share may not be known.
public struct MarginAdvice: Hashable, Sendable {
  /// The check; nil while cost or share is not known.
  public let check: MarginCheck?
  /// The highest share that leaves enough; nil while the cost is not known.
  public let highestShare: Rate?
  /// What each tier's rates would leave; empty while the cost is not known.
  public let tiers: [TierMargin]
  /// What is to be known next: `cost` or `share`.
  public let ask: NextQuestion?
}

extension PartnerProgram {
  /// What can be said of an agreement's margin; nil for a price that is not above zero.
  ///
  /// Where the cost or the share is not known, the border at which the answer turns is told.
  public func marginAdvice(
    price: Minor, cost: PricePart?, share: PricePart?, keeping least: Rate = .zero
  ) throws(MoneyError) -> MarginAdvice? {
    guard price > .zero else { return nil }
    guard let cost else {
      return MarginAdvice(
        check: nil, highestShare: nil, tiers: [],
        ask: NextQuestion("cost", costs(price, share, least)))
    }
    let check = try MarginCheck(
      price: price, cost: cost, share: share ?? .rate(.zero), keeping: least,
      rounding: payouts.rounding)
    let tiers = try tierMargins(price: price, cost: cost, keeping: least)
    return MarginAdvice(
      check: share == nil ? nil : check, highestShare: check?.highestShare, tiers: tiers,
      ask: share == nil ? check.map { askShare(upTo: $0.highestShare, least) } : nil)
  }

  /// The costs up to which enough is left, and those above; empty without a share to go by.
  private func costs(
    _ price: Minor, _ share: PricePart?, _ least: Rate
  ) -> [NextQuestion.Outcome] {
    guard let share else { return [] }
    let failing = [Self.failure(least).rawValue]
    let most = (price.exact - least.exact(of: price) - share.exact(of: price)).floor
    guard !most.isNegative, let units = most.int64 else {
      return [.init("any", leadsTo: failing)]
    }
    return [
      .init(
        AmountRange(to: .including(Minor(units))), leadsTo: [MarginCheck.Verdict.keeps.rawValue]),
      .init(AmountRange(from: .excluding(Minor(units))), leadsTo: failing),
    ]
  }

  private func askShare(upTo highest: Rate, _ least: Rate) -> NextQuestion {
    let failing = [Self.failure(least).rawValue]
    guard highest >= .zero else {
      return NextQuestion("share", [.init("any", leadsTo: failing)])
    }
    return NextQuestion(
      "share",
      [
        .init("up to \(highest.percentText) %", leadsTo: [MarginCheck.Verdict.keeps.rawValue]),
        .init("more", leadsTo: failing),
      ])
  }

  /// How the check fails first, just beyond the border.
  private static func failure(_ least: Rate) -> MarginCheck.Verdict {
    least > .zero ? .below : .loses
  }
}
