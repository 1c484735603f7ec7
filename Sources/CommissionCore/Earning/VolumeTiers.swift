public import Exact
public import Money

/// How a total earns across volume bands.
public enum VolumeMode: String, CaseIterable, Hashable, Sendable {
  /// Each part of the total earns the rate of the band it lies in.
  case marginal
  /// The whole total earns the rate of the band it reaches.
  case cliff
}

/// Rates that rise with volume: half-open bands, the first from zero.
public struct VolumeTiers: Hashable, Sendable {
  /// A band from its lower bound up to the next band's.
  public struct Band: Hashable, Sendable {
    /// The lowest total of the band.
    public let from: Minor
    /// The rate in the band.
    public let rate: Rate

    /// A band that starts at a total.
    public init(from: Minor, rate: Rate) {
      self.from = from
      self.rate = rate
    }
  }

  /// Why bands are refused; the index counts from 0.
  public enum Flaw: Error, Hashable, Sendable {
    /// There is no band.
    case none
    /// The first band does not start at zero, so small totals have no rate.
    case firstNotZero(Minor)
    /// A band does not start above the one before it.
    case notAscending(at: Int, from: Minor, after: Minor)
  }

  /// The bands in ascending order.
  public let bands: [Band]
  /// How a total earns across them.
  public let mode: VolumeMode
  /// What the total at the start of each band earns marginally, before rounding.
  private let earnedBelow: [Fraction]

  /// Accepts bands without gap or overlap.
  public init(_ bands: [Band], mode: VolumeMode) throws(Flaw) {
    guard let first = bands.first else { throw .none }
    guard first.from == .zero else { throw .firstNotZero(first.from) }
    for (index, pair) in zip(bands.indices.dropFirst(), zip(bands, bands.dropFirst())) {
      guard pair.0.from < pair.1.from else {
        throw .notAscending(at: index, from: pair.1.from, after: pair.0.from)
      }
    }
    self.bands = bands
    self.mode = mode
    var earned = [Fraction.zero]
    for (lower, upper) in zip(bands, bands.dropFirst()) {
      let width = upper.from.exact - lower.from.exact
      earned.append((earned.last ?? .zero) + lower.rate.fraction * width)
    }
    earnedBelow = earned
  }

  /// What a total that is not below zero earns, before rounding; O(log n) for n bands.
  private func exact(on total: Fraction) -> Fraction {
    let index = self.index(on: total)
    let band = bands[index]
    return switch mode {
    case .cliff: band.rate.fraction * total
    case .marginal: earnedBelow[index] + band.rate.fraction * (total - band.from.exact)
    }
  }

  /// The last band that starts at or below a total that is not below zero.
  private func index(on total: Fraction) -> Int {
    var (low, high) = (0, bands.count)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if bands[middle].from.exact <= total { low = middle } else { high = middle }
    }
    return low
  }

  /// What a total in minor units earns, rounded once; the total may pass 64 bits.
  ///
  /// A total below zero was refunded beyond what was paid.
  public func commission(
    on total: WholeNumber, rounding: Rounding = .halfUp
  ) throws(CommissionError) -> Minor {
    guard !total.isNegative else {
      throw .refundExceedsPayment(refunded: (-total).int64.map { Minor($0) }, paid: .zero)
    }
    let exact = exact(on: Fraction(total))
    return try counting { () throws(MoneyError) in try rounding.minor(exact) }
  }
}

/// Commission on deals in the order they close, by the running total.
///
/// Each deal posts what the total earns after it less what it earned before it, so small deals
/// never drift: the entries always add up to the commission on the whole.
public struct VolumeCommission: Hashable, Sendable {
  /// What each deal posts, in order.
  public let entries: [Minor]
  /// What the whole earns; the sum of the entries.
  public let total: Minor
  /// The volume after the last deal.
  public let volume: Minor
  /// The bands that were applied.
  public let tiers: VolumeTiers
  /// How fractions became whole units.
  public let rounding: Rounding

  /// Posts deals one after the other; a negative deal is a refund.
  public init(
    deals: [Minor], tiers: VolumeTiers, rounding: Rounding = .halfUp
  ) throws(CommissionError) {
    var volume = Minor.zero
    var earned = Minor.zero
    var entries: [Minor] = []
    for deal in deals {
      volume = try counting { [volume] () throws(MoneyError) in try volume.adding(deal) }
      let after = try tiers.commission(on: WholeNumber(volume.units), rounding: rounding)
      // Both are between zero and what 64 bits hold, so the difference fits.
      entries.append(
        try counting { [earned] () throws(MoneyError) in try after.subtracting(earned) })
      earned = after
    }
    self.entries = entries
    self.total = earned
    self.volume = volume
    self.tiers = tiers
    self.rounding = rounding
  }

  /// Why the whole earns what it earns.
  public var reasons: [Reason] {
    let reached = tiers.bands.last { $0.from <= volume }
    return [
      Reason(
        "R-24", tiers.mode.rawValue,
        [
          .init("volume_minor", .minor(volume)),
          .init("reached_from_minor", .minor(reached?.from ?? .zero)),
          .init("rate", .rate(reached?.rate ?? .zero)),
          .init("rounding", .text(rounding.rawValue)), .init("total_minor", .minor(total)),
        ])
    ]
  }
}
