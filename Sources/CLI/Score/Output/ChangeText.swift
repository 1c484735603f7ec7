import Basics
import Exact
import Scoring

/// Why scores changed, for people.
struct ChangeText {
  let changes: ScoreReport.Changes
  let style: Style

  var text: String {
    var table = TextTable([
      .init("candidate"), .init("before", .right), .init("after", .right),
      .init("change", .right), .init("rank"), .init("because of"),
    ])
    for change in changes.changes {
      table.add([
        change.id.text, ScoreFigure.short(change.before.score),
        ScoreFigure.short(change.after.score), ScoreFigure.signed(change.difference),
        change.before.rank == change.after.rank
          ? "\(change.after.rank)" : "\(change.before.rank) → \(change.after.rank)",
        Self.causes(change),
      ])
    }
    return style.strong("What changed") + "\n" + table.text(indent: 0, style: style)
      + Self.list("New", changes.added) + Self.list("Gone", changes.removed)
      + "The parts of a row sum to its change exactly.\n"
  }

  private static func causes(_ change: ScoreChange) -> String {
    change.effects.flatMap { effect in
      [(effect.input, "input"), (effect.weight, "weight")].compactMap { value, kind in
        value.isZero
          ? nil : "\(ScoreWords.head(effect.factor)) \(kind) \(ScoreFigure.signed(value))"
      }
    }.joined(separator: ", ")
  }

  private static func list(_ title: String, _ ids: [Identifier]) -> String {
    guard !ids.isEmpty else { return "" }
    return ScoreWords.wrapped("\(title): \(ids.map(\.text).joined(separator: ", ")).")
  }
}
