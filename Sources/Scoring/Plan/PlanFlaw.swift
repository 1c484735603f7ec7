public import Basics
public import Exact

/// Why there is no plan at all.
public enum PlanFlaw: Error, Hashable, Sendable {
  /// What names a candidate.
  public enum Rule: String, Hashable, Sendable {
    /// It must be planned.
    case must
    /// It must not.
    case never
    /// It needs another one or is needed.
    case after
    /// It stands in a group of which at most one is planned.
    case oneOf = "one-of"
  }

  /// A rule names a candidate that isn't there; the nearest name, where one is near.
  case unknown(Identifier, rule: Rule, nearest: String?)
  /// Candidates need each other in a circle; the first stands at the end again.
  case cycle([Identifier])
  /// A candidate must and must not be planned, itself or as one that a must needs.
  case mustNever(Identifier, neededBy: Identifier?)
  /// Two candidates that must be planned exclude each other.
  case mustExclude(Identifier, Identifier)
  /// A candidate must be planned, but nobody knows what it costs (for the named role).
  case mustUnknown(Identifier, role: String?)
  /// A candidate must be planned and is larger than any period.
  case mustTooLarge(Identifier, role: String?, weeks: Fraction, most: Fraction)
  /// The candidates that must be planned take more weeks than there are.
  case mustsTooLarge([Identifier], role: String?, weeks: Fraction, capacity: Fraction)
  /// The candidates that must be planned can't be spread over the periods.
  case mustsDontPack([Identifier])
  /// The figures have no common denominator of a size that can be counted in.
  case tooFine
}
