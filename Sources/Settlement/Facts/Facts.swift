public import Basics
public import CommissionCore
public import Money

/// Everything that is known when commissions are worked out.
///
/// A value: the same facts give the same postings, in whatever order they were told.
public struct Facts: Sendable {
  /// The names of partners, deals, customers and events.
  public private(set) var names = NameTable()
  /// The revenue events.
  public private(set) var revenue = RevenueBook()
  /// The versions of all agreements, in the order in which they were told.
  public private(set) var agreements: [Agreement] = []
  /// The deals, each once.
  public private(set) var deals: [Deal] = []
  /// The commission table that range cells are taken from.
  public var table: CommissionTable
  /// The exchange rates.
  public var rates: ExchangeRates
  /// How old a rate may be, in days.
  public var maximumRateAge: Int?
  /// The same under earlier programs, the earliest first.
  public var earlierRateAges: [(through: CivilDate, days: Int?)] = []
  /// What disqualifies payments.
  public var qualification: Qualification
  /// The last quarter that was trued up; none where nil.
  public var truedUpThrough: Quarter?
  /// Who receives the units that flooring leaves over.
  public var splitMethod: Split.Method
  private var placeOfDeal: [NameID: Int] = [:]

  /// Facts with nothing in them yet.
  public init(
    table: CommissionTable = .standard, rates: ExchangeRates = ExchangeRates([]),
    maximumRateAge: Int? = nil, qualification: Qualification = Qualification(),
    truedUpThrough: Quarter? = nil, splitMethod: Split.Method = .largestRemainder
  ) {
    self.table = table
    self.rates = rates
    self.maximumRateAge = maximumRateAge
    self.qualification = qualification
    self.truedUpThrough = truedUpThrough
    self.splitMethod = splitMethod
  }

  /// How many days an exchange rate may be old on a day.
  func maximumRateAge(on day: CivilDate) -> Int? {
    earlierRateAges.first { day <= $0.through }?.days ?? maximumRateAge
  }

  /// Adds a version of an agreement after checking it; the same one again changes nothing.
  public mutating func add(_ agreement: Agreement) throws(AgreementFlaw) {
    try agreement.check(table: agreement.table ?? table)
    let known = agreements.first {
      $0.partner == agreement.partner && $0.version == agreement.version
    }
    // One version may hold under several programs, each on days of its own.
    if let known, known.table == nil || agreement.from <= known.to ?? .max {
      guard known == agreement else { throw .versionTaken }
      return
    }
    _ = names.add(agreement.partner)
    _ = names.add(agreement.version)
    agreements.append(agreement)
  }

  /// Puts other agreements in place of all there are, for asking what would be.
  public mutating func replaceAgreements(_ others: [Agreement]) throws(AgreementFlaw) {
    agreements = []
    for agreement in others { try add(agreement) }
  }

  /// Drops all agreements, for asking what has nothing to do with them.
  mutating func forgetAgreements() { agreements = [] }

  /// Adds a deal, or puts it in place of the one of the same id.
  public mutating func put(_ deal: Deal) {
    let id = names.add(deal.id)
    _ = names.add(deal.customer)
    if let place = placeOfDeal[id] {
      deals[place] = deal
    } else {
      placeOfDeal[id] = deals.count
      deals.append(deal)
    }
  }

  /// Adds an event; false where it was known already.
  public mutating func add(_ event: RevenueEvent) throws(EventConflict) -> Bool {
    try revenue.add(event, names: &names)
  }

  /// Adds an event by the bytes of its names, for reading a million without making strings.
  ///
  /// - Parameters:
  ///   - key: Its key, as `RevenueEvent.key` writes it.
  ///   - names: The names of deal, customer and payment's key, as numbers; `none` where it has none.
  ///   - figures: Everything else.
  /// - Returns: False where the key was known, whatever it stood for: the row is left out.
  public mutating func add(
    key: Span<UInt8>, _ names: RevenueNames, _ figures: RevenueFigures
  ) -> Bool {
    let key = self.names.add(key)
    return revenue.add(EventRow(key: key, names, figures), names: self.names.count)
  }

  /// The currency of each deal's first payment, by the order of arrival.
  public func firstCurrencies() -> [NameID: Currency] { revenue.firstCurrencies() }

  /// The number of a name, which is added where it is new.
  public mutating func name(_ text: Identifier) -> NameID { names.add(text) }

  /// The number of the name that bytes spell, which is added where it is new.
  public mutating func name(_ text: Span<UInt8>) -> NameID { names.add(text) }

  /// The deal of an id.
  public func deal(_ id: Identifier) -> Deal? {
    names.find(id).flatMap { placeOfDeal[$0] }.map { deals[$0] }
  }

  /// The event of a key, as it was given.
  public func event(_ key: Identifier) -> RevenueEvent? {
    names.find(key).flatMap { revenue.row(of: $0) }.map { revenue.event(at: $0, names) }
  }

  /// The place of a deal in `deals`.
  func place(ofDeal id: NameID) -> Int? { placeOfDeal[id] }

  /// The version of a partner's agreement that holds on a day for deals of a currency.
  ///
  /// One in the deal's own currency goes first; of several the one that came into force last, and
  /// of those the one told last.
  public func agreement(
    of partner: Identifier, on day: CivilDate, for currency: Currency
  ) -> Agreement? {
    AgreementBook(self).version(of: partner, on: day, for: currency).map { agreements[$0] }
  }
}
