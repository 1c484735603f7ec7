public import Basics
public import Exact

/// What the scores foretold beside what came of it: realised joint revenue after the launch.
///
/// Revenues are only compared and averaged, so any one unit will do. With few launches this is a
/// hint and no proof: the counts are told.
public struct Calibration: Hashable, Sendable {
  /// One launched integration.
  public struct Entry: Hashable, Sendable {
    /// The candidate.
    public let id: Identifier
    /// The score that it had.
    public let score: Fraction
    /// Its competition rank by score among the launched ones.
    public let rank: Int
    /// What came of it.
    public let revenue: Fraction
    /// Its competition rank by revenue.
    public let revenueRank: Int
  }

  /// Several launched integrations together.
  public struct Group: Hashable, Sendable {
    /// How many there are.
    public let count: Int
    /// Their mean revenue; nil where there are none.
    public let mean: Fraction?

    init(_ revenues: [Fraction]) {
      count = revenues.count
      mean = revenues.reduce(Fraction.zero, +).divided(by: Fraction(Int64(revenues.count)))
    }
  }

  /// How well one factor by itself foretold the revenue.
  public struct FactorFit: Hashable, Sendable {
    /// The factor.
    public let factor: Factor
    /// Its points beside the revenues, of those candidates that it was known for.
    public let agreement: Agreement
    /// The revenues by points, the lowest points first.
    public let levels: [Level]
  }

  /// The launched integrations with the same points on a factor.
  public struct Level: Hashable, Sendable {
    /// The points.
    public let points: Fraction
    /// Those that had them.
    public let group: Group
  }

  /// The launched integrations in rank order.
  public let entries: [Entry]
  /// The scores beside the revenues.
  public let agreement: Agreement
  /// Those whose score reached the threshold.
  public let prioritised: Group
  /// Those whose score did not.
  public let others: Group
  /// Each factor by itself.
  public let factors: [FactorFit]

  /// Holds a ranking against outcomes; candidates without one are left out.
  ///
  /// O(f · n log n) for f factors.
  public init(_ ranking: Ranking, revenues: [Identifier: Fraction]) {
    let launched = ranking.rows.compactMap { row in
      revenues[row.candidate.id].map { (row: row, revenue: $0) }
    }
    let ranks = Self.ranks(launched.map(\.row.score.total))
    let revenueRanks = Self.ranks(launched.map(\.revenue))
    entries = launched.indices.map { index in
      Entry(
        id: launched[index].row.candidate.id, score: launched[index].row.score.total,
        rank: ranks[index], revenue: launched[index].revenue, revenueRank: revenueRanks[index])
    }
    agreement = Agreement(launched.map { ($0.row.score.total, $0.revenue) })
    prioritised = Group(launched.filter(\.row.isPrioritised).map(\.revenue))
    others = Group(launched.filter { !$0.row.isPrioritised }.map(\.revenue))
    factors = ranking.model.factors.enumerated().map { index, factor in
      let known = launched.compactMap { one in
        one.row.points[index].map { (points: $0, revenue: one.revenue) }
      }
      let levels = Dictionary(grouping: known, by: \.points).sorted { $0.key < $1.key }
      return FactorFit(
        factor: factor, agreement: Agreement(known.map { ($0.points, $0.revenue) }),
        levels: levels.map { Level(points: $0.key, group: Group($0.value.map(\.revenue))) })
    }
  }

  /// Competition ranks, the highest value first.
  private static func ranks(_ values: [Fraction]) -> [Int] {
    var ranks = Array(repeating: 1, count: values.count)
    let order = values.indices.sorted { values[$0] > values[$1] }
    for (place, index) in order.enumerated().dropFirst() {
      let before = order[place - 1]
      ranks[index] = values[index] == values[before] ? ranks[before] : place + 1
    }
    return ranks
  }
}
