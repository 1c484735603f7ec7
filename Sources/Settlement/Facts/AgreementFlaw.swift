public import CommissionCore
public import Money

/// Why a version of an agreement is refused.
public enum AgreementFlaw: Error, Hashable, Sendable {
  /// It ends before it begins.
  case endsBeforeStart
  /// A rate lies outside 0 to 100 %.
  case rateOutOfRange(Int64)
  /// The rate of a volume band is no whole number of basis points.
  case rateNotBasisPoints(Rate)
  /// An amount is below zero.
  case negative(Minor)
  /// A pinned rate does not fit its cell, or there is no such cell.
  case table(CommissionError)
  /// An influenced deal would earn more or less than 25 to 50 % of the sourced rate.
  case influencedOutOfRange(Int64)
  /// A true-up measures a rate: it can't stand beside a CPA, a bounty or a cap.
  case trueUpNeedsPlainRate
  /// The same version of the same partner holds other terms.
  case versionTaken
}

extension Agreement {
  /// Checks what can be checked without knowing any deal.
  ///
  /// A cell that the tier lacks altogether, such as an option of another tier, is refused here
  /// already; only the cells of pinned rates and of the named option are looked up.
  public func check(table: CommissionTable = .standard) throws(AgreementFlaw) {
    if let to, to < from { throw .endsBeforeStart }
    for rate in rates where !(0...10_000).contains(rate) { throw .rateOutOfRange(rate) }
    if case .volume(let tiers, _) = terms.recurring {
      for band in tiers.bands {
        guard let points = band.rate.basisPoints else { throw .rateNotBasisPoints(band.rate) }
        guard (0...10_000).contains(points) else { throw .rateOutOfRange(points) }
      }
    }
    for amount in amounts where amount.isNegative { throw .negative(amount) }
    if let share = terms.influenced, !(2_500...5_000).contains(share) {
      throw .influencedOutOfRange(share)
    }
    if case .table(let option, let pinned) = terms.recurring {
      for kind in RevenueKind.allCases {
        guard let rate = pinned[kind] else { continue }
        let key = CommissionTable.Key(tier: tier.rawValue, model: kind.rawValue, option: option)
        do {
          _ = try table.rate(for: key, pinned: Rate(basisPoints: rate))
        } catch {
          throw .table(error)
        }
      }
      let known = RevenueKind.allCases.contains { kind in
        table[.init(tier: tier.rawValue, model: kind.rawValue, option: option)] != nil
      }
      guard known else {
        throw .table(.unknownCombination(tier: tier.rawValue, model: "any", option: option))
      }
    }
    if truesUp, terms.hasFlat || terms.cap != nil || terms.periodCap != nil {
      throw .trueUpNeedsPlainRate
    }
  }

  private var rates: [Int64] {
    var rates = [terms.services ?? 0, terms.influenced ?? 0]
    switch terms.recurring {
    case .plan(_, _, let share): rates.append(share)
    case .table(_, let pinned): rates += pinned.values.sorted()
    case .nothing, .credit, .bounty, .volume: break
    }
    switch terms.resold {
    case .margin(let discount, _): rates.append(discount)
    case .override(let rate): rates.append(rate)
    case nil: break
    }
    return rates
  }

  private var amounts: [Minor] {
    var amounts = [minimumPayout, terms.periodCap?.most ?? .zero]
    switch terms.recurring {
    case .plan(let flat, let minimum, _): amounts += [flat, minimum]
    case .bounty(let flat): amounts.append(flat)
    case .nothing, .credit, .table, .volume: break
    }
    switch terms.cap {
    case .deal(let most), .customer(let most): amounts.append(most)
    case nil: break
    }
    return amounts
  }
}

extension Terms {
  /// Whether a flat amount is paid once for a customer or deal.
  var hasFlat: Bool {
    switch recurring {
    case .plan(let flat, _, _): flat > .zero
    case .bounty(let flat): flat > .zero
    case .nothing, .credit, .table, .volume: false
    }
  }

  /// Whether payments are linked: what one earns depends on others.
  var isLinked: Bool {
    if case .volume = recurring { return true }
    return hasFlat || cap != nil || periodCap != nil
  }
}
