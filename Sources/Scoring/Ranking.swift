public import Basics

/// Candidates in the order of their scores.
public struct Ranking: Hashable, Sendable {
  /// Why candidates can't be ranked.
  public enum Flaw: Error, Hashable, Sendable {
    /// The candidate has another number of points than the model has factors.
    case points(index: Int, found: Int, expected: Int)
    /// The candidate is described by inputs, which only the standard factors understand.
    case inputs(index: Int)
    /// Two candidates have one id.
    case repeated(index: Int, first: Int)
  }

  /// The model by which they were scored.
  public let model: ScoreModel
  /// The candidates, the highest score first, equal scores in the order of their ids' bytes.
  public let rows: [RankedCandidate]

  /// Ranks candidates: competition ranks 1, 1, 3.
  ///
  /// The order in which they are given doesn't matter. O(n log n).
  public init(_ candidates: [Candidate], by model: ScoreModel) throws(Flaw) {
    try Self.check(candidates, model)
    var scored: [(candidate: Candidate, score: WeightedScore)] = []
    scored.reserveCapacity(candidates.count)
    for (index, candidate) in candidates.enumerated() {
      let points = candidate.basis.points(by: model.table)
      guard let score = WeightedScore(points: points, factors: model.factors) else {
        throw .points(index: index, found: points.count, expected: model.factors.count)
      }
      scored.append((candidate, score))
    }
    scored.sort { a, b in
      a.score.total == b.score.total
        ? a.candidate.id < b.candidate.id : a.score.total > b.score.total
    }
    var rows: [RankedCandidate] = []
    rows.reserveCapacity(scored.count)
    for (index, one) in scored.enumerated() {
      let isTied = index > 0 && scored[index - 1].score.total == one.score.total
      let rank = isTied ? rows[index - 1].rank : index + 1
      rows.append(
        RankedCandidate(one.candidate, one.score, rank: rank, threshold: model.threshold))
    }
    self.model = model
    self.rows = rows
  }

  private static func check(_ candidates: [Candidate], _ model: ScoreModel) throws(Flaw) {
    let readsInputs = model.readsInputs
    var places: [Identifier: Int] = [:]
    places.reserveCapacity(candidates.count)
    for (index, candidate) in candidates.enumerated() {
      if let first = places[candidate.id] { throw .repeated(index: index, first: first) }
      places[candidate.id] = index
      if candidate.inputs != nil, !readsInputs { throw .inputs(index: index) }
    }
  }

  /// The row of a candidate; nil where there is none.
  public func row(of id: Identifier) -> RankedCandidate? {
    rows.first { $0.candidate.id == id }
  }

  /// Whether the candidates on both sides of the border of the first `top` have one score.
  public func isTied(at top: Int) -> Bool {
    guard top > 0, top < rows.count else { return false }
    return rows[top - 1].score.total == rows[top].score.total
  }
}
