public import Basics
public import Money
public import Scoring

/// A company's own rules: every table of the domain as data, each with its default (R-50, §1–§12).
///
/// Code knows mechanisms; what they run on stands here. A value comes from `standard` or from a
/// program file (`ProgramFile`), which has checked that tables fit together: bands touch, weights
/// sum to the whole, names that are referred to exist.
public struct PartnerProgram: Hashable, Sendable {
  /// What the program is called.
  public var name: String
  /// The version of the rules, from 1; stamped on what they decided.
  public var version: Int
  /// The first day on which this version holds; nil where it always did.
  public var effectiveFrom: CivilDate?
  /// The zone of the program's days.
  public var zone: Zone
  /// The currency of the program's own amounts.
  public var currency: Currency
  /// The month in which the fiscal year starts, 1 to 12.
  public var fiscalYearStartMonth: Int
  /// How numbers are written in reports.
  public var numberStyle: NumberStyle

  /// The kinds of partnership that there are (§1).
  public var partnerTypes: [PartnerType]
  /// What regulated verticals need.
  public var regulation: Regulation
  /// Which types to run at which contract value (§2).
  public var valueBands: [ValueBand]
  /// Other views, printed beside the table.
  public var secondOpinions: SecondOpinions
  /// How many types to run at once.
  public var layering: Layering
  /// Types that work together.
  public var combinations: [TypeCombination]
  /// Reselling against building together.
  public var comparison: [ComparisonRow]
  /// The first partners.
  public var cohort: Cohort

  /// The tiers from the lowest up (§3).
  public var tiers: [TierTerms]
  /// The commission by tier and revenue model.
  public var commission: [CommissionRow]
  /// What comes back on churn.
  public var clawback: ClawbackTerms
  /// Which touches count.
  public var attribution: AttributionTerms
  /// What a registration protects.
  public var registration: RegistrationTerms
  /// The order of claims on a deal, the strongest first.
  public var precedence: [Identifier]
  /// When disputes are due.
  public var disputes: DisputeTerms
  /// Which payments count.
  public var qualification: QualificationTerms
  /// How amounts go from one currency to another.
  public var exchange: ExchangeTerms
  /// When and under what conditions we pay.
  public var payouts: PayoutTerms
  /// The co-marketing funds.
  public var marketingFunds: MarketingFunds

  /// How candidates are scored (§9).
  public var scoring: ScoringTerms
  /// The integration playbook.
  public var playbook: Playbook
  /// The launch of an affiliate program.
  public var affiliateLaunch: LaunchTimeline
  /// The co-marketing assets (R-53a).
  public var assets: AssetRules
  /// The affiliate platforms and how to choose one (§11).
  public var platforms: PlatformGuide
  /// The figures to judge a program by (§12).
  public var figures: BenchmarkFigures
  /// The agenda of a quarterly business review (§12).
  public var reviewAgenda: [AgendaItem]
}

extension PartnerProgram {
  /// The type of this name or alias; nil where there is none.
  public func partnerType(_ name: String) -> PartnerType? {
    partnerTypes.first { $0.id == name || $0.aliases.contains(name) }
  }

  /// The months that a fiscal quarter starts with, in the order of the fiscal year: 1 4 7 10.
  public var fiscalQuarterMonths: [Int] {
    (0..<4).map { (fiscalYearStartMonth - 1 + $0 * 3) % 12 + 1 }
  }
}
