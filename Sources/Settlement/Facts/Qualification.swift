public import Basics
public import Money

/// What disqualifies a payment, by stable names such as `self_referral`.
public struct Qualification: Hashable, Sendable {
  /// What a flag is stuck to.
  public enum Subject: Hashable, Sendable {
    /// One event, by its key.
    case event(Identifier)
    /// All payments of a deal.
    case deal(Identifier)
    /// All payments of a customer.
    case customer(Identifier)
  }

  /// What disqualified through a day.
  public struct Earlier: Hashable, Sendable {
    /// The last day.
    public var through: CivilDate
    /// The codes that disqualified.
    public var disqualifying: Set<String>
    /// The least net payment that counted, by currency.
    public var minimum: [Currency: Minor]

    /// What disqualified through a day.
    public init(
      through: CivilDate, disqualifying: Set<String>, minimum: [Currency: Minor]
    ) {
      self.through = through
      self.disqualifying = disqualifying
      self.minimum = minimum
    }
  }

  /// The codes that the domain names.
  public static let standardCodes: Set<String> = [
    "self_referral", "brand_bidding", "coupon_abuse", "test_account",
  ]

  /// The codes that disqualify; a flag with another code is only a remark.
  public var disqualifying: Set<String>
  /// The least net payment that counts, by currency.
  public var minimum: [Currency: Minor]
  /// What disqualified under earlier programs, the earliest first.
  public var earlier: [Earlier] = []
  /// The flags: of several for one subject the first by its bytes is the reason.
  public private(set) var flags: [Subject: Set<String>] = [:]

  /// Rules without flags.
  public init(
    disqualifying: Set<String> = Qualification.standardCodes,
    minimum: [Currency: Minor] = [:]
  ) {
    self.disqualifying = disqualifying
    self.minimum = minimum
  }

  /// Sticks a flag to a subject.
  public mutating func flag(_ subject: Subject, _ code: String) {
    flags[subject, default: []].insert(code)
  }

  /// Takes a flag off a subject.
  public mutating func unflag(_ subject: Subject, _ code: String) {
    flags[subject]?.remove(code)
  }

  /// Why a payment of so much does not count by the rules of its day; nil where it does.
  ///
  /// Flags come before the minimum: the event's, then the deal's, then the customer's.
  public func reason(
    event: Identifier, deal: Identifier, customer: Identifier, net: Money,
    on day: CivilDate = .max
  ) -> String? {
    let then = earlier.first { day <= $0.through }
    let disqualifying = then?.disqualifying ?? disqualifying
    let minimum = then?.minimum ?? minimum
    for subject in [Subject.event(event), .deal(deal), .customer(customer)] {
      let codes = flags[subject]?.intersection(disqualifying) ?? []
      if let first = codes.min(by: { Identifier($0) < Identifier($1) }) { return first }
    }
    if let least = minimum[net.currency], net.minor < least { return "below_minimum" }
    return nil
  }

  /// Whether no payment can fail.
  var isIdle: Bool {
    flags.isEmpty && minimum.isEmpty && earlier.allSatisfy(\.minimum.isEmpty)
  }
}
