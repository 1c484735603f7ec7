import Testing

@testable import Platform

@Suite("Terminal")
struct TerminalTests {
  @Test(
    "The width is COLUMNS, else the terminal's, else 80",
    arguments: [
      (nil, nil, 80), (nil, 120, 120), ("100", 120, 100), ("0", 120, 120), ("-5", nil, 80),
      ("many", nil, 80), ("99999999999999999999", 90, 90), ("5", nil, 80), (nil, 3, 80),
    ] as [(String?, Int?, Int)])
  func width(_ columns: String?, _ measured: Int?, _ expected: Int) {
    let environment = Environment.given(columns.map { ["COLUMNS": $0] } ?? [:])
    #expect(Terminal.width(environment: environment, measured: measured) == expected)
  }

  struct ColorCase: CustomStringConvertible, Sendable {
    var description: String
    var choice = Terminal.ColorChoice.auto
    var isTerminal = true
    var environment: [String: String] = [:]
    var expected: Bool
  }

  static let colorCases = [
    ColorCase(description: "a terminal", expected: true),
    ColorCase(description: "a pipe", isTerminal: false, expected: false),
    ColorCase(description: "never", choice: .never, expected: false),
    ColorCase(description: "always", choice: .always, isTerminal: false, expected: true),
    ColorCase(description: "NO_COLOR", environment: ["NO_COLOR": "1"], expected: false),
    ColorCase(description: "NO_COLOR empty", environment: ["NO_COLOR": ""], expected: true),
    ColorCase(
      description: "always beats NO_COLOR", choice: .always, environment: ["NO_COLOR": "1"],
      expected: true),
    ColorCase(
      description: "CLICOLOR_FORCE", isTerminal: false, environment: ["CLICOLOR_FORCE": "1"],
      expected: true),
    ColorCase(
      description: "CLICOLOR_FORCE=0", isTerminal: false, environment: ["CLICOLOR_FORCE": "0"],
      expected: false),
    ColorCase(
      description: "NO_COLOR beats CLICOLOR_FORCE",
      environment: ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], expected: false),
    ColorCase(description: "a dumb terminal", environment: ["TERM": "dumb"], expected: false),
  ]

  @Test("Colour goes to a terminal that wants it", arguments: colorCases)
  func color(_ one: ColorCase) {
    let wants = Terminal.wantsColor(
      one.choice, isTerminal: one.isTerminal, environment: .given(one.environment))
    #expect(wants == one.expected)
  }
}
