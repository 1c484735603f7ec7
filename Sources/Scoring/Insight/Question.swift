public import Basics
public import Exact

/// An unknown whose answer can change who is in the top.
public struct Question: Hashable, Sendable {
  /// The candidate.
  public let id: Identifier
  /// The factor's index.
  public let factor: Int
  /// How many points of score the answer can move.
  public let width: Fraction

  /// All questions of a ranking, the widest first, then in rank and factor order.
  ///
  /// Answers lie anywhere from the lowest to the highest points. One matters when its candidate
  /// can get in (with its own unknowns best and the others' worst) and can stay out (with its own
  /// worst and the others' best): then there are answers to all the rest that leave it to this
  /// one. O(n log n).
  public static func all(_ ranking: Ranking, top: Int) -> [Question] {
    guard top > 0, top < ranking.rows.count else { return [] }
    let span = ScoreModel.highestPoints - ScoreModel.lowestPoints
    let lows = Standings(ranking.rows.map { ($0.low, $0.candidate.id) })
    let highs = Standings(ranking.rows.map { ($0.high, $0.candidate.id) })
    var found: [Question] = []
    for (index, row) in ranking.rows.enumerated() where row.low < row.high {
      let canEnter = lows.beats((row.high, row.candidate.id), place: top, without: index)
      let canMiss = !highs.beats((row.low, row.candidate.id), place: top, without: index)
      guard canEnter, canMiss else { continue }
      for (factor, contribution) in row.score.contributions.enumerated()
      where contribution.isUnknown && !contribution.factor.weight.isZero {
        found.append(
          Question(
            id: row.candidate.id, factor: factor, width: contribution.factor.weight * span))
      }
    }
    return found.enumerated().sorted { a, b in
      a.element.width == b.element.width
        ? a.offset < b.offset : a.element.width > b.element.width
    }.map(\.element)
  }
}

/// Scores in order, to ask for the last of the top among all but one.
private struct Standings {
  typealias Entry = (score: Fraction, id: Identifier)
  private let entries: [Entry]
  private let order: [Int]
  private let places: [Int]

  init(_ entries: [Entry]) {
    self.entries = entries
    let order = entries.indices.sorted { Self.precedes(entries[$0], entries[$1]) }
    var places = Array(repeating: 0, count: entries.count)
    for (place, index) in order.enumerated() { places[index] = place }
    self.order = order
    self.places = places
  }

  /// Whether an entry would stand among the first `place` if it replaced entry `index`.
  func beats(_ entry: Entry, place: Int, without index: Int) -> Bool {
    let last = places[index] < place ? place : place - 1
    guard last < order.count else { return true }
    return Self.precedes(entry, entries[order[last]])
  }

  private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
    a.score == b.score ? a.id < b.id : a.score > b.score
  }
}
