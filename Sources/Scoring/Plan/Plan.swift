public import Basics
public import Exact

/// The best set of candidates that fits, with why each other one is left out.
public struct Plan: Hashable, Sendable {
  /// A chosen candidate.
  public struct Choice: Hashable, Sendable {
    /// The candidate.
    public let id: Identifier
    /// The index of its period.
    public let period: Int
  }

  /// A candidate that isn't planned.
  public struct LeftOut: Hashable, Sendable {
    /// The candidate.
    public let id: Identifier
    /// Why.
    public let reason: Reason
  }

  /// Why a candidate isn't planned.
  public enum Reason: Hashable, Sendable {
    /// It was asked to be left out.
    case never
    /// Nobody knows what it costs, for the named role or altogether.
    case unknownEffort(role: String?)
    /// No period has so many weeks; `most` is what the largest one has.
    case tooLarge(role: String?, weeks: Fraction, most: Fraction)
    /// It needs a candidate that is left out.
    case needs(Identifier)
    /// Another one of its group was taken.
    case rival(Identifier)
    /// There is no plan with it beside those that must be planned.
    case noRoom
    /// The best plan with it is worth less: what it would be worth, who would leave for it and
    /// who would come along.
    case beaten(total: Fraction, leaving: [Identifier], joining: [Identifier])
    /// It is left out of the best plan that was found; the search ended before more was known.
    case notFound
  }

  /// What one more week would bring.
  public struct Gain: Hashable, Sendable {
    /// The index of the period that gets the week.
    public let period: Int
    /// The index of the role that gets it.
    public let role: Int
    /// How much more the best plan would be worth.
    public let gain: Fraction
    /// Whether no plan can gain more.
    public let isProved: Bool
  }

  /// The chosen candidates, the best scored first.
  public let chosen: [Choice]
  /// The sum of their scores.
  public let total: Fraction
  /// The weeks that they take, by period and role.
  public let used: [[Fraction]]
  /// The weeks that they take altogether.
  public let weeks: Fraction
  /// A sum that no plan exceeds; the total itself where the plan is proved to be the best.
  public let bound: Fraction
  /// Whether no plan can be better.
  public let isProved: Bool
  /// The others, the best scored first.
  public let leftOut: [LeftOut]
  /// What one more week brings, period by period and role by role.
  public let gains: [Gain]

  /// What one more week brings where it brings most.
  public var oneMoreWeek: Fraction { gains.map(\.gain).max() ?? .zero }
}
