import CommissionCore

/// The question whose answer decides next, where too little is known to advise.
///
/// Asking it is better than guessing: each answer says what it would lead to.
public struct NextQuestion: Hashable, Sendable {
  /// An answer and what it leads to.
  public struct Outcome: Hashable, Sendable {
    /// The answer as a word; empty where it is an amount.
    public let answer: String
    /// The amounts that are this answer; nil where it is a word.
    public let range: AmountRange?
    /// What it leads to, by id; empty where it leads to nothing.
    public let leadsTo: [String]

    /// An answer in a word.
    public init(_ answer: String, leadsTo: [String]) {
      self.answer = answer
      self.range = nil
      self.leadsTo = leadsTo
    }

    /// An answer that is an amount of a range.
    public init(_ range: AmountRange, leadsTo: [String]) {
      self.answer = ""
      self.range = range
      self.leadsTo = leadsTo
    }
  }

  /// The name in snake_case, under which the answer is given.
  public let id: String
  /// The answers, in order.
  public let outcomes: [Outcome]

  /// A question with its answers.
  public init(_ id: String, _ outcomes: [Outcome]) {
    self.id = id
    self.outcomes = outcomes
  }

  /// The step of an explanation that says so.
  func reason(_ rule: String) -> Reason {
    Reason(rule, "asks", [.init("question", .text(id))])
  }
}
