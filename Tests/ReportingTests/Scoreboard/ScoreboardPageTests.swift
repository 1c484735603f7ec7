import Basics
import Exact
import Scoring
import Testing

@testable import Reporting

@Suite("Scoreboard page")
struct ScoreboardPageTests {
  private let three = [
    Boards.candidate("low", [25, 50]), Boards.candidate("first", [100, 80]),
    Boards.candidate("open", [nil, 75]),
  ]

  @Test("the table is ranked without any script, with the lines of top and threshold")
  func ranked() throws {
    let page = try #require(ScoreboardPage(Boards.board(three)).html)
    let rows = page.split(separator: "<tr ").dropFirst().map { String($0) }
    // first 90, open 50 (75 with the best), low 37.5.
    let expected = [
      ("data-id=\"first\"", "data-rank=\"\">1<", "data-score=\"\">90.00<", "prioritize"),
      ("class=\"rule top\"", "The top 1", "", ""),
      ("class=\"rule threshold\"", "70 or more", "", ""),
      ("data-id=\"open\"", "data-rank=\"\">2<", "data-score=\"\">50.00<", "depends on missing"),
      ("data-id=\"low\"", "data-rank=\"\">3<", "data-score=\"\">37.50<", "below"),
    ]
    for (row, parts) in zip(rows, expected) {
      for part in [parts.0, parts.1, parts.2, parts.3] where !part.isEmpty {
        #expect(row.contains(part), "\(part) in \(row)")
      }
    }
    #expect(rows.count == expected.count)
    #expect(page.contains(">50.00 to 87.50<"))
  }

  @Test("the page names the hashes of its own style and script, and allows nothing else")
  func policy() throws {
    let page = try #require(
      ScoreboardPage(Boards.board(three), sheet: "p { }", script: "go()").html)
    // printf 'p { }' | openssl dgst -sha256 -binary | base64, and likewise for go().
    #expect(
      page.contains(
        """
        content="default-src &#39;none&#39;; style-src &#39;sha256-2H5CUCvyo5cSkj1YhUngR72ks13QrmBjgN+zz/lp2DY=&#39;; \
        script-src &#39;sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw=&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;"
        """))
    #expect(!page.contains("unsafe-inline"))
    #expect(!page.contains(" style="))
  }

  @Test("a sheet or script that would end its element makes no page")
  func refused() throws {
    #expect(try ScoreboardPage(Boards.board(three), sheet: "</style>", script: "").html == nil)
    #expect(try ScoreboardPage(Boards.board(three), sheet: "", script: "</script>").html == nil)
  }

  @Test("hostile names are text everywhere (P12)", arguments: MarkupTests.hostile.map(\.text))
  func hostile(_ text: String) throws {
    let board = try Boards.board(
      [Boards.candidate(text.isEmpty ? "x" : text, [100, 80], name: text)] + three,
      facts: [Identifier(text): .init(weeks: .one, isBuildWeeks: false)])
    let page = try #require(ScoreboardPage(board, sheet: "", script: "").html)
    #expect(page.split(separator: "<script").count == 3)
    #expect(page.split(separator: "</script").count == 3)
    for sign: Unicode.Scalar in ["\u{202E}", "\u{200B}", "\r", "\u{0}", "\u{2028}", "\u{FFFE}"] {
      #expect(!page.unicodeScalars.contains(sign))
    }
    #expect(!page.contains("<img"))
  }

  @Test("the same board gives the same bytes, whatever the order of its candidates (P16)")
  func deterministic() throws {
    let pages = try [three, three.reversed()].map { try ScoreboardPage(Boards.board($0)).html }
    #expect(pages[0] != nil && pages[0] == pages[1])
  }

  @Test("a page of nobody says so")
  func empty() throws {
    let page = try #require(ScoreboardPage(Boards.board([])).html)
    #expect(page.contains("There are no candidates yet."))
  }
}

@Suite("Headline")
struct HeadlineTextTests {
  @Test("who leads, who reaches the threshold, what would change the top")
  func sentences() throws {
    // a: 80, b: 60. With weight t on f1: 100t + 60(1-t) against 20t + 100(1-t): level at t = 1/3.
    let board = try Boards.board([
      Boards.candidate("a", [100, 60]), Boards.candidate("b", [20, 100]),
    ])
    #expect(
      HeadlineText(board: board).sentences == [
        "a leads with 80.00, 20.00 ahead of b.", "1 of 2 reach 70: a.",
        "b draws level with a in the top 1 when f1 falls from 50 % to 33.3 %: the nearest change.",
      ])
  }

  @Test("ties are told as such")
  func ties() throws {
    let board = try Boards.board(["c", "b", "a", "d"].map { Boards.candidate($0, [50, 50]) })
    #expect(
      HeadlineText(board: board).sentences == [
        "4 candidates lead with 50.00 each: a, b, c and others.", "None of 4 reaches 70.",
        "The border of the top 1 is a tie: any change of the weights decides it.",
      ])
  }

  @Test("what is missing is told with what it leaves open")
  func missing() throws {
    let board = try Boards.board([Boards.candidate("a", [nil, 80])])
    // 25/2 + 40 = 52.5; with 100 points 90.
    #expect(
      HeadlineText(board: board).sentences.last
        == "What is missing of a decides: 52.50 to 90.00 is possible.")
  }
}
