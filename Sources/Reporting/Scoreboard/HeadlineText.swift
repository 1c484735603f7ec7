import Basics
import Exact
import Scoring

/// What the stored weights say, in sentences made by rules.
struct HeadlineText {
  let board: Scoreboard

  private var rows: [RankedCandidate] { board.ranking.rows }

  var sentences: [String] {
    guard let first = rows.first else { return ["There are no candidates yet."] }
    return [leader(first), reached, nearest, open].compactMap { $0 }
  }

  private func leader(_ first: RankedCandidate) -> String {
    let leaders = rows.prefix { $0.rank == 1 }
    let score = RoundedText.text(first.score.total)
    guard leaders.count > 1 else {
      let next = rows.dropFirst().first.map {
        ", \(RoundedText.text(first.score.total - $0.score.total)) ahead of \(name($0))"
      }
      return "\(name(first)) leads with \(score)\(next ?? "")."
    }
    let names = leaders.prefix(3).map(name).joined(separator: ", ")
    return leaders.count > 3
      ? "\(leaders.count) candidates lead with \(score) each: \(names) and others."
      : "\(names) lead with \(score) each."
  }

  private var reached: String {
    let threshold = board.ranking.model.threshold
    let count = rows.count(where: \.isPrioritised)
    let names = rows.prefix(count).prefix(5).map(name).joined(separator: ", ")
    guard count > 0 else { return "None of \(rows.count) reaches \(threshold)." }
    return
      "\(count) of \(rows.count) reach \(threshold): \(names)\(count > 5 ? " and others" : "")."
  }

  /// The weight that has the shortest way to go until the top changes.
  private var nearest: String? {
    guard rows.count > board.top else { return nil }
    if board.stability.isBoundaryTied {
      return "The border of the top \(board.top) is a tie: any change of the weights decides it."
    }
    var best: (way: Fraction, sensitivity: WeightSensitivity, point: Breakpoint, isUp: Bool)?
    for one in board.stability.sensitivity {
      for (point, isUp) in [(one.upTo, true), (one.downTo, false)] {
        guard let point else { continue }
        let way = isUp ? point.value - one.factor.weight : one.factor.weight - point.value
        if best.map({ way < $0.way }) ?? true { best = (way, one, point, isUp) }
      }
    }
    guard let best, let pair = best.point.pairs.first else {
      return "No single weight can change the top \(board.top)."
    }
    let factor = Scoreboard.name(ofFactor: best.sensitivity.factor.id)
    return
      "\(name(pair.outside)) draws level with \(name(pair.inside)) in the top \(board.top) when "
      + "\(factor) \(best.isUp ? "rises" : "falls") from "
      + "\(RoundedText.percent(best.sensitivity.factor.weight)) to "
      + "\(RoundedText.percent(best.point.value)): the nearest change."
  }

  private var open: String? {
    let depending = rows.filter { $0.verdict == .dependsOnMissing }
    guard let first = depending.first else { return nil }
    let span = "\(RoundedText.text(first.low)) to \(RoundedText.text(first.high))"
    return depending.count == 1
      ? "What is missing of \(name(first)) decides: \(span) is possible."
      : "What is missing decides for \(depending.count) candidates, first of all for "
        + "\(name(first)): \(span) is possible."
  }

  private func name(_ row: RankedCandidate) -> String { Scoreboard.name(row.candidate) }

  private func name(_ id: Identifier) -> String {
    board.ranking.row(of: id).map(name) ?? id.text
  }
}
