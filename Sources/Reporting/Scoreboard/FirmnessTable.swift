import Basics
import Exact
import Scoring

/// How often each candidate is first and in the top when all weights are equally likely.
struct FirmnessTable {
  /// The most rows: beyond them only candidates follow that are hardly ever in the top.
  private static let most = 50

  let board: Scoreboard

  /// The candidates that are ever in the top, the most frequent first.
  private var shares: [Acceptability] {
    let ever = board.stability.acceptability.filter { $0.top.count > 0 }
    let sorted = ever.enumerated().sorted { a, b in
      a.element.top.count == b.element.top.count
        ? a.offset < b.offset : a.element.top.count > b.element.top.count
    }
    return sorted.prefix(Self.most).map(\.element)
  }

  var html: Markup {
    let names = Dictionary(
      board.ranking.rows.map { ($0.candidate.id, Scoreboard.name($0.candidate)) }
    ) { first, _ in first }
    let head = Markup.element(
      "tr", [:],
      [
        .element("th", ["scope": "col"], text: "Candidate"),
        .element("th", ["scope": "col", "class": "number"], text: "First"),
        .element("th", ["scope": "col", "class": "number"], text: "In the top \(board.top)"),
        .element("th", ["scope": "col", "class": "bar-cell"], text: "Share of all weights"),
      ])
    let rows = shares.map { share in
      Markup.element(
        "tr", [:],
        [
          .element("th", ["scope": "row"], text: names[share.id] ?? share.id.text),
          .element("td", ["class": "number"], text: Self.percent(share.first)),
          .element("td", ["class": "number"], text: Self.percent(share.top)),
          .element("td", ["class": "bar-cell"], [Self.bar(share)]),
        ]) + .text("\n")
    }
    let table = Markup.element(
      "table", [:],
      [
        .element("caption", text: caption), .element("thead", [:], [head]),
        .element("tbody", [:], rows),
      ])
    return PagePart.scrollable(table, label: "How firm the top is")
  }

  /// Where the figures come from; 10,000 draws have a standard error of at most half a point.
  private var caption: String {
    let request = board.stability.request
    let origin = "Estimated from \(request.draws) draws with seed \(request.seed)"
    return request.draws >= 10_000
      ? origin + "; 19 times of 20 a share is right to within one point" : origin
  }

  private static func percent(_ share: Acceptability.Share) -> String {
    RoundedText.text(share.fraction * Fraction(100 as Int64), places: 1) + " %"
  }

  private static func bar(_ share: Acceptability) -> Markup {
    func box(_ style: String, _ share: Acceptability.Share) -> Markup {
      let width = RoundedText.text(share.fraction * Fraction(100 as Int64), places: 1) + "%"
      return .element("rect", ["class": style, "width": width, "height": "100%"])
    }
    return .element(
      "svg", ["class": "bar", "aria-hidden": "true", "focusable": "false"],
      [box("s3", share.top), box("s1", share.first)])
  }
}
