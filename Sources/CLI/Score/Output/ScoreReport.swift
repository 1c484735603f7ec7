import Basics
import Exact
import Scoring

/// All that one run of `tandem score` has to tell; each form of output writes the same values.
struct ScoreReport {
  /// What changed since an earlier file.
  struct Changes {
    let changes: [ScoreChange]
    let added: [Identifier]
    let removed: [Identifier]

    init(from old: Ranking, to new: Ranking) {
      changes = ScoreChange.all(from: old, to: new)
      let before = Set(old.rows.map(\.candidate.id))
      let after = Set(new.rows.map(\.candidate.id))
      added = new.rows.map(\.candidate.id).filter { !before.contains($0) }
      removed = old.rows.map(\.candidate.id).filter { !after.contains($0) }
    }
  }

  /// What is only told when it is asked for by `--explain`.
  struct Insight {
    let questions: [Question]
    let dominated: [Dominance]
    let requirements: [Requirement]
    let evidence: [EvidenceNote]

    init(_ ranking: Ranking, top: Int, age: EvidenceAge) {
      questions = Question.all(ranking, top: top)
      dominated = Dominance.all(ranking)
      requirements = ranking.rows.flatMap { row in
        [Requirement.Goal.threshold, .top(top)].compactMap {
          Requirement(of: row, in: ranking, for: $0)
        }
      }
      evidence = ranking.rows.prefix(top).flatMap { age.notes(on: $0) }
    }
  }

  let ranking: Ranking
  let top: Int
  var stability: Stability?
  var insight: Insight?
  /// The ranking as it is, where a what-if changed it.
  var baseline: Ranking?
  var changes: Changes?
  var scenarios: [Scenario]?
  var tallies: [VoteTally]?
}

/// What is known of where an input of a candidate comes from.
struct EvidenceNote {
  let candidate: Identifier
  let field: InputField
  let evidence: Evidence
  let isStale: Bool
  /// The confidence after ageing.
  let confidence: Confidence?
}

/// When evidence is old.
struct EvidenceAge {
  /// The day to judge by; nil where none was given, and nothing ages.
  let day: CivilDate?
  /// The days that evidence stays fresh.
  let days: Int
  /// The days for single inputs.
  let byField: [InputField: Int]

  /// The notes on a candidate's evidence, in the inputs' order.
  func notes(on row: RankedCandidate) -> [EvidenceNote] {
    InputField.allCases.compactMap { field in
      row.candidate.evidence[field].map { evidence in
        let limit = byField[field] ?? days
        return EvidenceNote(
          candidate: row.candidate.id, field: field, evidence: evidence,
          isStale: day.map { evidence.isStale(on: $0, after: limit) } ?? false,
          confidence: evidence.confidence(on: day, staleAfter: limit))
      }
    }
  }
}
