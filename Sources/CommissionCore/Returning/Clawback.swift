public import Basics
import Exact
public import Money

/// What commission comes back when a customer leaves early.
public enum ClawbackPolicy: Hashable, Sendable {
  /// All of it up to and on the last day, nothing after it.
  case full(throughDay: Int)
  /// The part of the days that were not served up to the last day, nothing after it.
  case proRata(overDays: Int)
  /// Nothing.
  case none

  /// The default of a tier: Referral 60 days in full, Integration 90 days pro rata, Solution none.
  public static func standard(for tier: PartnerTier) -> ClawbackPolicy {
    switch tier {
    case .referral: .full(throughDay: 60)
    case .integration: .proRata(overDays: 90)
    case .solution: .none
    }
  }

  /// The last day on which anything comes back; nil where nothing ever does.
  public var lastDay: Int? {
    switch self {
    case .full(let day): day >= 0 ? day : nil
    // On the last day of a pro rata window everything has been served.
    case .proRata(let days): days > 0 ? days - 1 : nil
    case .none: nil
    }
  }

  /// Whether a day of the customer's life lies in the window in which something comes back.
  fileprivate func takesBack(onDay day: Int) -> Bool {
    lastDay.map { day >= 0 && day <= $0 } ?? false
  }

  /// What of the earned commission is kept when a customer leaves on a day of its life.
  ///
  /// A day before day 0 is in no window. It can only come about where clocks fall back
  /// over midnight, so that a later instant has an earlier date.
  public func kept(
    of earned: Minor, onDay day: Int, rounding: Rounding = .halfUp
  ) throws(CommissionError) -> Minor {
    guard takesBack(onDay: day) else { return earned }
    switch self {
    case .full: return .zero
    case .none: return earned
    case .proRata(let days):
      let part = Fraction(reducing: Int64(day), over: Int64(max(days, 1)))
      return try counting { () throws(MoneyError) in try rounding.minor(earned.exact * part) }
    }
  }
}

/// The clawback of all commission earned on one customer so far (R-26…R-28).
///
/// The clock starts on the local day on which the customer's first payment cleared; that is day
/// 0. What is returned is posted as a new negative entry that names the original; nothing is
/// edited, and the partner's balance may go negative.
public struct Clawback: Hashable, Sendable {
  /// The policy that was applied.
  public let policy: ClawbackPolicy
  /// What had been earned on the customer.
  public let earned: Minor
  /// The day of the customer's life on which it left.
  public let days: Int
  /// What the partner keeps.
  public let kept: Minor
  /// What goes back: earned less kept.
  public let returned: Minor
  /// How the kept part became whole units.
  public let rounding: Rounding

  /// Computes a clawback between two instants, in whole local days of a zone.
  ///
  /// Leaving before the start is an error; instants decide that order.
  public init(
    policy: ClawbackPolicy, earned: Minor, start: Instant, churn: Instant, in zone: Zone,
    rounding: Rounding = .halfUp
  ) throws(CommissionError) {
    guard churn >= start else { throw .churnBeforeStart }
    guard let days = zone.days(from: start, to: churn) else { throw .dateOutOfRange }
    try self.init(policy: policy, earned: earned, days: days, rounding: rounding)
  }

  /// Computes a clawback on a day of the customer's life, counted from 0.
  public init(
    policy: ClawbackPolicy, earned: Minor, days: Int, rounding: Rounding = .halfUp
  ) throws(CommissionError) {
    let kept = try policy.kept(of: earned, onDay: days, rounding: rounding)
    self.policy = policy
    self.earned = earned
    self.days = days
    self.rounding = rounding
    self.kept = kept
    // Kept lies between zero and earned, so the difference fits.
    self.returned = try counting { () throws(MoneyError) in try earned.subtracting(kept) }
  }

  /// Why so much goes back.
  public var reasons: [Reason] {
    var facts: [Reason.Fact] = [
      .init("days", .count(days)), .init("earned_minor", .minor(earned)),
      .init("kept_minor", .minor(kept)), .init("returned_minor", .minor(returned)),
    ]
    switch policy {
    case .none:
      return [Reason("R-27", "no_clawback", facts)]
    case .full(let last):
      facts.append(.init("through_day", .count(last)))
      return [Reason("R-26", windowKey(within: "within_window"), facts)]
    case .proRata(let over):
      facts.append(.init("over_days", .count(over)))
      facts.append(.init("rounding", .text(rounding.rawValue)))
      return [Reason("R-27", windowKey(within: "pro_rata"), facts)]
    }
  }

  private func windowKey(within key: String) -> String {
    policy.takesBack(onDay: days) ? key : days < 0 ? "before_window" : "after_window"
  }
}
