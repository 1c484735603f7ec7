import Exact

/// How far a ranking's top is from changing (exact), and how often it would (estimated).
public struct Stability: Hashable, Sendable {
  /// What to compute.
  public struct Request: Hashable, Sendable {
    /// How many candidates are the top.
    public var top: Int
    /// How many sets of weights are drawn.
    public var draws: Int
    /// What the draws start from.
    public var seed: UInt64

    /// A request; the defaults give standard errors of at most half a percent.
    public init(top: Int, draws: Int = 10_000, seed: UInt64 = 1) {
      self.top = top
      self.draws = draws
      self.seed = seed
    }
  }

  /// How many of the first are compared pair by pair.
  public static let pairedCount = 8

  /// What was asked.
  public let request: Request
  /// Whether the last inside and the first outside have one score already.
  public let isBoundaryTied: Bool
  /// How far each weight can go, in the factors' order.
  public let sensitivity: [WeightSensitivity]
  /// The least share of all weight to move until the top changes; nil where none does it.
  public let smallestReallocation: Breakpoint?
  /// For each candidate how far each weight can go until it changes its side of the threshold.
  public let thresholdIntervals: [ThresholdIntervals]
  /// The odds of each pair of the first.
  public let pairwise: [PairwiseOdds]
  /// How often each candidate is first and in the top, in rank order.
  public let acceptability: [Acceptability]

  /// Examines a ranking.
  public init(_ ranking: Ranking, _ request: Request) {
    self.request = request
    isBoundaryTied = ranking.isTied(at: request.top)
    let scaled = ScaledRanking(ranking)
    let top = min(max(request.top, 0), ranking.rows.count)
    if scaled.isNarrow, let grid = PointGrid<Int128>(scaled) {
      (sensitivity, smallestReallocation) = Self.search(grid, ranking, top)
    } else if let grid = PointGrid<WholeNumber>(scaled) {
      (sensitivity, smallestReallocation) = Self.search(grid, ranking, top)
    } else {
      (sensitivity, smallestReallocation) = ([], nil)
    }
    thresholdIntervals = ranking.rows.enumerated().map { index, row in
      ThresholdIntervals(row, scaled, index: index, threshold: ranking.model.threshold)
    }
    pairwise = Self.odds(ranking, scaled)
    acceptability = Acceptability.estimate(
      ranking, top: request.top, draws: request.draws, seed: request.seed)
  }

  private static func search<Number: ScoreInteger>(
    _ grid: PointGrid<Number>, _ ranking: Ranking, _ top: Int
  ) -> ([WeightSensitivity], Breakpoint?) {
    let search = BorderSearch(
      grid: grid, rows: ranking.rows, factors: ranking.model.factors, top: top)
    return (
      ranking.model.factors.indices.map { search.sensitivity($0) },
      search.smallestReallocation()
    )
  }

  private static func odds(_ ranking: Ranking, _ grid: ScaledRanking) -> [PairwiseOdds] {
    let count = grid.weights.count
    let rows = ranking.rows.prefix(pairedCount)
    return rows.indices.flatMap { a in
      rows.indices.filter { $0 > a }.map { b in
        let differences = (0..<count).map {
          grid.points[a * count + $0] - grid.points[b * count + $0]
        }
        let isWithinReach = ExponentialRace.isWithinReach(differences)
        return PairwiseOdds(
          a: rows[a].candidate.id, b: rows[b].candidate.id,
          probability: isWithinReach ? ExponentialRace.winning(differences) : nil,
          hasTooManyDigits: !isWithinReach)
      }
    }
  }
}
