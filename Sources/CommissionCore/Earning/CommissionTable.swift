public import Money

/// How a customer pays us, which decides the cell of the commission table (domain §3).
public enum RevenueModel: String, CaseIterable, Hashable, Sendable {
  /// A subscription paid by the month.
  case monthly
  /// A subscription paid by the year.
  case annual
  /// Metered use.
  case usage
  /// A price for a result.
  case outcome
}

/// Which payments of a customer a cell pays on.
public enum EarningWindow: Hashable, Sendable {
  /// Start ≤ date < start + so many months.
  case firstMonths(Int)
  /// Every payment on or after the start.
  case lifetime
  /// Only the first payment on or after the start.
  case firstPayment
}

/// One cell of the commission table: the rates it allows and the payments it pays on.
public struct CommissionCell: Hashable, Sendable {
  /// The lowest rate that an agreement may pin, and the rate that holds where none is pinned.
  public let lowest: Rate
  /// The highest rate that an agreement may pin; equal to the lowest in a fixed cell.
  public let highest: Rate
  /// The payments it pays on.
  public let window: EarningWindow

  /// A cell with a range of rates.
  public init(lowest: Rate, highest: Rate, window: EarningWindow) {
    self.lowest = lowest
    self.highest = highest
    self.window = window
  }

  /// Whether the agreement has a rate to choose.
  public var isRange: Bool { lowest != highest }
}

/// The commission table: a cell for each tier, revenue model and option.
///
/// `CommissionTable.standard` holds the defaults of the domain; a program may replace any cell.
public struct CommissionTable: Hashable, Sendable {
  /// What selects a cell.
  ///
  /// The names are open: a program may add tiers and models of its own.
  public struct Key: Hashable, Sendable {
    /// The partner's tier.
    public let tier: String
    /// How the customer pays.
    public let model: String
    /// A named variant of the cell; nil is the cell's default.
    public let option: String?

    /// The key of a cell.
    public init(tier: String, model: String, option: String? = nil) {
      self.tier = tier
      self.model = model
      self.option = option
    }
  }

  private var cells: [Key: CommissionCell]

  /// A table of the caller's own cells.
  public init(_ cells: [Key: CommissionCell]) {
    self.cells = cells
  }

  /// The cell for a key, or nil where the table has none.
  public subscript(key: Key) -> CommissionCell? {
    get { cells[key] }
    set { cells[key] = newValue }
  }

  /// The rate that holds in a cell, and whether the cell had to choose it.
  ///
  /// A range cell takes the pinned rate, which must lie inside it; with none pinned the low end
  /// holds and is flagged. A fixed cell takes its own rate and refuses any other.
  public func rate(
    for key: Key, pinned: Rate?
  ) throws(CommissionError) -> (cell: CommissionCell, rate: Rate, isDefault: Bool) {
    guard let cell = cells[key] else {
      throw .unknownCombination(tier: key.tier, model: key.model, option: key.option)
    }
    guard let pinned else { return (cell, cell.lowest, cell.isRange) }
    guard pinned >= cell.lowest, pinned <= cell.highest else {
      throw .rateOutOfRange(pinned, lowest: cell.lowest, highest: cell.highest)
    }
    return (cell, pinned, false)
  }
}

extension CommissionTable {
  /// The defaults of domain §3.
  public static let standard: CommissionTable = {
    let year = EarningWindow.firstMonths(12)
    let rows: [(PartnerTier, RevenueModel, String?, Int64, Int64, EarningWindow)] = [
      (.referral, .monthly, nil, 1_000, 1_000, year),
      (.referral, .monthly, "recurring", 1_000, 1_000, year),
      (.referral, .monthly, "first_month", 1_500, 1_500, .firstMonths(1)),
      (.referral, .annual, nil, 1_000, 1_500, year),
      (.referral, .usage, nil, 1_000, 1_000, year),
      (.referral, .outcome, nil, 1_000, 1_000, .firstPayment),
      (.integration, .monthly, nil, 2_000, 2_000, .lifetime),
      (.integration, .annual, nil, 2_000, 2_500, .lifetime),
      (.integration, .usage, nil, 2_000, 2_000, .lifetime),
      (.integration, .outcome, nil, 2_000, 2_000, .lifetime),
      (.solution, .monthly, nil, 3_000, 4_000, .lifetime),
      (.solution, .annual, nil, 3_000, 4_000, .lifetime),
      (.solution, .usage, nil, 3_000, 3_000, .lifetime),
      (.solution, .outcome, nil, 3_500, 3_500, .lifetime),
    ]
    var cells: [Key: CommissionCell] = [:]
    for (tier, model, option, low, high, window) in rows {
      cells[Key(tier: tier.rawValue, model: model.rawValue, option: option)] = CommissionCell(
        lowest: Rate(basisPoints: low), highest: Rate(basisPoints: high), window: window)
    }
    return CommissionTable(cells)
  }()
}
