public import Basics
public import Exact

/// What it would take for a candidate to reach a goal.
public struct Requirement: Hashable, Sendable {
  /// What is to be reached.
  public enum Goal: Hashable, Sendable {
    /// The model's threshold.
    case threshold
    /// A place among the first of this many.
    case top(Int)
  }

  /// One factor's points raised.
  public struct Move: Hashable, Sendable {
    /// The factor's index.
    public let factor: Int
    /// The points that count now.
    public let from: Fraction
    /// The points to have: a band of the table, or the least that is enough where points are given.
    public let to: Fraction
    /// Whether `to` just ties and a little more is needed, which only given points can say.
    public let isExclusive: Bool
  }

  /// The candidate.
  public let id: Identifier
  /// The goal.
  public let goal: Goal
  /// The score to reach.
  public let target: Fraction
  /// Whether the target itself isn't enough, because a tie would be lost by id.
  public let isExclusive: Bool
  /// How far the score is from the target.
  public let gap: Fraction
  /// For each factor that can do it alone, the smallest move that does.
  public let single: [Move]
  /// The cheapest set of moves; empty where nothing reaches the goal.
  ///
  /// That is the fewest bands climbed, then the fewest factors, then the highest score, then the
  /// factors' order; where points are given, the fewest points.
  public let cheapest: [Move]

  /// The requirement of a candidate that has not reached the goal; nil for one that has, and
  /// where the goal has no place for anybody.
  public init?(of row: RankedCandidate, in ranking: Ranking, for goal: Goal) {
    switch goal {
    case .threshold:
      guard !row.isPrioritised else { return nil }
      target = ranking.model.threshold
      isExclusive = false
    case .top(let top):
      guard top > 0, top < ranking.rows.count else { return nil }
      let last = ranking.rows[top - 1]
      guard Self.order(last, row) else { return nil }
      target = last.score.total
      isExclusive = !(row.candidate.id < last.candidate.id)
    }
    self.goal = goal
    id = row.candidate.id
    gap = target - row.score.total
    let climb = Climb(
      row.score.contributions, by: ranking.model.table, target: target, isExclusive: isExclusive)
    if row.candidate.inputs != nil {
      single = climb.singleBands()
      cheapest = climb.cheapestBands()
    } else {
      single = climb.singlePoints()
      cheapest = climb.cheapestPoints()
    }
  }

  /// Whether `a` stands strictly before `b`.
  private static func order(_ a: RankedCandidate, _ b: RankedCandidate) -> Bool {
    a.score.total == b.score.total
      ? a.candidate.id < b.candidate.id : a.score.total > b.score.total
  }
}

/// The ways up from a candidate's points.
private struct Climb {
  let contributions: [WeightedScore.Contribution]
  let table: PointTable
  let total: Fraction
  let target: Fraction
  let isExclusive: Bool

  init(
    _ contributions: [WeightedScore.Contribution], by table: PointTable, target: Fraction,
    isExclusive: Bool
  ) {
    self.contributions = contributions
    self.table = table
    total = contributions.reduce(.zero) { $0 + $1.value }
    self.target = target
    self.isExclusive = isExclusive
  }

  private func reaches(_ score: Fraction) -> Bool {
    isExclusive ? score > target : score >= target
  }

  /// The bands above the present points, each with what it adds.
  private func steps(_ factor: Int) -> [(move: Requirement.Move, gain: Fraction)] {
    let contribution = contributions[factor]
    return table.ladder(factor: factor).filter { $0 > contribution.points }.map { points in
      (
        Requirement.Move(
          factor: factor, from: contribution.points, to: points, isExclusive: false),
        (points - contribution.points) * contribution.factor.weight
      )
    }
  }

  func singleBands() -> [Requirement.Move] {
    contributions.indices.compactMap { factor in
      steps(factor).first { reaches(total + $0.gain) }?.move
    }
  }

  /// Tries every set of moves: the standard table has at most 4 · 3⁴ of them.
  func cheapestBands() -> [Requirement.Move] {
    var best: (cost: Int, score: Fraction, moves: [Requirement.Move])?
    func visit(_ factor: Int, _ cost: Int, _ score: Fraction, _ moves: [Requirement.Move]) {
      if reaches(score) {
        let isBetter =
          best.map { best in
            (cost, moves.count) == (best.cost, best.moves.count)
              ? score > best.score : (cost, moves.count) < (best.cost, best.moves.count)
          } ?? true
        if isBetter { best = (cost, score, moves) }
        return
      }
      guard factor < contributions.count, cost < best?.cost ?? .max else { return }
      for (index, step) in steps(factor).enumerated() {
        visit(factor + 1, cost + index + 1, score + step.gain, moves + [step.move])
      }
      visit(factor + 1, cost, score, moves)
    }
    visit(0, 0, total, [])
    return best?.moves ?? []
  }

  func singlePoints() -> [Requirement.Move] {
    contributions.indices.compactMap { factor in
      raise(factor, from: total).flatMap { $0.isEnough ? $0.move : nil }
    }
  }

  /// The heaviest factors first: each point raised there gains most.
  func cheapestPoints() -> [Requirement.Move] {
    let order = contributions.indices.sorted { a, b in
      let (x, y) = (contributions[a].factor.weight, contributions[b].factor.weight)
      return x == y ? a < b : x > y
    }
    var moves: [Requirement.Move] = []
    var score = total
    for factor in order {
      guard let raised = raise(factor, from: score) else { continue }
      moves.append(raised.move)
      if raised.isEnough { return moves }
      score = score + (raised.move.to - raised.move.from) * contributions[factor].factor.weight
    }
    return []
  }

  /// A factor raised as far as the target needs, at most to the top; nil where it gains nothing.
  private func raise(
    _ factor: Int, from score: Fraction
  ) -> (move: Requirement.Move, isEnough: Bool)? {
    let contribution = contributions[factor]
    guard let more = (target - score).divided(by: contribution.factor.weight),
      contribution.points < ScoreModel.highestPoints
    else { return nil }
    let wanted = contribution.points + more
    let isEnough =
      isExclusive ? wanted < ScoreModel.highestPoints : wanted <= ScoreModel.highestPoints
    let to = min(wanted, ScoreModel.highestPoints)
    return (
      Requirement.Move(
        factor: factor, from: contribution.points, to: to, isExclusive: isEnough && isExclusive),
      isEnough
    )
  }
}
