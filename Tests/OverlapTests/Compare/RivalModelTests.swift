import TestSupport
import Testing

@testable import Overlap

@Suite struct RivalModelTests {
  /// The standing by sorting all and counting all, as the rules say it.
  static func naive(_ logits: [Double]) -> [RivalStanding] {
    let floored = logits.map { max($0, -6) }
    return floored.indices.map { index in
      let others = floored.indices.filter { $0 != index }.map { floored[$0] }
      // Equal ones share the better place.
      let place = floored.count { $0 > floored[index] }
      let other = others.max() ?? -6
      let near = floored.indices.count {
        $0 != index && floored[$0] > floored[index] - 3 && floored[$0] > -6
      }
      let gap = ((min(10, max(-10, floored[index] - other)) * 1e4 + 0.5).rounded(.down)) / 1e4
      return RivalStanding(gap: gap, rank: min(place, 2), near: min(near, 3))
    }
  }

  @Test("five leaders tell what sorting all tells")
  func naiveTwin() {
    var random = SplitMix64(seed: 8)
    var standings: [RivalStanding] = []
    for _ in 0..<4000 {
      let logits = (0..<random.int(0...9)).map { _ in Double(random.int(-20...16)) / 2 }
      RivalModel.standings(logits.span, into: &standings)
      #expect(standings == Self.naive(logits), "seed 8: \(logits)")
    }
  }

  @Test("a pair alone among its records is likelier than one among equals")
  func rivals() {
    let alone = RivalStanding(gap: 8, rank: 0, near: 0)
    let crowded = RivalStanding(gap: 0, rank: 0, near: 3)
    let one = RivalModel.probability(logit: 2, ours: alone, theirs: alone)
    let many = RivalModel.probability(logit: 2, ours: crowded, theirs: crowded)
    #expect(one > many)
    #expect(one < 1)
    #expect(many > 0)
  }

  @Test("the parts tell what the probability sums up")
  func parts() {
    let ours = RivalStanding(gap: 3.5, rank: 0, near: 1)
    let theirs = RivalStanding(gap: -2, rank: 1, near: 2)
    let parts = RivalModel.parts(logit: 1.25, ours: ours, theirs: theirs)
    let sum = parts.reduce(1.25 + RivalModel.intercept) { $0 + $1.weight }
    let p = RivalModel.probability(logit: 1.25, ours: ours, theirs: theirs)
    #expect(abs(p - 1 / (1 + NaturalLogarithm.exp(-sum))) < 1e-12)
  }

  @Test("scores without end give probabilities all the same")
  func hostile() {
    var standings: [RivalStanding] = []
    let logits: [Double] = [-.infinity, .nan, 3, .infinity]
    RivalModel.standings(logits.span, into: &standings)
    #expect(standings.count == 4)
    for standing in standings {
      let p = RivalModel.probability(logit: -.infinity, ours: standing, theirs: standing)
      #expect(p == 0)
    }
  }

  static let tiers: [(Double, PairGrounds, MatchTier)] = [
    (0.96, .sameName, .exact), (0.96, [.sameDomain, .likeNames], .exact),
    (0.96, .sameDomain, .strong), (0.96, .likeNames, .strong), (0.949, .sameName, .strong),
    (0.85, [], .strong), (0.8499, .sameName, .possible),
  ]

  @Test("the tier needs the probability and a plain ground", arguments: tiers)
  func tier(_ p: Double, _ grounds: PairGrounds, _ wanted: MatchTier) {
    #expect(MatchTier(probability: p, grounds: grounds) == wanted)
  }

  @Test("tiers are ordered by how sure they are")
  func order() {
    #expect(MatchTier.allCases.sorted() == [.possible, .strong, .exact])
  }
}
