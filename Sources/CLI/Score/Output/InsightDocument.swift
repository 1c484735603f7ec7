import Basics
import Exact
import JSON
import Scoring

/// What is told of a ranking beyond the contract, as JSON: only where an option asked for it.
enum InsightDocument {
  static func members(
    of insight: ScoreReport.Insight, _ model: ScoreModel, to json: inout JSONWriter
  ) {
    json.objects("ask_first", insight.questions) { json, question in
      json.text("id", question.id.text)
      json.text("factor", model.factors[question.factor].id)
      json.text("width", question.width.description)
    }
    json.objects("dominated", insight.dominated) { json, one in
      json.text("id", one.id.text)
      json.text("by", one.by.text)
      json.member("count", one.count)
    }
    json.objects("would_take", insight.requirements) { json, one in
      json.text("id", one.id.text)
      json.text("goal", goal(one.goal))
      json.text("target", one.target.description)
      json.text("gap", one.gap.description)
      json.objects("single", one.single) { move($1, model, to: &$0) }
      json.objects("cheapest", one.cheapest) { move($1, model, to: &$0) }
    }
    json.objects("evidence", insight.evidence) { json, note in
      json.text("id", note.candidate.text)
      members(of: note, to: &json)
    }
  }

  /// The members of a piece of evidence, without its candidate.
  static func members(of note: EvidenceNote, to json: inout JSONWriter) {
    json.text("field", note.field.rawValue)
    json.text("source", orNull: note.evidence.source)
    json.text("date", orNull: note.evidence.date?.text)
    json.text("by", orNull: note.evidence.author)
    json.text("confidence", orNull: note.confidence?.rawValue)
    json.member("stale", note.isStale)
  }

  static func members(of changes: ScoreReport.Changes, to json: inout JSONWriter) {
    json.objects("changes", changes.changes) { json, change in
      json.text("id", change.id.text)
      json.text("before", change.before.score.description)
      json.text("after", change.after.score.description)
      json.text("difference", change.difference.description)
      json.member("rank_before", change.before.rank)
      json.member("rank_after", change.after.rank)
      json.objects("effects", change.effects) { json, effect in
        json.text("factor", effect.factor)
        json.text("input", effect.input.description)
        json.text("weight", effect.weight.description)
      }
    }
    json.texts("added", changes.added.map(\.text))
    json.texts("removed", changes.removed.map(\.text))
    guard !changes.kept.isEmpty else { return }
    json.objects("history", changes.kept) { json, change in
      json.text("date", change.date.text)
      json.text("by", change.author)
      if case .input(let id, let field) = change.subject {
        json.text("id", id.text)
        json.text("field", field)
      } else {
        json.text("field", HistoryFile.weightsField)
      }
      json.text("old", orNull: change.old.isEmpty ? nil : change.old)
      json.text("new", orNull: change.new.isEmpty ? nil : change.new)
      json.text("note", orNull: change.note)
    }
  }

  static func votes(_ tallies: [VoteTally], _ model: ScoreModel, to json: inout JSONWriter) {
    json.objects("votes", tallies) { json, tally in
      json.text("candidate", tally.candidate.text)
      json.text("field", tally.field.rawValue)
      json.text("median", tally.median.value)
      json.text("spread", tally.spread.description)
      json.objects("votes", tally.votes) { json, vote in
        json.text("scorer", vote.scorer.text)
        json.text("value", vote.value)
      }
    }
    json.objects("disagreements", VoteTally.disagreements(tallies, in: model)) { json, one in
      json.text("candidate", one.tally.candidate.text)
      json.text("field", one.tally.field.rawValue)
      json.text("effect", one.effect.description)
    }
  }

  /// A goal's name: `threshold`, or `top_3`.
  static func goal(_ goal: Requirement.Goal) -> String {
    switch goal {
    case .threshold: "threshold"
    case .top(let top): "top_\(top)"
    }
  }

  private static func move(
    _ move: Requirement.Move, _ model: ScoreModel, to json: inout JSONWriter
  ) {
    json.text("factor", model.factors[move.factor].id)
    json.text("from", move.from.description)
    json.text("to", move.to.description)
    if move.isExclusive { json.member("more_than", true) }
  }
}
