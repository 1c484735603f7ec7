import Basics
import Exact
import JSON
import Scoring
import Testing

@testable import Reporting

@Suite("Scoreboard data")
struct ScoreboardDataTests {
  private func read(_ board: Scoreboard) throws -> JSONCursor {
    try JSONDocument(Array(ScoreboardData(board: board).json.text.utf8), file: "page").cursor
  }

  @Test("factors with weights, candidates with points, as the contract names them")
  func contract() throws {
    let board = try Boards.board(
      [Boards.candidate("a", [100, nil]), Boards.candidate("b", [60, 75])],
      weights: ["50/3", "250/3"])
    let data = try read(board)
    let factors = try data.field("factors").array().map { try $0.field("weight").numberText() }
    #expect(factors == ["50", "250"])
    // b: 60/6 + 75·5/6 = 72.5 stands before a: 100/6 + 25·5/6 = 37.5.
    let ids = try data.field("candidates").array().map { try $0.field("id").string() }
    #expect(ids == ["b", "a"])
    let points = try data.field("candidates").array().map {
      try $0.field("points").array().map { try $0.numberText() }
    }
    #expect(points == [["60", "75"], ["100", "25"]])
    let unknown = try data.field("candidates").array().map {
      try $0.optional("unknown")?.array().map { try $0.int64() }
    }
    #expect(unknown == [nil, [1]])
  }

  @Test("numbers that JavaScript would change stand as texts")
  func exactNumbers() throws {
    let texts = ["1/3", "0.0000001", "99.99999999999999999", "0.000001", "12.5"]
    let candidate = Candidate("a", .points(texts.map { Fraction($0) }))
    let board = try Boards.board([candidate], weights: ["20", "20", "20", "20", "20"])
    let written = ScoreboardData(board: board).json.text
    #expect(
      written.contains(
        "\"points\":[\"1/3\",\"0.0000001\",\"99.99999999999999999\",0.000001,12.5]"))
  }

  @Test("ids are what they are; names show what hides in them")
  func names() throws {
    let board = try Boards.board([Boards.candidate("a\u{202E}b", [1, 1], name: "x\u{202E}y")])
    let one = try #require(try read(board).field("candidates").array().first { _ in true })
    #expect(try one.field("id").string() == "a\u{202E}b")
    #expect(try one.field("name").string() == "x\\u{202E}y")
  }

  @Test("inputs come with the table by which they become points")
  func inputs() throws {
    var inputs = CandidateInputs()
    inputs.sharedAccounts = 52
    inputs.buildWeeks = Fraction("1.5")
    let ranking = try Ranking([Candidate("crm", .inputs(inputs))], by: .standard)
    let board = Scoreboard(
      ranking, Stability(ranking, .init(top: 1, draws: 10)),
      facts: [
        "crm": .init(
          weeks: Fraction("1.5"), isBuildWeeks: true,
          evidence: [
            .sharedAccounts: "overlap map"
          ])
      ], source: .workspace, asOf: nil)
    let data = try read(board)
    #expect(try data.optional("source") == nil)
    let one = try #require(try data.field("candidates").array().first { _ in true })
    let written = try one.field("inputs").array().map { $0.value }
    #expect(written == [.string("52"), .null, .null, .null, .string("1.5"), .null])
    #expect(try one.field("evidence").field("shared_accounts").string() == "overlap map")
    let bands = try data.field("table").field("shared_accounts").array().map {
      try $0.field("from").int64()
    }
    #expect(bands == [50, 20, 10, 0])
  }
}
