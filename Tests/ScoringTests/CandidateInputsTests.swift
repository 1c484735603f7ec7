import Exact
import Scoring
import Testing

@Suite struct CandidateInputsTests {
  private static func points(_ change: (inout CandidateInputs) -> Void) -> [Fraction?] {
    var inputs = CandidateInputs()
    change(&inputs)
    return inputs.points
  }

  @Test("nothing known is five unknowns (R-49)")
  func unknown() {
    #expect(CandidateInputs().points == [nil, nil, nil, nil, nil])
  }

  @Test(
    "the bands of shared accounts at their edges (R-49)",
    arguments: [
      (0, 25), (9, 25), (10, 50), (19, 50), (20, 75), (49, 75), (50, 100), (51, 100), (.max, 100),
      (-1, 25), (.min, 25),
    ] as [(Int64, Int64)])
  func overlap(shared: Int64, points: Int64) {
    #expect(Self.points { $0.sharedAccounts = shared } == [Fraction(points), nil, nil, nil, nil])
  }

  @Test(
    "feasibility at two and eight weeks, exactly (R-49)",
    arguments: [
      ("0", 100), ("1.9", 100), ("1.999999999999999999999", 100), ("2", 60), ("2.0", 60),
      ("7.999999999999999999999", 60), ("8", 25), ("8.0", 25), ("52", 25), ("15/8", 100),
      ("17/8", 60),
      ("-1", 100),
    ] as [(String, Int64)])
  func feasibility(weeks: String, points: Int64) throws {
    let exact = try #require(Fraction(weeks))
    let found = Self.points { inputs in
      inputs.apiAvailable = true
      inputs.buildWeeks = exact
    }
    #expect(found == [nil, nil, nil, Fraction(points), nil])
  }

  @Test(
    "one known part decides feasibility only at no API, or at eight weeks and more (contract)",
    arguments: [
      (nil, nil, nil), (true, nil, nil), (false, nil, 25), (nil, 7, nil), (nil, 8, 25),
      (false, 1, 25), (true, 8, 25), (false, 8, 25), (true, 1, 100), (true, 7, 60), (nil, 1, nil),
    ] as [(Bool?, Int64?, Int64?)])
  func oneKnown(api: Bool?, weeks: Int64?, points: Int64?) {
    let found = Self.points { inputs in
      inputs.apiAvailable = api
      inputs.buildWeeks = weeks.map { Fraction($0) }
    }
    #expect(found == [nil, nil, nil, points.map { Fraction($0) }, nil])
  }

  @Test("the named levels count at their own places")
  func places() {
    let found = Self.points { inputs in
      inputs.strategicFit = .complementary
      inputs.marketCommitment = .budgetCommitted
      inputs.marketSignal = .niceToHave
    }
    #expect(
      found == [
        nil, Fraction(60 as Int64), Fraction(100 as Int64), nil, Fraction(25 as Int64),
      ])
  }
}
