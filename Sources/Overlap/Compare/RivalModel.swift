/// How a pair stands among the other pairs of one of its records.
public struct RivalStanding: Sendable, Equatable {
  /// How far it scores above the best other pair; below zero for all but the first.
  public let gap: Double
  /// Its place: 0 for the first, 1 for the second, 2 for all others; equal ones share theirs.
  public let rank: Int
  /// How many others come near, up to 3.
  public let near: Int

  /// A standing of these numbers.
  public init(gap: Double, rank: Int, near: Int) {
    self.gap = gap
    self.rank = rank
    self.near = near
  }
}

/// The second stage: a pair that stands alone is more likely than one among equals.
public enum RivalModel {
  /// The probability from which on a pair is a match by default.
  public static var leastProbability: Double { ModelNumbers.leastProbability }

  /// How each of a record's pairs stands among them.
  ///
  /// The result is in the order of the scores and replaces what `standings` held. Equal scores stand
  /// equal, wherever they are.
  /// Complexity: O(n).
  public static func standings(_ logits: Span<Double>, into standings: inout [RivalStanding]) {
    standings.removeAll(keepingCapacity: true)
    let best = Leaders(logits)
    for index in logits.indices {
      let own = max(logits[index], ModelNumbers.floor)
      let rank = best.rank(of: own)
      let other = rank == 0 ? (best.count > 1 ? best.score(1) : ModelNumbers.floor) : best.score(0)
      let gap = Feature.onGrid(min(10, max(-10, own - other)))
      standings.append(RivalStanding(gap: gap, rank: rank, near: best.near(own)))
    }
  }

  /// How a pair that scores `own` stands among pairs of which the five best score `best`, itself
  /// among them where it is one of these.
  package static func standing(of own: Double, among best: [Double]) -> RivalStanding {
    var all = best
    let index = all.firstIndex(of: own) ?? all.count
    if index == all.count { all.append(own) }
    var standings: [RivalStanding] = []
    self.standings(all.span, into: &standings)
    return standings[index]
  }

  /// The probability that a pair is right, from its score and its standing on both sides.
  public static func probability(
    logit: Double, ours: RivalStanding, theirs: RivalStanding
  ) -> Double {
    let measured = measured(logit, ours, theirs)
    let sum = ModelNumbers.rivals.sum(from: logit, measured.span)
    return sum > -700 ? 1 / (1 + NaturalLogarithm.exp(-sum)) : 0
  }

  /// What a pair has to score by itself to become so probable, however it stands.
  ///
  /// The logarithm of the odds less what rivals add at most, and less than rounding could blur.
  ///
  /// From 20 on all probabilities are near one, and the logarithm says no more.
  static func leastLogit(for probability: Double) -> Double {
    let odds = probability / max(1 - probability, 1e-12)
    return min(NaturalLogarithm.log(odds), 20) - ModelNumbers.rivals.most - 0.01
  }

  /// What the standing on both sides adds to the score, beside `intercept`.
  public static func parts(
    logit: Double, ours: RivalStanding, theirs: RivalStanding
  ) -> [ScorePart] {
    let measured = measured(logit, ours, theirs)
    return ModelNumbers.rivals.parts(measured.span)
  }

  /// What the standing adds to every pair.
  public static var intercept: Double { ModelNumbers.rivals.intercept }

  private static func measured(
    _ logit: Double, _ ours: RivalStanding, _ theirs: RivalStanding
  ) -> InlineArray<48, Double> {
    var measured = InlineArray<48, Double>(repeating: 0)
    measured[Feature.gapA.rawValue] = ours.gap
    measured[Feature.rankA.rawValue] = Double(ours.rank)
    measured[Feature.nA.rawValue] = Double(ours.near)
    measured[Feature.gapB.rawValue] = theirs.gap
    measured[Feature.rankB.rawValue] = Double(theirs.rank)
    measured[Feature.nB.rawValue] = Double(theirs.near)
    measured[Feature.l1.rawValue] = Feature.onGrid(min(8, max(ModelNumbers.floor, logit)))
    return measured
  }
}

/// The five best of some scores: enough to tell the place of each and how many come near.
struct Leaders {
  private var scores: InlineArray<5, Double> = .init(repeating: -.infinity)
  private(set) var count = 0

  /// The best of some scores, none below the floor.
  init(_ logits: Span<Double>) {
    for index in logits.indices {
      let score = max(logits[index], ModelNumbers.floor)
      var place = min(count, 5)
      while place > 0, score > scores[place - 1] {
        if place < 5 {
          scores[place] = scores[place - 1]
        }
        place -= 1
      }
      guard place < 5 else { continue }
      scores[place] = score
      count = min(count + 1, 5)
    }
  }

  /// A score by its place.
  func score(_ place: Int) -> Double { scores[place] }

  /// 0 for the best, 1 for the next, 2 for all others; what is equal to one of them is as good.
  func rank(of score: Double) -> Int {
    score == scores[0] ? 0 : score == scores[1] ? 1 : 2
  }

  /// How many others score more than this less three, and more than the floor, up to 3.
  func near(_ own: Double) -> Int {
    let least = max(own - 3, ModelNumbers.floor)
    var near = 0
    for place in 0..<count where scores[place] > least { near += 1 }
    return min(3, own > ModelNumbers.floor ? near - 1 : near)
  }
}
