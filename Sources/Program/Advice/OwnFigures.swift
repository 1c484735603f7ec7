public import Exact
public import Money

/// A program's own numbers, to be held against what is usual (§12).
public struct OwnFigures: Hashable, Sendable {
  /// What was paid to partners of a type, and the customers that came of it.
  public struct Acquisition: Hashable, Sendable {
    /// The type's id.
    public var type: String
    /// The commission paid, in minor units of the program's currency.
    public var paid: Minor
    /// The new customers.
    public var newCustomers: Int

    /// What was paid for so many customers.
    public init(type: String, paid: Minor, newCustomers: Int) {
      self.type = type
      self.paid = paid
      self.newCustomers = newCustomers
    }

    /// Commission paid ÷ new customers, in exact minor units; nil without customers.
    public var cost: Fraction? {
      paid.exact.divided(by: Fraction(Int64(newCustomers)))
    }
  }

  /// Numbers by the id of a figure or a stage of the funnel, each in that one's unit.
  public var values: [String: Fraction] = [:]
  /// The age of the program in months.
  public var ageMonths: Int?
  /// How many partners there are.
  public var partners: Int?
  /// The partners' part of revenue in percent.
  public var revenuePercent: Fraction?
  /// How many integrations there are.
  public var integrations: Int?
  /// What each type costs.
  public var acquisition: [Acquisition] = []

  /// No numbers yet.
  public init() {}
}
