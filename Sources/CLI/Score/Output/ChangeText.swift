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
      + Self.history(changes.kept, style)
  }

  /// Kept changes as a table; nothing where there are none.
  static func history(_ kept: [InputChange], _ style: Style) -> String {
    guard !kept.isEmpty else { return "" }
    var table = TextTable([
      .init("date"), .init("by"), .init("what"), .init("old"), .init("new"), .init("note"),
    ])
    for change in kept {
      let what =
        switch change.subject {
        case .weights: "all weights"
        case .input(let id, let field): "\(id.text) \(field)"
        }
      table.add([
        change.date.text, change.author, what, Self.value(change.old), Self.value(change.new),
        change.note ?? "",
      ])
    }
    return "\n" + style.strong("Changes kept") + "\n" + table.text(indent: 0, style: style)
  }

  private static func value(_ text: String) -> String { text.isEmpty ? "unknown" : text }

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
