public import CommissionCore

/// What a tier requires, gives and expects (§3).
public struct TierTerms: Hashable, Sendable {
  /// The tier.
  public var tier: PartnerTier
  /// The rates that it pays.
  public var pay: RateRange
  /// What they are paid on.
  public var payBasis: String
  /// What it requires beyond the tier below; only this gates it.
  public var required: [TierRequirement]
  /// What we give.
  public var gives: [String]
  /// The co-marketing funds a quarter, where there are any.
  public var marketingFunds: AmountRange?
  /// What is expected a quarter: a figure to look at, not a gate.
  public var expected: CountRange
  /// What is counted there, such as `referrals`.
  public var expectedUnit: String
  /// Who such partners are.
  public var who: [String]
  /// How their work is tracked.
  public var tracking: [String]
  /// When they are paid.
  public var paid: String
}

/// One cell of the commission table.
public struct CommissionRow: Hashable, Sendable {
  /// The tier.
  public var tier: PartnerTier
  /// How the customer pays.
  public var model: RevenueModel
  /// The cell's name where a tier and model have several; nil where they have one.
  public var option: String?
  /// Whether it holds where an agreement names no option.
  public var isDefault: Bool
  /// The rates that an agreement may pin.
  public var rate: RateRange
  /// The payments it pays on.
  public var window: EarningWindow
}

extension PartnerProgram {
  /// The terms of a tier; nil where the program does without it.
  public func terms(of tier: PartnerTier) -> TierTerms? {
    tiers.first { $0.tier == tier }
  }

  /// The tiers and what gates them, as the engine takes them.
  public var tierLadder: TierLadder {
    TierLadder(tiers.map { TierLadder.Rung($0.tier, adds: $0.required) })
  }

  /// The commission table, as the engine takes it.
  public var commissionTable: CommissionTable {
    var cells: [CommissionTable.Key: CommissionCell] = [:]
    for row in commission {
      let cell = CommissionCell(
        lowest: row.rate.low, highest: row.rate.high, window: row.window)
      let (tier, model) = (row.tier.rawValue, row.model.rawValue)
      if let option = row.option { cells[.init(tier: tier, model: model, option: option)] = cell }
      if row.isDefault { cells[.init(tier: tier, model: model)] = cell }
    }
    return CommissionTable(cells)
  }
}
