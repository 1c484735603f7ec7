import Exact
import Scoring

/// The points behind the scores, and what each adds.
struct PointsTable {
  let board: Scoreboard

  var html: Markup {
    let factors = board.ranking.model.factors
    let head = Markup.element(
      "tr", [:],
      [.element("th", ["scope": "col"], text: "Candidate")]
        + factors.map {
          .element(
            "th", ["scope": "col", "class": "number"], text: Scoreboard.name(ofFactor: $0.id))
        })
    let table = Markup.element(
      "table", ["class": "points", "id": "points"],
      [
        .element("caption", text: "Points, and below them what they add to the score"),
        .element("thead", [:], [head]), .text("\n"),
        .element("tbody", [:], board.ranking.rows.map { row($0) + .text("\n") }),
      ])
    return PagePart.scrollable(table, label: "Points")
  }

  private func row(_ row: RankedCandidate) -> Markup {
    .element(
      "tr", [:],
      [.element("th", ["scope": "row"], text: Scoreboard.name(row.candidate))]
        + row.score.contributions.map { part in
          let points = part.points.isWhole ? part.points.description : RoundedText.text(part.points)
          return .element(
            "td", ["class": "number"],
            [
              .text(points),
              part.isUnknown ? .element("span", ["class": "unknown"], text: " unknown") : .none,
              .element("span", ["class": "sub"], text: RoundedText.text(part.value)),
            ])
        })
  }
}
