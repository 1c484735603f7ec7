import Basics
import Exact
import Scoring
import Testing

@Suite("Points by a table of one's own (R-50)")
struct PointTableTests {
  private static let table: PointTable = {
    var table = PointTable.standard
    table.customerOverlap = [
      .init(from: 25, points: Fraction(90 as Int64)), .init(from: 0, points: Fraction(40 as Int64)),
    ]
    table.strategicFit[.complementary] = Fraction(reducing: 151, over: 2)
    table.buildWeeks = [.init(below: Fraction(4 as Int64), points: Fraction(80 as Int64))]
    table.noAPI = Fraction(30 as Int64)
    return table
  }()

  private func points(_ change: (inout CandidateInputs) -> Void) -> [String?] {
    var inputs = CandidateInputs()
    change(&inputs)
    return Self.table.points(of: inputs).map { $0?.description }
  }

  @Test("bands and levels are the table's")
  func bands() {
    #expect(points { $0.sharedAccounts = 25 }[0] == "90")
    #expect(points { $0.sharedAccounts = 24 }[0] == "40")
    #expect(points { $0.strategicFit = .complementary }[1] == "75.5")
    #expect(points { $0.strategicFit = .adjacent }[1] == "100")
    #expect(points { $0.marketCommitment = .willing }[2] == "60")
    #expect(points { $0.marketSignal = .niceToHave }[4] == "25")
  }

  @Test(
    "feasibility: no API, or a build beyond all bands, decides by itself",
    arguments: [
      (true, "3.9", "80"), (true, "4", "30"), (nil, "4", "30"), (nil, "3", nil), (false, nil, "30"),
      (false, "1", "30"), (true, nil, nil),
    ] as [(Bool?, String?, String?)])
  func feasibility(_ api: Bool?, _ weeks: String?, _ expected: String?) {
    let found = points {
      $0.apiAvailable = api
      $0.buildWeeks = weeks.flatMap { Fraction($0) }
    }
    #expect(found[3] == expected)
  }

  @Test("the ladder has each points once, lowest first")
  func ladder() {
    #expect(Self.table.ladder(factor: 0).map(\.description) == ["40", "90"])
    #expect(Self.table.ladder(factor: 1).map(\.description) == ["25", "75.5", "100"])
    #expect(Self.table.ladder(factor: 3).map(\.description) == ["30", "80"])
    #expect(PointTable.standard.ladder(factor: 3).map(\.description) == ["25", "60", "100"])
  }

  @Test("a ranking scores by its model's table, also after weights are set")
  func ranking() throws {
    var inputs = CandidateInputs()
    inputs.sharedAccounts = 25
    let model = try ScoreModel(Factor.standard, table: Self.table)
    let set = try model.setting([(index: 0, weight: .one)])
    let row = try Ranking([Candidate("a", .inputs(inputs))], by: set).rows[0]
    #expect(row.score.total == Fraction(90 as Int64))
    #expect(model.with(threshold: .zero).table == Self.table)
  }
}
