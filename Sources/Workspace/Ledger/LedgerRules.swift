package import Basics
package import CommissionCore
package import Money
package import Settlement

/// What a program says about commission, without the rest of it.
package struct LedgerRules: Sendable {
  /// How deals are decided.
  package var deals: DealRules
  /// The commission table.
  package var table: CommissionTable
  /// What returns on churn, by tier.
  package var clawback: [PartnerTier: ClawbackPolicy]
  /// When commission is due, by tier.
  package var payable: [PartnerTier: PayableDate]
  /// The least that is paid out, in the program's currency.
  package var minimumPayout: Money
  /// Whether commission waits until nothing can come back any more.
  package var holds: Bool
  /// How fractions become whole units.
  package var rounding: Rounding
  /// How many days an exchange rate may be old.
  package var maximumRateAge: Int?
  /// What disqualifies payments, before any flag is stuck.
  package var qualification: Qualification

  /// What earlier programs said, the earliest first.
  ///
  /// An event is judged by the program of its day. The first program that a workspace was
  /// given holds for all days before it, too.
  package var earlier: [Earlier] = []

  /// What a program said through a day.
  package struct Earlier: Sendable {
    /// The last day.
    package let through: CivilDate
    /// What it said.
    package let rules: LedgerRules

    /// What a program said through a day.
    package init(through: CivilDate, rules: LedgerRules) {
      self.through = through
      self.rules = rules
    }
  }

  /// The rules of a program; the defaults are the domain's.
  package init(
    deals: DealRules = DealRules(), table: CommissionTable = .standard,
    clawback: [PartnerTier: ClawbackPolicy] = [:], payable: [PartnerTier: PayableDate] = [:],
    minimumPayout: Money = Money(.zero, .usDollar), holds: Bool = false,
    rounding: Rounding = .halfUp, maximumRateAge: Int? = nil,
    qualification: Qualification = Qualification()
  ) {
    self.deals = deals
    self.table = table
    self.clawback = clawback
    self.payable = payable
    self.minimumPayout = minimumPayout
    self.holds = holds
    self.rounding = rounding
    self.maximumRateAge = maximumRateAge
    self.qualification = qualification
  }

  /// The zone in which days are counted.
  package var zone: Zone { deals.zone }

  /// What holds for a piece of an agreement that a program cut: the rules of the first program that
  /// holds as long as the piece does.
  ///
  /// - Parameter last: The last day of the piece; nil where it has none.
  /// - Returns: Those rules.
  package func holding(through last: CivilDate?) -> LedgerRules {
    earlier.first { era in last.map { $0 <= era.through } ?? false }?.rules ?? self
  }

  /// The least that is paid out in a currency: the program says it of its own only.
  func minimum(in currency: Currency) -> Minor {
    minimumPayout.currency == currency ? minimumPayout.minor : .zero
  }
}
