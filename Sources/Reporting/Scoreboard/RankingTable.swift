import Basics
import Exact
import Scoring

/// The ranked table of the scoreboard, complete before any script runs.
struct RankingTable {
  /// The prefix of the ids of the patterns that all bars share.
  static let patterns = "bar"

  /// From so many candidates on rows are laid out by themselves, and only those in sight.
  private static let many = 100

  let board: Scoreboard

  private var rows: [RankedCandidate] { board.ranking.rows }
  private var threshold: Fraction { board.ranking.model.threshold }

  var html: Markup {
    let table = Markup.element(
      "table", ["class": rows.count > Self.many ? "ranking many" : "ranking", "id": "ranking"],
      [
        .element("caption", text: "Candidates by score"), columns,
        .element("thead", [:], [head]), .text("\n"), .element("tbody", ["id": "rows"], body),
      ])
    return PagePart.scrollable(table, label: "Table of the ranking")
  }

  /// The patterns of the factors, once for all bars.
  static var definitions: Markup {
    .element(
      "svg",
      [
        "class": "offscreen", "aria-hidden": "true", "focusable": "false", "width": "0",
        "height": "0",
      ], [Patterns.definitions(prefix: patterns)])
  }

  /// Which colour and pattern is which factor.
  static func legend(_ names: [String]) -> Markup {
    .element(
      "ul", ["class": "legend"],
      names.enumerated().map { index, name in
        .element(
          "li", [:],
          [
            .element(
              "svg", ["aria-hidden": "true", "focusable": "false"],
              segment(index, from: .zero, length: Fraction(100 as Int64))), .text(name),
          ])
      })
  }

  private var columns: Markup {
    let styles = ["c-rank", "c-name", "c-score", "c-bar", "c-weeks", "c-verdict"]
    return .element("colgroup", [:], styles.map { .void("col", ["class": $0]) })
  }

  private var head: Markup {
    .element(
      "tr", [:],
      [
        .element(
          "th", ["scope": "col", "class": "number", "data-sort": "rank", "aria-sort": "ascending"],
          text: "Rank"),
        .element("th", ["scope": "col", "data-sort": "name"], text: "Candidate"),
        .element("th", ["scope": "col", "class": "number", "data-sort": "score"], text: "Score"),
        .element("th", ["scope": "col", "class": "bar-cell"], text: "Made of"),
        .element(
          "th", ["scope": "col", "class": "number weeks-cell", "data-sort": "weeks"],
          text: "Weeks"),
        .element("th", ["scope": "col"], text: "Verdict"),
      ])
  }

  /// The rows, with the lines under the top and at the threshold between them.
  private var body: [Markup] {
    var lines: [Markup] = []
    let firstBelow = rows.firstIndex { !$0.isPrioritised }
    for (index, row) in rows.enumerated() {
      if index == board.top, index > 0 {
        lines.append(Self.rule("rule top", "The top \(board.top) stand above this line"))
      }
      if index == firstBelow, index > 0 {
        lines.append(
          Self.rule("rule threshold", "Above this line: \(threshold) or more, prioritize"))
      }
      lines.append(self.row(row))
    }
    return lines.map { $0 + .text("\n") }
  }

  private static func rule(_ style: String, _ text: String) -> Markup {
    .element("tr", ["class": style], [.element("td", ["colspan": "6"], text: text)])
  }

  private func row(_ row: RankedCandidate) -> Markup {
    let candidate = row.candidate
    let name = Scoreboard.name(candidate)
    var head: [Markup] = [.element("span", ["data-name": ""], text: name)]
    if name != candidate.id.text {
      head.append(.element("span", ["class": "sub"], text: candidate.id.text))
    }
    var score: [Markup] = [
      .element("span", ["data-score": ""], text: RoundedText.text(row.score.total))
    ]
    if row.low != row.high {
      score.append(.element("span", ["class": "sub"], text: Self.span(row)))
    }
    let weeks = board.facts[candidate.id]?.weeks.map { Self.weeks($0) } ?? "?"
    return .element(
      "tr", ["data-id": candidate.id.text],
      [
        .element(
          "td", ["class": "number"],
          [.element("span", ["data-rank": ""], text: String(row.rank))]),
        .element("th", ["scope": "row"], head), .element("td", ["class": "number"], score),
        .element("td", ["class": "bar-cell"], [bar(row)]),
        .element("td", ["class": "number weeks-cell"], text: weeks),
        .element("td", [:], [Self.verdict(row)]),
      ])
  }

  private func bar(_ row: RankedCandidate) -> Markup {
    var from = Fraction.zero
    var shapes: [Markup] = []
    for (index, part) in row.score.contributions.enumerated() where !part.value.isZero {
      shapes += Self.segment(index, from: from, length: part.value)
      from = from + part.value
    }
    let limit = Self.percent(threshold)
    shapes.append(
      .element("line", ["class": "limit", "x1": limit, "x2": limit, "y1": "0", "y2": "100%"]))
    return .element(
      "svg", ["class": "bar", "aria-hidden": "true", "focusable": "false"], shapes)
  }

  /// One factor's part of a bar: its colour and, over it, its pattern.
  private static func segment(_ index: Int, from: Fraction, length: Fraction) -> [Markup] {
    func box(_ style: String?, _ fill: String?) -> Markup {
      .element(
        "rect",
        [
          "class": style, "fill": fill, "x": percent(from), "width": percent(length),
          "height": "100%",
        ])
    }
    let plain = box(Patterns.style(index), nil)
    return Patterns.isHatched(index)
      ? [plain, box(nil, "url(#\(Patterns.id(index, patterns)))")] : [plain]
  }

  private static func percent(_ value: Fraction) -> String {
    value.isWhole ? "\(value)%" : RoundedText.text(value) + "%"
  }

  private static func span(_ row: RankedCandidate) -> String {
    RoundedText.text(row.low) + " to " + RoundedText.text(row.high)
  }

  private static func weeks(_ value: Fraction) -> String {
    value.isWhole ? value.description : RoundedText.text(value, places: 1)
  }

  private static func verdict(_ row: RankedCandidate) -> Markup {
    let tone: PagePart.Tone =
      switch row.verdict {
      case .prioritize: .good
      case .below: .plain
      case .dependsOnMissing: .careful
      }
    return PagePart.badge(row.verdict.rawValue, tone)
  }
}
