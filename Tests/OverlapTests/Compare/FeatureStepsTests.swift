import TestSupport
import Testing

@testable import Overlap

@Suite struct FeatureStepsTests {
  @Test("The value is that above all thresholds below, however many there are", arguments: 0...16)
  func value(count: Int) {
    let thresholds = (0..<count).map { Double($0) + 0.5 }
    let steps = FeatureSteps(thresholds: thresholds, values: (0...count).map { Double($0) * 10 })
    for place in 0...20 {
      #expect(steps.value(at: Double(place)) == Double(min(place, count)) * 10)
      // A value on a threshold counts below it.
      #expect(steps.value(at: Double(place) + 0.5) == Double(min(place, count)) * 10)
    }
    #expect(steps.value(at: -.infinity) == 0)
  }
}
