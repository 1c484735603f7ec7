import Basics
import Exact
import Scoring

/// The smaller parts of the scoreboard's page that only the script brings to life.
enum ScoreboardParts {
  /// What is filtered, what is the threshold, what is the top, and the table as a file.
  static func tools(_ board: Scoreboard) -> Markup {
    .element(
      "div", ["class": "row live"],
      [
        field(
          "Filter by name or id",
          .void("input", ["type": "search", "id": "filter", "data-filter": ""]), "grow"),
        field(
          "Prioritize from",
          .void(
            "input",
            [
              "type": "number", "id": "threshold", "min": "0", "max": "100", "step": "any",
              "value": RoundedDecimal.text(board.ranking.model.threshold),
            ])),
        field(
          "Top",
          .void(
            "input",
            ["type": "number", "id": "top", "min": "1", "step": "1", "value": "\(board.top)"])),
        .element("button", ["type": "button", "data-export": ""], text: "Save as CSV"),
      ])
  }

  /// What fits into a number of weeks.
  static func capacity(_ board: Scoreboard) -> Markup {
    let weeks = board.facts.values.compactMap(\.weeks).reduce(Fraction.zero, +)
    let most = min(max((-(-weeks).floor).int64 ?? 104, 1), 1_040)
    let start = min(most, 8)
    let words = Markup.element(
      "p", ["class": "lead"],
      text: "The set with the greatest sum of scores that fits, as tandem plan finds it: of equal"
        + " sums the one with the fewest weeks, then the one with whoever ranks first.")
    let slider = Markup.element(
      "div", ["class": "row"],
      [
        field(
          "Weeks",
          .void(
            "input",
            [
              "type": "range", "id": "weeks", "min": "0", "max": "\(most)", "step": "1",
              "value": "\(start)",
            ]), "grow"),
        field(
          "Exactly",
          .void(
            "input",
            [
              "type": "number", "id": "weeks-box", "min": "0", "max": "\(most)", "step": "any",
              "value": "\(start)",
            ])),
      ])
    return .element(
      "section", ["class": "card live", "aria-labelledby": "plan-head"],
      [
        .element("h2", ["id": "plan-head"], text: "What fits?"), words, slider,
        .element("div", ["id": "plan"]),
      ])
  }

  /// The command lines that do in the terminal what the sliders do here.
  static var command: Markup {
    .element(
      "section", ["class": "card live", "aria-labelledby": "command-head"],
      [
        .element("h2", ["id": "command-head"], text: "The same on the command line"),
        .element("code", ["class": "command", "id": "command"]),
        .element("button", ["type": "button", "id": "copy"], text: "Copy"),
        .element("span", ["id": "copied", "class": "quiet small", "role": "status"]),
      ])
  }

  private static func field(_ name: String, _ control: Markup, _ style: String? = nil) -> Markup {
    .element("label", ["class": style], [.text(name), control])
  }
}

/// A number for a box of a form, which takes decimals only.
enum RoundedDecimal {
  static func text(_ value: Fraction) -> String {
    value.decimalText ?? RoundedText.text(value)
  }
}
