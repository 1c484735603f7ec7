public import Money

/// The affiliate platforms and how to choose one (§11).
public struct PlatformGuide: Hashable, Sendable {
  /// A platform.
  public struct Platform: Hashable, Sendable {
    /// The name in snake_case.
    public var id: String
    /// The name that it goes by.
    public var name: String
    /// Who it is best for; nil where nothing is said.
    public var bestFor: String?
    /// The starting price a month; nil where it is custom or not known.
    public var monthlyPrice: AmountRange?
    /// The price in words, such as `custom (enterprise)`; nil where nothing is said.
    public var priceNote: String?
    /// What it is good at.
    public var strengths: [String]
    /// Where it ends.
    public var limits: [String]
  }

  /// A question and the platform that a yes leads to.
  public struct Question: Hashable, Sendable {
    /// The name in snake_case, by which an answer is given.
    public var id: String
    /// The question.
    public var asks: String
    /// The platform, by id, that a yes chooses.
    public var yes: String
  }

  /// The questions at a monthly recurring revenue, asked in order; the first yes decides.
  public struct Stage: Hashable, Sendable {
    /// The monthly recurring revenue.
    public var monthlyRevenue: AmountRange
    /// The questions in order.
    public var questions: [Question]
    /// The platform, by id, when all answers are no; nil where that leaves all of them open.
    public var otherwise: String?

    /// The platforms that the stage can lead to, by id, each once and in order.
    public var candidates: [String] {
      var seen: [String] = []
      for id in questions.map(\.yes) + [otherwise].compactMap({ $0 }) where !seen.contains(id) {
        seen.append(id)
      }
      return seen
    }
  }

  /// The platforms.
  public var platforms: [Platform]
  /// The stages, by revenue from the lowest up.
  public var stages: [Stage]

  /// The platform of this id.
  public func platform(_ id: String) -> Platform? { platforms.first { $0.id == id } }

  /// The stage for a monthly recurring revenue.
  public func stage(at revenue: Minor) -> Stage? {
    stages.first { $0.monthlyRevenue.contains(revenue) }
  }
}
