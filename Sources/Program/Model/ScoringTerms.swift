public import Exact
public import Scoring

/// How candidates are scored (§9).
public struct ScoringTerms: Hashable, Sendable {
  /// A lower limit of a factor and the points from there on.
  public struct CountBand: Hashable, Sendable {
    /// The least count.
    public var from: Int
    /// The points.
    public var points: Fraction
  }

  /// An upper limit of a build and the points up to there.
  public struct WeekBand: Hashable, Sendable {
    /// The weeks that the build stays under.
    public var below: Fraction
    /// The points.
    public var points: Fraction
  }

  /// A word that an input may be and its points.
  public struct Level: Hashable, Sendable {
    /// The word.
    public var id: String
    /// The points.
    public var points: Fraction
  }

  /// After how many days the evidence of an input is old.
  public struct Staleness: Hashable, Sendable {
    /// The input.
    public var input: InputField
    /// The days.
    public var days: Int
  }

  /// The factors with their weights, which sum to one.
  public var factors: [Factor]
  /// The score from which a candidate is prioritised.
  public var threshold: Fraction
  /// The points by shared accounts, the highest count first; the last starts at 0.
  public var customerOverlap: [CountBand]
  /// The points by strategic fit.
  public var strategicFit: [Level]
  /// The points by the partner's commitment to market.
  public var marketCommitment: [Level]
  /// The points of a build with an API, the shortest first.
  public var buildWeeks: [WeekBand]
  /// The points without an API, or with a build longer than all bands.
  public var noAPI: Fraction
  /// The points by market signal.
  public var marketSignal: [Level]
  /// After how many days each input's evidence is old.
  public var staleAfter: [Staleness]
}

extension ScoringTerms {
  /// The weighted model, as the engine takes it.
  ///
  /// A program file is only accepted with weights that make a model; a value that was put together
  /// in code may not.
  public func model() throws(ScoreModel.Flaw) -> ScoreModel {
    try ScoreModel(factors, threshold: threshold, table: pointTable)
  }

  /// Which points inputs give, as the engine takes it.
  public var pointTable: PointTable {
    PointTable(
      customerOverlap: customerOverlap.map { .init(from: Int64($0.from), points: $0.points) },
      strategicFit: Self.points(strategicFit), marketCommitment: Self.points(marketCommitment),
      buildWeeks: buildWeeks.map { .init(below: $0.below, points: $0.points) }, noAPI: noAPI,
      marketSignal: Self.points(marketSignal))
  }

  private static func points<Word: Hashable & RawRepresentable<String>>(
    _ levels: [Level]
  ) -> [Word: Fraction] {
    var points: [Word: Fraction] = [:]
    for level in levels { if let word = Word(rawValue: level.id) { points[word] = level.points } }
    return points
  }

  /// After how many days the evidence of an input is old; nil where it never is.
  public func staleAfter(_ input: InputField) -> Int? {
    staleAfter.first { $0.input == input }?.days
  }
}
