public import Exact

/// Which points an input gives: the bands and levels of the standard factors.
///
/// Points lie between 25, for which an unknown input counts, and 100.
public struct PointTable: Hashable, Sendable {
  /// The points from a count of shared accounts on.
  public struct CountBand: Hashable, Sendable {
    /// The least count.
    public var from: Int64
    /// The points.
    public var points: Fraction

    /// A band from a count on.
    public init(from: Int64, points: Fraction) {
      self.from = from
      self.points = points
    }
  }

  /// The points of a build that stays under some weeks.
  public struct WeekBand: Hashable, Sendable {
    /// The weeks that it stays under.
    public var below: Fraction
    /// The points.
    public var points: Fraction

    /// A band under some weeks.
    public init(below: Fraction, points: Fraction) {
      self.below = below
      self.points = points
    }
  }

  /// By shared accounts, the highest count first.
  public var customerOverlap: [CountBand]
  /// By strategic fit.
  public var strategicFit: [StrategicFit: Fraction]
  /// By the partner's commitment to market.
  public var marketCommitment: [MarketCommitment: Fraction]
  /// By weeks of building where there is an API, the shortest first.
  public var buildWeeks: [WeekBand]
  /// Without an API, or for a build longer than all bands.
  public var noAPI: Fraction
  /// By market signal.
  public var marketSignal: [MarketSignal: Fraction]

  /// A table of the caller's own bands.
  public init(
    customerOverlap: [CountBand], strategicFit: [StrategicFit: Fraction],
    marketCommitment: [MarketCommitment: Fraction], buildWeeks: [WeekBand], noAPI: Fraction,
    marketSignal: [MarketSignal: Fraction]
  ) {
    self.customerOverlap = customerOverlap
    self.strategicFit = strategicFit
    self.marketCommitment = marketCommitment
    self.buildWeeks = buildWeeks
    self.noAPI = noAPI
    self.marketSignal = marketSignal
  }

  /// The table of domain §9.
  public static let standard = PointTable(
    customerOverlap: [(50, 100), (20, 75), (10, 50), (0, 25)].map { from, points in
      CountBand(from: from, points: Fraction(points as Int64))
    },
    strategicFit: levels(\.points), marketCommitment: levels(\.points),
    buildWeeks: [(2, 100), (8, 60)].map { below, points in
      WeekBand(below: Fraction(below as Int64), points: Fraction(points as Int64))
    },
    noAPI: Fraction(25 as Int64), marketSignal: levels(\.points))

  private static func levels<Level: CaseIterable & Hashable>(
    _ points: (Level) -> Int64
  ) -> [Level: Fraction] {
    Dictionary(uniqueKeysWithValues: Level.allCases.map { ($0, Fraction(points($0))) })
  }
}

extension PointTable {
  /// The points of the five standard factors, in their order; nil where the input is unknown.
  public func points(of inputs: CandidateInputs) -> [Fraction?] {
    [
      inputs.sharedAccounts.map(overlapPoints),
      inputs.strategicFit.flatMap { strategicFit[$0] },
      inputs.marketCommitment.flatMap { marketCommitment[$0] },
      feasibilityPoints(inputs),
      inputs.marketSignal.flatMap { marketSignal[$0] },
    ]
  }

  /// The points that a standard factor can have, lowest first.
  public func ladder(factor: Int) -> [Fraction] {
    let points: [Fraction] =
      switch factor {
      case 0: customerOverlap.map(\.points)
      case 1: Array(strategicFit.values)
      case 2: Array(marketCommitment.values)
      case 3: buildWeeks.map(\.points) + [noAPI]
      default: Array(marketSignal.values)
      }
    return Set(points).sorted()
  }

  private func overlapPoints(_ shared: Int64) -> Fraction {
    customerOverlap.first { shared >= $0.from }?.points ?? WeightedScore.unknownPoints
  }

  /// No API, or a build longer than all bands, decides by itself; else both parts must be known.
  private func feasibilityPoints(_ inputs: CandidateInputs) -> Fraction? {
    if inputs.apiAvailable == false { return noAPI }
    guard let weeks = inputs.buildWeeks else { return nil }
    guard let band = buildWeeks.first(where: { weeks < $0.below }) else { return noAPI }
    return inputs.apiAvailable == true ? band.points : nil
  }
}
