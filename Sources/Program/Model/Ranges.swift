public import Money

/// A stretch of amounts; a side without a limit is open.
public struct AmountRange: Hashable, Sendable {
  /// Where a stretch starts or ends.
  public struct Limit: Hashable, Sendable {
    /// The amount, in minor units of the program's currency.
    public var amount: Minor
    /// Whether the amount itself belongs to the stretch.
    public var isIncluded: Bool

    /// A limit at an amount that belongs to the stretch.
    public static func including(_ amount: Minor) -> Limit {
      Limit(amount: amount, isIncluded: true)
    }

    /// A limit at an amount that lies just outside.
    public static func excluding(_ amount: Minor) -> Limit {
      Limit(amount: amount, isIncluded: false)
    }
  }

  /// Where it starts; nil for no lower limit.
  public var lower: Limit?
  /// Where it ends; nil for no upper limit.
  public var upper: Limit?

  /// A stretch between two limits.
  public init(from lower: Limit? = nil, to upper: Limit? = nil) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether an amount lies in it.
  public func contains(_ amount: Minor) -> Bool {
    if let lower, amount < lower.amount || amount == lower.amount && !lower.isIncluded {
      return false
    }
    if let upper, amount > upper.amount || amount == upper.amount && !upper.isIncluded {
      return false
    }
    return true
  }
}

/// A range of counts, both ends included; nil above is "and more".
public struct CountRange: Hashable, Sendable {
  /// The least.
  public var low: Int
  /// The most; nil where more is fine.
  public var high: Int?

  /// A range of counts.
  public init(_ low: Int, _ high: Int?) {
    self.low = low
    self.high = high
  }

  /// Whether a count lies in it.
  public func contains(_ count: Int) -> Bool {
    count >= low && high.map { count <= $0 } ?? true
  }
}

/// A range of rates, both ends included.
public struct RateRange: Hashable, Sendable {
  /// The lowest rate.
  public var low: Rate
  /// The highest rate; equal to the lowest where nothing is left to choose.
  public var high: Rate

  /// A range of rates.
  public init(_ low: Rate, _ high: Rate) {
    self.low = low
    self.high = high
  }

  /// Whether a rate lies in it.
  public func contains(_ rate: Rate) -> Bool { low <= rate && rate <= high }
}
