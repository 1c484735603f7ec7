import Basics
import Exact
import Scoring

/// The scoreboard as one page: sliders, the ranked table, and what follows from both.
package struct ScoreboardPage: Sendable {
  private let board: Scoreboard
  private let sheet: String
  private let script: String

  /// A page for a scoreboard, with this style sheet and this script.
  package init(
    _ board: Scoreboard, sheet: String = DefaultTemplates.text(of: "style.css") ?? "",
    script: String = DefaultTemplates.text(of: "scoreboard.js") ?? ""
  ) {
    self.board = board
    self.sheet = sheet
    self.script = script
  }

  /// The document; nil where the sheet or the script can't stand in a page.
  package var html: String? {
    Page(
      title: "Scoreboard", style: "scoreboard still",
      body: [
        .element("a", ["class": "skip", "href": "#ranking"], text: "To the ranking"),
        RankingTable.definitions,
        .element("div", ["class": "page"], [masthead, .element("main", [:], main), colophon]),
        .data(id: "scoreboard-data", ScoreboardData(board: board).json),
      ], sheet: sheet, script: script
    ).html
  }

  private var masthead: Markup {
    let count = board.ranking.rows.count
    var facts: [(String, String)] = [("Candidates", String(count))]
    switch board.source {
    case .file(let name): facts.append(("From", name))
    case .workspace: facts.append(("From", "the workspace"))
    }
    facts.append(("Prioritize from", board.ranking.model.threshold.description))
    facts.append(("Top", String(board.top)))
    if let day = board.asOf { facts.append(("Evidence as of", day.text)) }
    return .element(
      "header", ["class": "masthead"],
      [
        .element("p", ["class": "kicker"], text: "Integrations worth building"),
        .element("h1", text: "Scoreboard"),
        .element(
          "ul", ["class": "meta"],
          facts.map { name, value in
            .element("li", [:], [.text(name + " "), .element("b", text: value)])
          }),
      ]) + .text("\n")
  }

  private var main: [Markup] {
    let names = board.ranking.model.factors.map { Scoreboard.name(ofFactor: $0.id) }
    let ranking = Markup.element(
      "section", ["class": "card", "aria-labelledby": "ranking-head"],
      [
        .element("h2", ["id": "ranking-head"], text: "Ranking"), ScoreboardParts.tools(board),
        .element("p", ["class": "status", "role": "status", "id": "say"]),
        RankingTable.legend(names), RankingTable(board: board).html,
      ])
    return [
      headline, .text("\n"),
      .element("div", ["class": "board"], [ControlPanel(board: board).html, ranking]),
      .text("\n"), .element("div", ["class": "below"], below),
    ]
  }

  private var headline: Markup {
    let sentences = HeadlineText(board: board).sentences
    return .element(
      "section", ["class": "card headline", "aria-labelledby": "headline"],
      [
        .element("h2", ["id": "headline"], text: "By the stored weights"),
        .element("ul", [:], sentences.map { .element("li", text: $0) }), stored,
      ])
  }

  /// The weights in words, for those without scripts, and therefore without sliders.
  private var stored: Markup {
    let weights = board.ranking.model.factors.map {
      "\(Scoreboard.name(ofFactor: $0.id)) \(RoundedText.percent($0.weight))"
    }
    return .element(
      "p", ["class": "when-still"],
      text: "The weights: \(weights.joined(separator: ", ")). They can be moved where the browser"
        + " runs this page's script.")
  }

  private var below: [Markup] {
    [
      ScoreboardParts.capacity(board),
      PagePart.card(
        id: "scatter-head", "Score and effort",
        [PagePart.figure(scatter.svg, caption: "The best for the least stand at the top left")]),
      PagePart.card(
        id: "firm-head", "How firm is the top?",
        [
          .element(
            "p", ["class": "lead"],
            text: "If nobody knew the weights and all were equally likely: how often each candidate"
              + " would be first (dark) and in the top \(board.top) (light)."),
          FirmnessTable(board: board).html,
        ]),
      ScoreboardParts.command,
      PagePart.card(
        id: "points-head", "Points behind the scores", style: "card across",
        [PointsTable(board: board).html]),
    ].map { $0 + .text("\n") }
  }

  private var scatter: ScoreScatter {
    let dots = board.ranking.rows.enumerated().compactMap { index, row -> ScoreScatter.Dot? in
      guard let weeks = board.facts[row.candidate.id]?.weeks else { return nil }
      return .init(
        Scoreboard.name(row.candidate),
        weeks: Figure("weeks", weeks, text: RoundedText.text(weeks, places: 1)),
        score: Figure("score", row.score.total, text: RoundedText.text(row.score.total)),
        isChosen: index < board.top, key: String(index))
    }
    let longest = dots.map(\.weeks.value).max() ?? .one
    return ScoreScatter(
      dots, longest: max(longest, .one),
      threshold: Figure(
        "threshold", board.ranking.model.threshold, text: board.ranking.model.threshold.description),
      words: .init(
        "Score against weeks of building",
        "\(dots.count) candidates whose weeks are known; the figures stand in the ranking."))
  }

  private var colophon: Markup {
    .element(
      "footer", ["class": "colophon"],
      [
        .element(
          "p",
          text: "A score is the sum of weight times points, in exact fractions; what is shown is"
            + " rounded, what is compared is not. Equal scores share a rank and stand in the order"
            + " of their ids. An unknown input counts 25 points and is flagged; the span beside a"
            + " score says what is possible (R-49, R-50). This page is one file: it asks the"
            + " network for nothing and keeps what you set in its address, behind the #.")
      ])
  }
}
