public import Exact

/// The figures to judge a program by (§12).
public struct BenchmarkFigures: Hashable, Sendable {
  /// What a figure is counted in.
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    /// A part of a whole, in percent.
    case percent
    /// A multiple of something else.
    case times
    /// Days.
    case days
    /// A count.
    case count
  }

  /// A range of numbers; a side that is nil is open.
  public struct Span: Hashable, Sendable {
    /// The least.
    public var low: Fraction?
    /// The most.
    public var high: Fraction?
    /// Whether the most itself lies outside, as in "under 5 %".
    public var isBelowHigh: Bool

    /// A range, both ends included unless the upper one is said to lie outside.
    public init(_ low: Fraction?, _ high: Fraction?, isBelowHigh: Bool = false) {
      self.low = low
      self.high = high
      self.isBelowHigh = isBelowHigh
    }

    /// Whether a number lies in it.
    public func contains(_ number: Fraction) -> Bool {
      if let low, number < low { return false }
      if let high, number > high || number == high && isBelowHigh { return false }
      return true
    }
  }

  /// A figure with what is usual.
  public struct Figure: Hashable, Sendable {
    /// The name in snake_case, such as `attach_rate`.
    public var id: String
    /// What it says.
    public var title: String
    /// What it is counted in.
    public var unit: Unit
    /// What is usual.
    public var usual: Span
  }

  /// A stage of the recruiting funnel.
  public struct FunnelStage: Hashable, Sendable {
    /// The name in snake_case, such as `recruited`.
    public var id: String
    /// What it is counted in: a count for the first stage, percent for the others.
    public var unit: Unit
    /// What is usual.
    public var usual: Span
    /// What else is to be said, such as `3 or more a quarter`.
    public var note: String?
  }

  /// What a program of some age looks like.
  public struct MaturityStage: Hashable, Sendable {
    /// The age in months from which it counts.
    public var fromMonth: Int
    /// The age in months before which it counts; nil for the last stage.
    public var beforeMonth: Int?
    /// How many partners.
    public var partners: CountRange
    /// Their part of revenue in percent.
    public var revenuePercent: Span
  }

  /// The figures.
  public var figures: [Figure]
  /// The funnel from identified to performing.
  public var funnel: [FunnelStage]
  /// The stages of maturity, the youngest first.
  public var maturity: [MaturityStage]
  /// From how many integrations a directory of one's own is worth it.
  public var directoryFrom: Int
  /// From how many integrations a marketplace is worth it.
  public var marketplaceFrom: Int

  /// The figure of this name.
  public func figure(_ id: String) -> Figure? { figures.first { $0.id == id } }

  /// The stage of a program of this age in months.
  public func maturity(atMonth month: Int) -> MaturityStage? {
    maturity.first { month >= $0.fromMonth && $0.beforeMonth.map { month < $0 } ?? true }
  }
}
