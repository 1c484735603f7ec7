import Basics
import TestSupport
import Testing

@testable import Overlap

@Suite("Evaluation")
struct EvaluationTests {
  private static func rows(_ names: [String]) -> AccountRows {
    var rows = AccountRows()
    for name in names {
      for field in [name, "", ""] { rows.append(field.utf8Span.span) }
    }
    return rows
  }

  @Test("Figures, misses and what blocking lost are counted")
  func counts() {
    let matching = MatchingTests.matching(
      Self.rows(["Kestrel Foods", "Zenith Marine", "Old Name"]),
      Self.rows(["Kestrel Foods Ltd", "Zenith Marine GmbH", "Utterly Other"]))
    // Kestrel is right; Zenith is not said to be one company; the third pair shares nothing.
    let evaluation = Evaluation(
      matching, truth: [RowPair(0, 0), RowPair(2, 2)], least: 0.45, on: OneAfterAnother())
    #expect(evaluation.figures.found == 2)
    #expect(evaluation.figures.right == 1)
    #expect(evaluation.figures.truth == 2)
    #expect(evaluation.figures.precision == 0.5)
    #expect(evaluation.figures.recall == 0.5)
    #expect(evaluation.figures.f1 == 0.5)
    #expect(evaluation.wrong.map { RowPair($0.ours, $0.theirs) } == [RowPair(1, 1)])
    #expect(evaluation.missed == [.init(ours: 2, theirs: 2, probability: nil)])
    #expect(evaluation.lost.count == 1)
    #expect(evaluation.lost.apart == 1)
    #expect(evaluation.curve.map(\.least).first == 0.05)
    #expect(evaluation.calibration.reduce(0) { $0 + $1.count } == matching.candidates.count)
  }
}
