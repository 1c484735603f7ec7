import Testing

@testable import Overlap

/// Equality with the scripts that the model was fitted with, to the last digit that they wrote.
@Suite struct ReferencePairTests {
  @Test("every feature, score and probability is the reference's", arguments: ["us_names", "web"])
  func equality(_ name: String) throws {
    let list = try #require(ReferenceList(name))
    #expect(list.pairs.count == 300)
    var comparer = PairComparer(list.corpus)
    for pair in list.pairs {
      let explanation = comparer.explain(pair.ours, pair.theirs)
      let found = try #require(explanation)
      for feature in Feature.allCases.prefix(while: { $0 != .gapA }) {
        let wanted = pair.value("\(feature)")
        let measured = comparer.measured[feature.rawValue]
        #expect(abs(measured - wanted) < 1e-9, "\(pair.label) \(feature)")
      }
      #expect(abs(found.score.logit - pair.value("score")) < 1e-8, "\(pair.label)")
      #expect(comparer.score(pair.ours, pair.theirs) == found.score)
      let p = RivalModel.probability(
        logit: found.score.logit,
        ours: standing(pair, "A"), theirs: standing(pair, "B"))
      #expect(abs(p - pair.value("p")) < 1e-6, "\(pair.label)")
    }
  }

  private func standing(_ pair: ReferenceList.Pair, _ side: String) -> RivalStanding {
    RivalStanding(
      gap: pair.value("gap" + side), rank: Int(pair.value("rank" + side)),
      near: Int(pair.value("n" + side)))
  }

  @Test("a pair scores the same from either side", arguments: ["us_names", "web"])
  func symmetry(_ name: String) throws {
    let list = try #require(ReferenceList(name))
    var comparer = PairComparer(list.corpus)
    for pair in list.pairs {
      let there = comparer.score(pair.ours, pair.theirs)
      let back = comparer.score(pair.theirs, pair.ours)
      #expect(abs(there.logit - back.logit) < 1e-9, "\(pair.label)")
      #expect(there.grounds == back.grounds, "\(pair.label)")
    }
  }

  @Test("the parts and the intercept sum up to the score")
  func sum() throws {
    let list = try #require(ReferenceList("web"))
    var comparer = PairComparer(list.corpus)
    for pair in list.pairs {
      let explanation = comparer.explain(pair.ours, pair.theirs)
      let found = try #require(explanation)
      let sum = found.parts.reduce(found.intercept) { $0 + $1.weight }
      #expect(sum == found.score.logit)
    }
  }

  @Test("what was compared before changes nothing")
  func memoryless() throws {
    let list = try #require(ReferenceList("us_names"))
    var one = PairComparer(list.corpus)
    let forward = list.pairs.map { one.score($0.ours, $0.theirs) }
    let backward = list.pairs.reversed().map { one.score($0.ours, $0.theirs) }
    #expect(forward == backward.reversed())
  }
}
