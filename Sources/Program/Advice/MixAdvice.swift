public import CommissionCore
import Exact
import Money

/// A type of partnership and what to do about it now.
public struct TypeAdvice: Hashable, Sendable {
  /// What to do about it.
  public enum Place: String, CaseIterable, Hashable, Sendable {
    /// It runs already.
    case runs
    /// Start it now.
    case start
    /// It depends on what is asked.
    case depends
    /// It is for the second year and after.
    case waitsForSecondYear = "waits_for_second_year"
    /// There is no room under the cap.
    case waitsForRoom = "waits_for_room"
    /// It waits until deal size and pipeline justify headcount.
    case waitsForHeadcount = "waits_for_headcount"
  }

  /// Where the table lists a type.
  public enum Listing: String, CaseIterable, Hashable, Sendable {
    /// Among those to start with.
    case first
    /// Among those to add later.
    case later
  }

  /// The type's id.
  public let id: String
  /// Where the table lists it for such contracts; nil where it does not.
  public let listing: Listing?
  /// What to do about it.
  public let place: Place
}

/// How a mix of types breaks the layering rule.
public struct LayeringBreach: Hashable, Sendable {
  /// What is counted.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// All types; the number is the most.
    case types
    /// Types for acquisition; the number is the ideal.
    case acquisition
    /// Types for value; the number is the ideal.
    case value
  }

  /// The code under which a breach is warned of.
  public static let code = "layering_rule_not_met"

  /// What is counted.
  public let subject: Subject
  /// How many there are.
  public let count: Int
  /// How many there should be.
  public let wanted: Int
}

/// What another view says.
public struct SecondOpinion: Hashable, Sendable {
  /// The views.
  public enum View: String, CaseIterable, Hashable, Sendable {
    /// By the monthly price.
    case monthly
    /// By the shape of the product and its market.
    case shape
    /// By what sells the product.
    case selling
  }

  /// The view.
  public let view: View
  /// What it says; nil where its table has no guidance.
  public let opinion: SecondOpinions.Opinion?
  /// The types that it names and the table does not, by id.
  public let beyondTable: [String]
}

/// Types that work together, with those that are not there yet.
public struct CombinationAdvice: Hashable, Sendable {
  /// The combination.
  public let combination: TypeCombination
  /// The types that neither run nor are to be started, by id.
  public let missing: [String]
}

/// Which types of partnership to run, and why (§2).
public struct MixAdvice: Hashable, Sendable {
  /// What the advice is on.
  public let facts: MixFacts
  /// The line of the table that decides; nil where it is not known.
  public let band: ValueBand?
  /// The line that the stated motion stands in, where it is another than the one that decides.
  public let motionBand: ValueBand?
  /// How many types at most; nil while the year is not known.
  public let cap: Int?
  /// Each type that runs or that the table lists.
  public let types: [TypeAdvice]
  /// The question that decides next; nil where everything is decided.
  public let ask: NextQuestion?
  /// How the mix breaks the layering rule, whatever is still to be answered.
  public let breaches: [LayeringBreach]
  /// Other views, beside the table and never averaged in.
  public let opinions: [SecondOpinion]
  /// What works together.
  public let combinations: [CombinationAdvice]
  /// The first partners.
  public let cohort: Cohort

  /// The types to start now, by id.
  public var start: [String] { types.filter { $0.place == .start }.map(\.id) }

  /// Each rule that was applied, in order.
  public var reasons: [Reason] {
    var reasons = bandReasons
    if let year = facts.year, let cap {
      reasons.append(
        Reason("R-6", "cap", [.init("year", .count(year)), .init("at_most", .count(cap))]))
    }
    reasons += types.map { type in
      Reason("R-6", type.place.rawValue, [.init("type", .text(type.id))])
    }
    if let ask { reasons.append(ask.reason("R-6")) }
    reasons += breaches.map { breach in
      Reason(
        "R-6", LayeringBreach.code,
        [
          .init("subject", .text(breach.subject.rawValue)), .init("count", .count(breach.count)),
          .init("wanted", .count(breach.wanted)),
        ])
    }
    reasons += opinions.map { one in
      let view = Reason.Fact("view", .text(one.view.rawValue))
      guard let opinion = one.opinion else { return Reason("R-5", "no_guidance", [view]) }
      return Reason("R-5", "second_opinion", [view, .init("opinion", .text(opinion.id))])
    }
    reasons += combinations.map { one in
      let types = one.combination.types.joined(separator: ", ")
      return Reason("R-7", "combination", [.init("types", .text(types))])
    }
    let days = Reason.Fact("calibration_days", .count(cohort.calibrationDays))
    return reasons + [Reason("R-9", "first_cohort", [days])]
  }

  private var bandReasons: [Reason] {
    guard let band else { return [] }
    var facts = [Reason.Fact("motion", .text(band.motion))]
    if let value = self.facts.annualValue { facts.insert(.init("annual", .minor(value)), at: 0) }
    let key = self.facts.annualValue == nil ? "table_by_motion" : "table_by_value"
    guard let motionBand else { return [Reason("R-6", key, facts)] }
    let stated = Reason.Fact("stated", .text(motionBand.motion))
    let table = Reason.Fact("table", .text(band.motion))
    return [Reason("R-6", key, facts), Reason("R-6", "motion_differs", [stated, table])]
  }
}
