import Basics
import Exact
import Program
import Reporting
import Scoring
import Workspace

/// Makes the note about a candidate that is not built now.
struct DeclinedNoteMaker {
  let desk: ReviewDesk

  /// The note about a candidate.
  ///
  /// - Throws: A problem where there is no such candidate, or where it is to be built.
  func note(_ name: String) throws(Problem) -> DeclinedNote {
    let record = try RecordBook(desk.connection).named(name, .candidate)
    guard let ranking = desk.ranking,
      let row = ranking.rows.first(where: { $0.candidate.id == Identifier(record.id) })
    else { throw Problem(.badInput, code: "unknown_candidate", "there is no candidate '\(name)'") }
    guard let needed = Requirement(of: row, in: ranking, for: .threshold) else {
      throw Problem(
        .refused, code: "prioritized", "this candidate is to be built", found: record.id,
        expected: "one that scores less than the threshold")
    }
    let model = ranking.model
    let partner = record.text("partner").flatMap { id in
      desk.partners.first { ByteOrder.same($0.id, id) }
    }
    return DeclinedNote(
      host: desk.program.name, candidate: row.candidate.name ?? record.id,
      partner: partner?.text("name"), day: desk.today,
      factors: row.score.contributions.enumerated().map { index, part in
        DeclinedNote.Factor(
          Self.name(part.factor.id),
          known: part.isUnknown ? nil : Self.known(index, part, model),
          speaks: part.isUnknown ? nil : Self.speech(part.points, model))
      },
      alone: needed.single.map { Self.words($0, model) },
      together: needed.single.isEmpty ? needed.cheapest.map { Self.words($0, model) } : [])
  }

  private static func name(_ factor: String) -> String {
    factor == "gtm_commitment"
      ? "Go-to-market commitment" : factor.replacing("_", with: " ").capitalizedFirst
  }

  private static func speech(_ points: Fraction, _ model: ScoreModel) -> DeclinedNote.Speech {
    if points >= model.threshold { return .wholly }
    return points <= ScoreModel.lowestPoints ? .against : .partly
  }

  private static func known(
    _ index: Int, _ part: WeightedScore.Contribution, _ model: ScoreModel
  ) -> String {
    let band =
      model.readsInputs
      ? ScoreWords.band(factor: index, points: part.points, by: model.table) : nil
    return (band ?? "\(ScoreFigure.short(part.points)) of 100 points").replacing("_", with: " ")
  }

  private static func words(_ move: Requirement.Move, _ model: ScoreModel) -> String {
    let factor = name(model.factors[move.factor].id)
    let band =
      model.readsInputs
      ? ScoreWords.band(factor: move.factor, points: move.to, by: model.table) : nil
    let points = (move.isExclusive ? "more than " : "") + ScoreFigure.short(move.to) + " points"
    return "\(factor): \((band ?? points).replacing("_", with: " "))"
  }
}
