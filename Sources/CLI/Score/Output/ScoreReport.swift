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
    /// The changes of the history that led there.
    let kept: [InputChange]

    init(from old: Ranking, to new: Ranking, kept: [InputChange] = []) {
      self.kept = kept
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
      evidence = age.weakestFirst(ranking.rows.prefix(top))
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
  var calibration: Calibration?
  /// The one candidate to take apart.
  var why: (row: RankedCandidate, age: EvidenceAge)?

  /// Whether more was asked for than the ranking itself.
  var hasMoreThanRanking: Bool {
    stability != nil || insight != nil || baseline != nil || changes != nil || scenarios != nil
      || tallies != nil || calibration != nil || why != nil
  }
}
