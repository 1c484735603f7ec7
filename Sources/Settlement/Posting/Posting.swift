public import Basics
public import Money

/// One line of the commission ledger: so much more or less is owed to a partner.
///
/// Names are numbers of the facts' table; why it is so much is worked out again when asked, by
/// `Settlement.explain`.
public struct Posting: Hashable, Sendable {
  /// What made the line.
  public enum Kind: UInt8, CaseIterable, Hashable, Sendable {
    /// A payment earned.
    case commission
    /// A refund or a chargeback took back.
    case refund
    /// A refund changed what another payment earns, through a cap, a CPA, a band or a split.
    case release
    /// A customer left.
    case clawback
    /// A quarter was trued up.
    case trueUp

    /// The stable name in snake_case.
    public var name: String {
      switch self {
      case .commission: "commission"
      case .refund: "refund"
      case .release: "release"
      case .clawback: "clawback"
      case .trueUp: "true_up"
      }
    }
  }

  /// Why a line is owed to nobody yet.
  public enum Hold: UInt8, CaseIterable, Hashable, Sendable {
    /// It is not held.
    case none
    /// No split was agreed before the close.
    case splitNotAgreed
    /// The payee has no agreement.
    case noAgreement

    /// The stable name in snake_case; empty where nothing holds it.
    public var name: String {
      switch self {
      case .none: ""
      case .splitNotAgreed: "hold_split_not_agreed_before_close"
      case .noAgreement: "no_agreement"
      }
    }
  }

  /// The payee of a pool that nobody may have yet.
  public static let unassigned: Identifier = "(unassigned)"

  /// The key of the event that made it.
  public var event: NameID
  /// The key of the payment that it is about; of a clawback the policy, of a true-up the version.
  public var part: NameID
  /// Who is owed.
  public var payee: NameID
  /// The deal; none for clawbacks and true-ups, which are about all deals of a customer or quarter.
  public var deal: NameID
  /// The customer; none for true-ups.
  public var customer: NameID
  /// The version of the agreement that earned it.
  public var version: NameID
  /// The exchange rate as one text, such as `EUR/USD 1.08 2026-03-01`; none for one currency.
  public var exchange: NameID
  /// How much, in minor units; negative where it goes back.
  public var minor: Int64
  /// The rate that was applied, where there was one rate.
  public var rate: FineRate
  /// The currency.
  public var currency: Currency
  /// The event's own day.
  public var day: CivilDate
  /// The month in which it is posted.
  public var period: YearMonth
  /// The first day on which it may be paid.
  public var payableOn: CivilDate
  /// Which run posted it, counted from 0.
  public var run: Int32
  /// Which posting of its line it is: 0 for the first, then one for each later difference.
  public var revision: Int32
  /// What made it.
  public var kind: Kind
  /// Why it is held.
  public var hold: Hold
  /// How fractions became whole units.
  public var rounding: Rounding
  /// Whether it is paid only once its month is closed.
  public var waitsForClose: Bool

  /// What tells lines apart.
  public var line: LineKey {
    LineKey(
      event: event, part: part, payee: payee, kind: kind, currency: currency, hold: hold)
  }

  /// A line by its columns.
  public init(
    event: NameID, part: NameID, payee: NameID, deal: NameID, customer: NameID, version: NameID,
    exchange: NameID, minor: Int64, rate: FineRate, currency: Currency, day: CivilDate,
    period: YearMonth, payableOn: CivilDate, run: Int32 = 0, revision: Int32 = 0, kind: Kind,
    hold: Hold, rounding: Rounding, waitsForClose: Bool
  ) {
    self.event = event
    self.part = part
    self.payee = payee
    self.deal = deal
    self.customer = customer
    self.version = version
    self.exchange = exchange
    self.minor = minor
    self.rate = rate
    self.currency = currency
    self.day = day
    self.period = period
    self.payableOn = payableOn
    self.run = run
    self.revision = revision
    self.kind = kind
    self.hold = hold
    self.rounding = rounding
    self.waitsForClose = waitsForClose
  }
}

/// What tells the lines of a ledger apart: which event did what to whom.
///
/// A payee who gets an agreement later may be owed in another currency, or without a hold: that is
/// another line, and the former one is taken back.
public struct LineKey: Hashable, Sendable {
  /// The key of the event.
  public var event: NameID
  /// What it is about.
  public var part: NameID
  /// Who is owed.
  public var payee: NameID
  /// What made it.
  public var kind: Posting.Kind
  /// In which currency.
  public var currency: Currency
  /// Why it is held.
  public var hold: Posting.Hold

  /// A key.
  public init(
    event: NameID, part: NameID, payee: NameID, kind: Posting.Kind, currency: Currency,
    hold: Posting.Hold
  ) {
    self.event = event
    self.part = part
    self.payee = payee
    self.kind = kind
    self.currency = currency
    self.hold = hold
  }

  /// A hash that costs two multiplications; currency and hold hardly ever differ alone.
  var mixed: UInt64 {
    let first =
      UInt64(UInt32(bitPattern: event.index)) << 32 | UInt64(UInt32(bitPattern: part.index))
    let second = UInt64(UInt32(bitPattern: payee.index)) << 8 | UInt64(kind.rawValue)
    let product = (first ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: (second &* 0xBF58_476D_1CE4_E5B9) | 1)
    return product.high ^ product.low
  }
}
