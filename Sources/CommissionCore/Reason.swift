public import Basics
public import Exact
public import Money

/// One step of an explanation: the rule that was applied and the numbers it worked with.
///
/// Results offer their reasons as values; whoever shows them makes the sentence. The keys are
/// stable, so scripts may compare them.
public struct Reason: Hashable, Sendable {
  /// A rule of the domain, by its number such as `R-18`.
  public let rule: String
  /// What the step did, in snake_case, such as `leftover_units`.
  public let key: String
  /// The numbers it worked with, in reading order.
  public let facts: [Fact]

  /// A step with its facts.
  public init(_ rule: String, _ key: String, _ facts: [Fact] = []) {
    self.rule = rule
    self.key = key
    self.facts = facts
  }

  /// A named number of an explanation.
  public struct Fact: Hashable, Sendable {
    /// The name in snake_case.
    public let name: String
    /// The value.
    public let value: Value

    /// A named number.
    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// What a fact can be.
  public enum Value: Hashable, Sendable {
    /// An amount in minor units.
    case minor(Minor)
    /// An exact number, such as a quota before rounding.
    case exact(Fraction)
    /// A share of an amount.
    case rate(Rate)
    /// A number of days or things.
    case count(Int)
    /// A calendar date.
    case date(CivilDate)
    /// A calendar month.
    case month(YearMonth)
    /// A moment.
    case instant(Instant)
    /// A name or an identifier.
    case text(String)
  }
}

extension Reason: CustomStringConvertible {
  /// The step on one line, such as `R-18 largest_remainder: payee a, quota 200/3, share_minor 67`.
  ///
  /// Plain enough for a log or a first look; whoever shows it to people makes the sentence.
  public var description: String {
    let facts = facts.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    return facts.isEmpty ? "\(rule) \(key)" : "\(rule) \(key): \(facts)"
  }
}

extension Reason.Value: CustomStringConvertible {
  /// The value as plain text: minor units, exact numbers, ISO dates, rates in percent.
  public var description: String {
    switch self {
    case .minor(let minor): String(minor.units)
    case .exact(let fraction): fraction.description
    case .rate(let rate): rate.percentText + "%"
    case .count(let count): String(count)
    case .date(let date): date.text
    case .month(let month): month.text
    case .instant(let instant): instant.text
    case .text(let text): text
    }
  }
}
