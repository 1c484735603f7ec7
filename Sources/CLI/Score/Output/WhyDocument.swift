import Basics
import Exact
import JSON
import Scoring

/// One candidate's score taken apart, as JSON: what each factor adds, from which inputs and band,
/// and where those come from.
enum WhyDocument {
  static func members(
    of row: RankedCandidate, _ age: EvidenceAge, to json: inout JSONWriter
  ) {
    let notes = age.notes(on: row)
    json.text("id", row.candidate.id.text)
    json.text("score", row.score.total.description)
    json.objects("factors", row.score.contributions.enumerated()) { json, one in
      let (index, part) = one
      json.text("factor", part.factor.id)
      if let inputs = row.candidate.inputs {
        json.object("inputs") { json in
          for field in InputField.deciding(factor: index) {
            json.text(field.rawValue, orNull: inputs.text(of: field))
          }
        }
        let band = part.isUnknown ? nil : ScoreWords.band(factor: index, points: part.points)
        json.text("band", orNull: band)
        json.objects("evidence", notes.filter { $0.field.factor == index }) { json, note in
          InsightDocument.members(of: note, to: &json)
        }
      }
      json.text("points", part.points.description)
      json.member("unknown", part.isUnknown)
      json.text("weight", part.factor.weight.description)
      json.text("contribution", part.value.description)
    }
  }
}
