import Basics
import Exact
import JSON

/// What is ours alone, as data.
enum OwnDocument {
  /// Adds the data.
  static func fill(_ fields: inout Fields, _ own: OwnReview) {
    fields.set("id", own.id)
    fields.set("comparison", own.comparison) { fields, row in
      fields.set("what", row.what)
      fields.set("partner", row.partner)
      fields.set("partners", row.partners)
      fields.set("direct", row.direct)
    }
    fields.object("overlap", of: own.matrix, matrix)
    fields.set("waiting", own.waiting, ReviewDocument.waiting)
    fields.set("candidates", own.candidates, candidate)
    fields.set("risks", own.risks) { fields, risk in
      fields.set("kind", risk.kind)
      fields.set("what", risk.what)
      fields.set("next", risk.next)
    }
    fields.set("notes", own.notes) { fields, note in
      fields.set("day", note.day)
      fields.set("text", note.text)
      fields.show("html", NoteText.html(note.text))
      fields.show("markdown", NoteText.markdown(note.text))
    }
    fields.object("receipt", of: own.receipt) { fields, receipt in
      fields.set("sequence", receipt.sequence)
      fields.set("head", receipt.head)
    }
  }

  private static func matrix(_ fields: inout Fields, _ matrix: OverlapMatrix) {
    fields.set("shared", matrix.shared)
    fields.set("white_space", matrix.whiteSpace)
    fields.set("doubtful", matrix.doubtful)
    fields.draw("table") { ReviewCharts.matrix(matrix) }
    fields.set("cells", matrix.cells) { fields, cell in
      fields.set("ours", cell.ours)
      fields.set("theirs", cell.theirs)
      fields.set("accounts", cell.accounts)
      fields.set("amounts", cell.amounts.joined(separator: ", "))
    }
  }

  private static func candidate(_ fields: inout Fields, _ candidate: ScoredCandidate) {
    fields.set("id", candidate.id)
    fields.set("name", candidate.name)
    fields.set("rank", candidate.rank)
    fields.set("score", ShownNumber.decimal(candidate.score, places: 2))
    fields.set("verdict", candidate.verdict)
    fields.set("parts", candidate.parts) { fields, part in
      fields.set("factor", part.factor)
      fields.set("points", part.points.map { ShownNumber.decimal($0, places: 2) })
      fields.set("contribution", ShownNumber.decimal(part.contribution, places: 2))
    }
    fields.draw("chart") { ReviewCharts.contributions(candidate) }
    fields.set("sensitivity", .array(candidate.sensitivity.map { .string($0) }))
  }
}
