import Basics
import Scoring

/// What is known of where an input of a candidate comes from.
struct EvidenceNote {
  let candidate: Identifier
  let field: InputField
  let evidence: Evidence
  let isStale: Bool
  /// The confidence after ageing.
  let confidence: Confidence?

  /// How weak it is: no evidence at all is weakest, a confidence that nobody said is medium.
  fileprivate var strength: Int {
    if evidence.isEmpty { return 0 }
    return switch confidence ?? .medium {
    case .low: 1
    case .medium: 2
    case .high: 3
    }
  }
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
      row.candidate.evidence[field].map { note(row, field, $0) }
    }
  }

  /// The evidence of all known inputs of some candidates, the weakest first, also what has none;
  /// empty where nothing at all has any.
  func weakestFirst(_ rows: some Sequence<RankedCandidate>) -> [EvidenceNote] {
    let notes = rows.flatMap { row in
      InputField.allCases.compactMap { field in
        row.candidate.evidence[field].map { note(row, field, $0) }
          ?? row.candidate.inputs?.text(of: field).map { _ in note(row, field, Evidence()) }
      }
    }
    guard notes.contains(where: { !$0.evidence.isEmpty }) else { return [] }
    return notes.enumerated().sorted { a, b in
      a.element.strength == b.element.strength
        ? a.offset < b.offset : a.element.strength < b.element.strength
    }.map(\.element)
  }

  private func note(
    _ row: RankedCandidate, _ field: InputField, _ evidence: Evidence
  ) -> EvidenceNote {
    let limit = byField[field] ?? days
    return EvidenceNote(
      candidate: row.candidate.id, field: field, evidence: evidence,
      isStale: day.map { evidence.isStale(on: $0, after: limit) } ?? false,
      confidence: evidence.confidence(on: day, staleAfter: limit))
  }
}
