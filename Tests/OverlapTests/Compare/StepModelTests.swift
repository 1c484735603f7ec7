import TestSupport
import Testing

@testable import Overlap

@Suite struct StepModelTests {
  private static let model = StepModel(
    intercept: -1,
    terms: [
      StepTerm(.ev, thresholds: [0.5, 2], values: [-3, 4, 1]),
      StepTerm(.dice, thresholds: [0.25], values: [-2, -5]),
    ])

  @Test("a value on a threshold counts below it")
  func sum() {
    var measured = [Double](repeating: 0, count: Feature.allCases.count)
    measured[Feature.ev.rawValue] = 2
    measured[Feature.dice.rawValue] = 0.25
    // 10 - 1 + 4 - 2.
    #expect(Self.model.sum(from: 10, measured) == 11)
    #expect(Self.model.parts(measured).map(\.weight) == [4, -2])
  }

  @Test("the most is what the largest values add up to")
  func most() {
    #expect(Self.model.most == 1)
    var random = SplitMix64(seed: 5)
    for _ in 0..<200 {
      let measured = Feature.allCases.map { _ in Double(random.int(-40...80)) / 10 }
      #expect(Self.model.sum(from: 0, measured) <= Self.model.most, "seed 5")
      #expect(
        ModelNumbers.rivals.sum(from: 0, measured) <= ModelNumbers.rivals.most + 1e-9, "seed 5")
    }
  }

  @Test("up to its first threshold a feature adds the same; one without adds nothing")
  func firstThreshold() {
    #expect(Self.model.firstThreshold(of: .dice) == 0.25)
    #expect(Self.model.firstThreshold(of: .ev) == 0.5)
    #expect(Self.model.firstThreshold(of: .net) == .infinity)
  }

  @Test("what a feature adds at most and at least, in a range and up to a bound")
  func range() {
    #expect(Self.model.most(of: .ev) == 4)
    #expect(Self.model.most(of: .ev, in: 3...9) == 1)
    #expect(Self.model.most(of: .ev, in: 0...0.5) == -3)
    #expect(Self.model.most(of: .net) == 0)
    #expect(Self.model.least(of: .dice) == -5)
    #expect(Self.model.steps(of: .ev).value(at: 2) == 4)
    // What is no larger than 3 may be 2, which adds more.
    #expect(Self.model.risingSteps(of: .ev).value(at: 3) == 4)
    #expect(Self.model.risingSteps(of: .ev).value(at: 0.4) == -3)
  }

  @Test("a comparer has a place for each feature")
  func places() {
    #expect(Feature.allCases.count <= 48)
  }
}
