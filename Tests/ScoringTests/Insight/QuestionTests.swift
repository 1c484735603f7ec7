import Basics
import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct QuestionTests {
  @Test("only unknowns that can change the top are asked for, the widest first")
  func widestFirst() throws {
    let ranking = try Ranking(
      [
        Lists.candidate("sure", [100, 100, 100]), Lists.candidate("rival", [60, 60, 60]),
        Lists.candidate("maybe", [60, nil, nil]),
        Lists.candidate("never", [25, nil, 25]),
      ], by: Lists.model("50,20,30"))
    #expect(Question.all(ranking, top: 1).isEmpty)
    let found = Question.all(ranking, top: 2)
    #expect(found.map(\.id.text) == ["maybe", "maybe"])
    #expect(found.map(\.factor) == [2, 1])
    #expect(found.map(\.width) == [Lists.exact("22.5"), Lists.exact("15")])
  }

  @Test("asked about is exactly who can be in the top and can be out of it", arguments: 1...60)
  func twin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let model = try Lists.model(&random, factors: 2)
    let candidates = Lists.candidates(&random, count: random.int(2...4), factors: 2)
    let top = random.int(1...candidates.count)
    let found = Question.all(try Ranking(candidates, by: model), top: top)
    let open = try undecided(candidates, model, top)
    let wanted = candidates.filter { open.contains($0.id) }.flatMap { candidate in
      candidate.points.indices
        .filter { candidate.points[$0] == nil && !model.factors[$0].weight.isZero }
        .map { "\(candidate.id.text)/\($0)" }
    }
    #expect(Set(found.map { "\($0.id.text)/\($0.factor)" }) == Set(wanted), "seed \(seed)")
  }

  /// Tries the lowest and the highest answer of every unknown.
  private func undecided(
    _ candidates: [Candidate], _ model: ScoreModel, _ top: Int
  ) throws -> Set<Identifier> {
    let unknown = candidates.indices.flatMap { one in
      candidates[one].points.indices.filter { candidates[one].points[$0] == nil }.map { (one, $0) }
    }
    var isEverIn: Set<Identifier> = []
    var isEverOut: Set<Identifier> = []
    for answers in 0..<(1 << unknown.count) {
      var changed = candidates
      for (bit, place) in unknown.enumerated() {
        var points = changed[place.0].points
        points[place.1] = Fraction((answers >> bit & 1 == 1 ? 100 : 25) as Int64)
        changed[place.0].basis = .points(points)
      }
      let ids = try Ranking(changed, by: model).rows.map(\.candidate.id)
      isEverIn.formUnion(ids.prefix(top))
      isEverOut.formUnion(ids.dropFirst(top))
    }
    return isEverIn.intersection(isEverOut)
  }
}
