import Basics
import Exact
import Scoring

/// What votes come to, for people.
struct VoteText {
  let tallies: [VoteTally]
  let model: ScoreModel
  let style: Style

  var text: String {
    var table = TextTable([
      .init("candidate"), .init("input"), .init("median"), .init("votes", .right),
      .init("worst"), .init("best"), .init("spread", .right),
    ])
    for tally in tallies {
      table.add([
        tally.candidate.text, tally.field.rawValue, tally.median.value, "\(tally.votes.count)",
        tally.votes.first?.value ?? "", tally.votes.last?.value ?? "",
        ScoreFigure.short(tally.spread),
      ])
    }
    return style.strong("Votes: the median counts") + "\n" + table.text(indent: 0, style: style)
      + disagreements
  }

  private var disagreements: String {
    let list = VoteTally.disagreements(tallies, in: model)
    guard !list.isEmpty else { return "All votes on an input lie in one band.\n" }
    var text = "\n" + style.strong("Talk about these first") + "\n"
    for one in list {
      let votes = one.tally.votes.map { "\($0.scorer.text) \($0.value)" }
      text += ScoreWords.wrapped(
        "\(one.tally.candidate.text) \(one.tally.field.rawValue): "
          + "\(votes.joined(separator: ", ")); worth \(ScoreFigure.short(one.effect)) of score")
    }
    return text
  }
}
