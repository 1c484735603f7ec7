import Basics
import Testing

@testable import CLI

@Suite("ProblemText")
struct ProblemTextTests {
  private func text(_ problem: Problem, color: Bool = false) -> String {
    ProblemText(program: "tandem", style: Style(hasColor: color)).text([problem], total: 1)
  }

  @Test("All facts stand in their places")
  func allFacts() {
    let problem = Problem.badInput(
      "weight_bps is no whole number",
      at: Problem.Place(file: "deals.csv", line: 4, column: 12, path: "payees[0].weight"),
      found: "\"1,5\"", expected: "digits", hint: "write 1.5 % as 150")
    #expect(
      text(problem) == """
        tandem: deals.csv:4:12: payees[0].weight: weight_bps is no whole number: found "1,5", \
        expected digits
          hint: write 1.5 % as 150

        """)
  }

  @Test(
    "What is not known is left out",
    arguments: [
      (Problem.Place(), "tandem: wrong\n"),
      (Problem.Place(file: "a"), "tandem: a: wrong\n"),
      (Problem.Place(file: "-", line: 2), "tandem: standard input:2: wrong\n"),
      (Problem.Place(line: 2), "tandem: line 2: wrong\n"),
      (Problem.Place(line: 2, column: 3), "tandem: line 2:3: wrong\n"),
      (Problem.Place(path: "a.b"), "tandem: a.b: wrong\n"),
      (Problem.Place(file: "a", column: 3), "tandem: a: wrong\n"),
    ])
  func places(_ place: Problem.Place, _ expected: String) {
    #expect(text(.badInput("wrong", at: place)) == expected)
  }

  @Test("P12: nothing foreign reaches the terminal alive, in any place")
  func hostile() {
    let evil = "a\u{1B}[2J\u{202E}\n\u{7}b"
    let problem = Problem.badInput(
      evil, at: Problem.Place(file: evil, line: 1, column: 1, path: evil), found: evil,
      expected: evil, hint: evil)
    let shown = text(problem)
    #expect(shown.unicodeScalars.filter { $0.value < 0x20 || $0.value == 0x202E } == ["\n", "\n"])
    #expect(shown.contains("a\\u{1B}[2J\\u{202E}\\n\\u{07}b"))
  }

  @Test("A long value is cut")
  func longValue() {
    let shown = text(.badInput("wrong", found: String(repeating: "x", count: 1_000)))
    #expect(shown == "tandem: wrong: found \(String(repeating: "x", count: 120))...\n")
  }

  @Test("Colour adds nothing but colour")
  func color() {
    let problem = Problem.badInput("wrong", at: Problem.Place(file: "a"), hint: "mend it")
    let painted = text(problem, color: true)
    #expect(painted.contains("\u{1B}[1;31mtandem:\u{1B}[0m"))
    #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == text(problem))
  }

  @Test("One problem that was not kept is counted in the singular")
  func oneMore() {
    let shown = ProblemText(program: "tandem").text([.badInput("wrong")], total: 2)
    #expect(shown == "tandem: wrong\ntandem: and 1 more problem\n")
  }
}
