public import Basics
public import Exact

/// What one person says about one input of one candidate.
public struct Vote: Hashable, Sendable {
  /// Who says it.
  public let scorer: Identifier
  /// Of which candidate.
  public let candidate: Identifier
  /// Of which input.
  public let field: InputField
  /// The value alone, everything else unknown.
  let inputs: CandidateInputs

  /// A vote, its value as text; nil where the text is blank, which is no vote.
  public init?(
    by scorer: Identifier, on candidate: Identifier, _ field: InputField, _ value: String
  ) throws(InputFlaw) {
    var inputs = CandidateInputs()
    try inputs.set(field, to: value)
    guard inputs.text(of: field) != nil else { return nil }
    self.scorer = scorer
    self.candidate = candidate
    self.field = field
    self.inputs = inputs
  }

  /// The value as text.
  public var value: String { inputs.text(of: field) ?? "" }

  /// The points that the value gives, where it needs a partner that one assumed at its best.
  func points(by table: PointTable) -> Fraction {
    var inputs = inputs
    if field == .buildWeeks { inputs.apiAvailable = true }
    if field == .apiAvailable { inputs.buildWeeks = .zero }
    return table.points(of: inputs)[field.factor] ?? ScoreModel.lowestPoints
  }

  /// Whether the value is worse: fewer points, else fewer accounts or more weeks.
  static func isWorse(_ a: Vote, _ b: Vote, by table: PointTable) -> Bool {
    let (x, y) = (a.points(by: table), b.points(by: table))
    if x != y { return x < y }
    if let x = a.inputs.sharedAccounts, let y = b.inputs.sharedAccounts, x != y { return x < y }
    if let x = a.inputs.buildWeeks, let y = b.inputs.buildWeeks, x != y { return x > y }
    return a.scorer < b.scorer
  }
}

/// What all votes on one input of one candidate come to.
public struct VoteTally: Hashable, Sendable {
  /// The candidate.
  public let candidate: Identifier
  /// The input.
  public let field: InputField
  /// The votes, the worst value first.
  public let votes: [Vote]
  /// By how many points the best value is above the worst.
  public let spread: Fraction

  /// The middle value; of an even number of votes the worse of the two in the middle, so that it
  /// is always a value that somebody voted for and at least half find no worse.
  public var median: Vote { votes[(votes.count - 1) / 2] }

  /// Counts votes by candidate and input, in the order of ids and inputs; a point table says
  /// which values are better.
  public static func count(
    _ votes: [Vote], by table: PointTable = .standard
  ) -> [VoteTally] {
    var groups: [Identifier: [InputField: [Vote]]] = [:]
    for vote in votes { groups[vote.candidate, default: [:]][vote.field, default: []].append(vote) }
    return groups.sorted { $0.key < $1.key }.flatMap { candidate, fields in
      InputField.allCases.compactMap { field in
        fields[field].map { VoteTally(candidate, field, $0, table) }
      }
    }
  }

  private init(
    _ candidate: Identifier, _ field: InputField, _ votes: [Vote], _ table: PointTable
  ) {
    self.candidate = candidate
    self.field = field
    self.votes = votes.sorted { Vote.isWorse($0, $1, by: table) }
    spread =
      (self.votes.last?.points(by: table) ?? .zero)
      - (self.votes.first?.points(by: table) ?? .zero)
  }

  /// The tallies whose votes lie in different bands: the one that moves the score most first.
  public static func disagreements(
    _ tallies: [VoteTally], in model: ScoreModel
  ) -> [(tally: VoteTally, effect: Fraction)] {
    let found: [(tally: VoteTally, effect: Fraction)] = tallies.compactMap { tally in
      guard !tally.spread.isZero, tally.field.factor < model.factors.count else { return nil }
      return (tally, tally.spread * model.factors[tally.field.factor].weight)
    }
    return found.enumerated().sorted { a, b in
      a.element.effect == b.element.effect
        ? a.offset < b.offset : a.element.effect > b.element.effect
    }.map(\.element)
  }

  /// The candidates with the median of each of their inputs that was voted on.
  public static func applying(
    _ tallies: [VoteTally], to candidates: [Candidate]
  ) -> [Candidate] {
    let byCandidate = Dictionary(grouping: tallies, by: \.candidate)
    return candidates.map { candidate in
      guard var inputs = candidate.inputs else { return candidate }
      for tally in byCandidate[candidate.id] ?? [] {
        inputs.take(tally.field, from: tally.median.inputs)
      }
      var changed = candidate
      changed.basis = .inputs(inputs)
      return changed
    }
  }
}

extension CandidateInputs {
  /// Takes over one input of another candidate's.
  mutating func take(_ field: InputField, from other: CandidateInputs) {
    switch field {
    case .sharedAccounts: sharedAccounts = other.sharedAccounts
    case .strategicFit: strategicFit = other.strategicFit
    case .marketCommitment: marketCommitment = other.marketCommitment
    case .apiAvailable: apiAvailable = other.apiAvailable
    case .buildWeeks: buildWeeks = other.buildWeeks
    case .marketSignal: marketSignal = other.marketSignal
    }
  }
}
