import Exact
import Testing

@testable import Scoring

@Suite struct ScoreModelTests {
  @Test("weights sum to exactly one whole, thirds included (R-50)")
  func thirds() throws {
    let model = try Lists.model("50/3,100/3,50")
    #expect(model.factors.map(\.id) == ["f1", "f2", "f3"])
    #expect(model.weights.reduce(.zero, +) == .one)
  }

  @Test("five unnamed weights carry the names of the standard factors")
  func standardNames() throws {
    #expect(try Lists.model("20,20,20,20,20").readsInputs)
    #expect(try !Lists.model("25,25,25,25").readsInputs)
  }

  @Test("a ten-thousandth too much is refused with the sum (R-50)")
  func notWhole() {
    #expect(throws: ScoreModel.Flaw.notWhole(Lists.exact("1.0001"))) {
      try Lists.model("50,50.01")
    }
  }

  @Test("a weight below zero is refused even where the sum is right (R-50)")
  func negative() {
    #expect(throws: ScoreModel.Flaw.negative(factor: "f2", Lists.exact("-0.1"))) {
      try Lists.model("60,-10,50")
    }
  }

  @Test("one factor is too few, a hundred and one are too many")
  func counts() {
    #expect(throws: ScoreModel.Flaw.tooFew(1)) { try Lists.model("100") }
    #expect(throws: ScoreModel.Flaw.tooMany(101)) {
      try ScoreModel(weights: Array(repeating: .zero, count: 101))
    }
  }

  @Test("one weight set to 30 %, the others keep their proportions: 30:25:15:10 share 70 %")
  func setting() throws {
    let model = try ScoreModel.standard.setting([(2, Lists.exact("0.3"))])
    #expect(
      model.weights == ["0.2625", "0.21875", "0.3", "0.13125", "0.0875"].map(Lists.exact))
  }

  @Test("weights over the whole, or with nothing left to share in proportion, are refused")
  func impossibleSettings() throws {
    #expect(throws: ScoreModel.Flaw.notWhole(Lists.exact("1.2"))) {
      try ScoreModel.standard.setting([(0, Lists.exact("0.6")), (1, Lists.exact("0.6"))])
    }
    let model = try Lists.model("100,0")
    #expect(throws: ScoreModel.Flaw.noProportion) { try model.setting([(0, .zero)]) }
  }

  @Test("a factor is found by its name or an unmistakable beginning")
  func names() throws {
    #expect(try ScoreModel.standard.index(of: "gtm") == 2)
    #expect(try ScoreModel.standard.index(of: "market_signal") == 4)
    #expect(
      throws: ScoreModel.Flaw.unknown(
        factor: "market_sigal", nearest: "market_signal", known: Factor.standard.map(\.id))
    ) { try ScoreModel.standard.index(of: "market_sigal") }
  }
}
