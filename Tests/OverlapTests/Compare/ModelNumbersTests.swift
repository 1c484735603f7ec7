import TestSupport
import Testing

@testable import Overlap

@Suite struct ModelNumbersTests {
  @Test("the Swift file holds the numbers of model.json, in its order")
  func inStep() throws {
    let path = TestFile.packageRoot + "/Tests/Generators/model.json"
    let bytes = try #require(TestFile.bytes(path))
    var numbers: [Double] = []
    var names: [String] = []
    for (index, part) in String(decoding: bytes, as: UTF8.self).split(
      separator: "\"", omittingEmptySubsequences: false
    ).enumerated() {
      if index % 2 == 1 {
        names.append(String(part))
      } else {
        numbers += part.split { !$0.isNumber && $0 != "." && $0 != "-" && $0 != "e" }
          .compactMap { Double($0) }
      }
    }
    var expected = [1.0]
    var features: [String] = []
    for stage in [ModelNumbers.pair, ModelNumbers.rivals] {
      expected.append(stage.intercept)
      for term in stage.terms {
        #expect(term.values.count == term.thresholds.count + 1)
        #expect(zip(term.thresholds, term.thresholds.dropFirst()).allSatisfy { $0 < $1 })
        expected += term.thresholds + term.values
        features.append("\(term.feature)")
      }
    }
    expected += [ModelNumbers.floor, ModelNumbers.leastProbability]
    expected += [ModelNumbers.leastExact, ModelNumbers.leastStrong]
    #expect(numbers == expected)
    let told = zip(names, names.dropFirst()).filter { $0.0 == "feature" }.map(\.1)
    #expect(told == features)
  }
}
