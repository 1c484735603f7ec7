public import Basics

/// One kept change of what candidates are scored by: who set what to what, when, and why.
///
/// Changes lie over a list that itself stays as it was entered, so that every earlier state can be
/// had again.
public struct InputChange: Hashable, Sendable {
  /// What was changed.
  public enum Subject: Hashable, Sendable {
    /// A candidate's input, or its points for a factor where points are given.
    case input(Identifier, field: String)
    /// All weights at once, in percent.
    case weights
  }

  /// The day of the change.
  public let date: CivilDate
  /// Who made it.
  public let author: String
  /// What was changed.
  public let subject: Subject
  /// The value before, as text; empty for unknown.
  public let old: String
  /// The value from then on, as text; empty for unknown.
  public let new: String
  /// Why, in the author's words.
  public let note: String?

  /// A change.
  public init(
    on date: CivilDate, by author: String, _ subject: Subject, from old: String, to new: String,
    note: String? = nil
  ) {
    self.date = date
    self.author = author
    self.subject = subject
    self.old = old
    self.new = new
    self.note = note
  }

  /// Whether it is about this candidate.
  public func isAbout(_ id: Identifier) -> Bool {
    if case .input(let candidate, _) = subject { candidate == id } else { false }
  }

  /// The change as evidence for the value that it set.
  public var evidence: Evidence {
    var evidence = Evidence()
    evidence.author = author
    evidence.date = date
    evidence.source = note
    return evidence
  }
}
