public import Money

/// Which types to run where a contract is worth so much a year (§2).
public struct ValueBand: Hashable, Sendable {
  /// The annual contract value, in minor units a year.
  public var annualValue: AmountRange
  /// How such contracts are sold.
  public var motion: String
  /// The types to start with, by id.
  public var first: [String]
  /// The types to add later, by id.
  public var later: [String]
  /// What else belongs to it, such as `deal registration`.
  public var also: [String]
}

/// Other views, printed beside the table and never averaged in.
public struct SecondOpinions: Hashable, Sendable {
  /// What one view says where it applies.
  public struct Opinion: Hashable, Sendable {
    /// The name in snake_case, such as `vertical_saas`.
    public var id: String
    /// When it applies, in words.
    public var when: String
    /// The monthly price at which it applies; nil where the price does not decide.
    public var monthlyPrice: AmountRange?
    /// The types that it names, by id, the strongest first; empty where it names none of ours.
    public var types: [String]
    /// What it says.
    public var says: String
  }

  /// By the monthly price; prices may lie in none of them.
  public var monthly: [Opinion]
  /// What to say where no monthly opinion applies.
  public var monthlyOtherwise: String
  /// By the shape of the product and its market.
  public var shape: [Opinion]
  /// By what sells the product.
  public var selling: [Opinion]

  /// What the monthly view says for a price; nil where the table has no guidance.
  public func monthly(at price: Minor) -> Opinion? {
    monthly.first { $0.monthlyPrice?.contains(price) ?? false }
  }
}

/// How many types to run at once, and which together.
public struct Layering: Hashable, Sendable {
  /// How many types at most in the first year.
  public var firstYear: Int
  /// How many types at most from the second year on.
  public var laterYears: Int
  /// How many of the first year's types are ideally for acquisition.
  public var idealAcquisition: Int
  /// How many of the first year's types are ideally for value.
  public var idealValue: Int
  /// The types that wait until deal size and partner-sourced pipeline justify headcount, by id.
  public var needHeadcount: [String]

  /// How many types at most in a year of the program, counted from 1.
  public func most(inYear year: Int) -> Int { year <= 1 ? firstYear : laterYears }
}

/// Types that work together.
public struct TypeCombination: Hashable, Sendable {
  /// The types by id, in the order in which one leads to or carries the other.
  public var types: [String]
  /// How they fit together.
  public var how: String
}

/// One line of the comparison between reselling and building together.
public struct ComparisonRow: Hashable, Sendable {
  /// What is compared.
  public var aspect: String
  /// How it is with a reseller.
  public var reseller: String
  /// How it is with a partner who builds with us.
  public var coCreation: String
}

/// The first partners and how they are watched.
public struct Cohort: Hashable, Sendable {
  /// How many partners the first cohort has.
  public var size: CountRange
  /// How many are advised.
  public var advised: CountRange
  /// For how many days it is calibrated before recruiting wider.
  public var calibrationDays: Int
  /// What is looked at meanwhile.
  public var watch: [String]
}
