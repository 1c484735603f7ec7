import Basics
import Exact
import Scoring

/// How far the top is from changing, for people.
struct StabilityText {
  /// How many candidates are listed in each table.
  private static let most = 10

  let stability: Stability
  let top: Int
  let style: Style

  var text: String {
    [distance, reallocation, odds, acceptability].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var distance: String {
    var table = TextTable([
      .init("factor"), .init("from", .right), .init("weight", .right), .init("to", .right),
      .init("what ties there"),
    ])
    for one in stability.sensitivity {
      let down = one.downTo.map { "below: " + Self.pairs($0) }
      let up = one.upTo.map { "above: " + Self.pairs($0) }
      table.add([
        one.factor.id, one.downTo.map { ScoreFigure.percent($0.value) } ?? "any",
        ScoreFigure.percent(one.factor.weight),
        one.upTo.map { ScoreFigure.percent($0.value) } ?? "any",
        [down, up].compactMap { $0 }.joined(separator: "; "),
      ])
    }
    let tied = stability.isBoundaryTied ? "The border of the top \(top) is tied already.\n" : ""
    return style.strong("The top \(top) stays the same while one weight is between") + "\n"
      + table.text(indent: 0, style: style) + tied
      + "The other weights keep their proportions.\n"
  }

  private var reallocation: String {
    guard let least = stability.smallestReallocation else {
      return "No weights let an outsider tie one of the top \(top).\n"
    }
    return ScoreWords.wrapped(
      "Moving \(ScoreFigure.percent(least.value)) of all weight between factors is the least that "
        + "makes a tie: \(Self.pairs(least)).")
  }

  private var odds: String {
    guard !stability.pairwise.isEmpty else { return "" }
    var table = TextTable([.init("pair"), .init("odds", .right), .init("exactly", .right)])
    for one in stability.pairwise.prefix(Self.most) {
      table.add([
        "\(one.a.text) beats \(one.b.text)",
        one.probability.map(ScoreFigure.percent)
          ?? (one.hasTooManyDigits ? "too many digits" : "equal points"),
        one.probability.map(ScoreFigure.quotient) ?? "",
      ])
    }
    let more = stability.pairwise.count - Self.most
    return style.strong("If all weights were equally likely") + "\n"
      + table.text(indent: 0, style: style) + Self.rest(more, "pairs")
  }

  private var acceptability: String {
    var table = TextTable([
      .init("candidate"), .init("first", .right), .init("±", .right),
      .init("top \(top)", .right), .init("±", .right),
    ])
    for one in stability.acceptability.prefix(Self.most) {
      table.add([
        one.id.text, ScoreFigure.percent(one.first.fraction), Self.error(one.first),
        ScoreFigure.percent(one.top.fraction), Self.error(one.top),
      ])
    }
    let more = stability.acceptability.count - Self.most
    let draws = stability.acceptability.first?.first.draws ?? 0
    return table.text(indent: 0, style: style) + Self.rest(more, "candidates")
      + "Shares of \(draws) draws of all weights, seed \(stability.request.seed);"
      + " ± one standard error.\n"
  }

  private static func error(_ share: Acceptability.Share) -> String {
    ScoreFigure.percent(Fraction(reducing: share.standardErrorMillionths, over: 1_000_000))
  }

  private static func rest(_ more: Int, _ what: String) -> String {
    more > 0 ? "and \(more) more \(what); --json has them all\n" : ""
  }

  private static func pairs(_ place: Breakpoint) -> String {
    let shown = place.pairs.prefix(2).map { "\($0.outside.text) ties \($0.inside.text)" }
    let more = place.pairs.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
