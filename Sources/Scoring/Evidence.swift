public import Basics

/// How far an input is to be trusted.
public enum Confidence: String, CaseIterable, Hashable, Sendable, Comparable {
  /// A guess.
  case low
  /// Somebody's word.
  case medium
  /// Counted or signed.
  case high

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }

  /// One step less; low stays low.
  public var lowered: Confidence { self == .high ? .medium : .low }

  /// Whether `a` is trusted less.
  public static func < (a: Confidence, b: Confidence) -> Bool { a.rank < b.rank }
}

/// Where an input comes from.
public struct Evidence: Hashable, Sendable {
  /// A file, link or survey.
  public var source: String?
  /// The day on which it held.
  public var date: CivilDate?
  /// How far it is to be trusted, as whoever entered it said.
  public var confidence: Confidence?
  /// Who entered it.
  public var author: String?

  /// Evidence of which nothing is known yet.
  public init() {}

  /// Whether nothing is known of it.
  public var isEmpty: Bool { self == Evidence() }

  /// Whether it is more than `days` days old on a day; undated evidence is not called old.
  public func isStale(on day: CivilDate, after days: Int) -> Bool {
    guard let date else { return false }
    return date.days(to: day) > days
  }

  /// The confidence on a day, one step less for stale evidence.
  ///
  /// Points never change by age.
  public func confidence(on day: CivilDate?, staleAfter days: Int) -> Confidence? {
    guard let day, isStale(on: day, after: days) else { return confidence }
    return confidence?.lowered
  }
}
