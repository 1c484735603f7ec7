import Basics
import Money
import Settlement
import Storage
import Workspace

/// Makes rows of the book of revenue out of texts, and says what is wrong with them.
struct RevenueRowMaker {
  /// How texts are to be read.
  struct Options {
    var source = "import"
    var currency: Currency?
    /// Whether amounts are in minor units already.
    var isMinor = false
    var decimalMark: AmountDigits.DecimalMark?
    var preset: RevenuePreset?
    var zone = Zone.utc
  }

  let options: Options
  private let deals: RevenueDeals
  /// The row's key and body, when `make` has returned nothing.
  private(set) var key: [UInt8] = []
  private(set) var body: [UInt8] = []
  /// What the row is.
  private(set) var kind = RevenueEvent.Kind.payment
  /// How many payments are of deals that are not won, which earn nothing yet.
  private(set) var paymentsOfOpenDeals = 0

  init(_ options: Options, _ deals: RevenueDeals) {
    self.options = options
    self.deals = deals
  }

  /// Makes the row of a text that began on a line.
  ///
  /// - Returns: What is wrong with it.
  mutating func make(_ text: RevenueText, line: Int) -> RevenueFlaw? {
    key.removeAll(keepingCapacity: true)
    body.removeAll(keepingCapacity: true)
    guard let kind = readKind(text) else {
      let words = RevenueEvent.Kind.allCases.map(\.rawValue)
      return RevenueFlaw(
        .kind, "this is no kind of event", expected: "one of " + words.joined(separator: ", "),
        hint: Suggestion.nearest(to: text.text(.kind), among: words).map {
          "did you mean '\($0)'?"
        })
    }
    self.kind = kind
    guard !text.isEmpty(.id) else { return .missing(.id, "this event has no id (R-43)") }
    putKey(text)
    put(kind.rawValue, isFirst: true)
    put(.source, of: text, or: options.source)
    put(.id, of: text, or: "")
    if let flaw = putTime(text) { return flaw }
    switch kind {
    case .payment: return putPayment(text, line)
    case .refund, .chargeback: return putReturn(text, line)
    case .churn: return putChurn(text, line)
    }
  }

  // MARK: Names

  private func readKind(_ text: RevenueText) -> RevenueEvent.Kind? {
    if text.isEmpty(.kind) { return .payment }
    return RevenueRow.kind(text.bytes.span.extracting(text.range(.kind)))
      ?? RevenueEvent.Kind(rawValue: text.text(.kind).lowercased())
  }

  private mutating func putKey(_ text: RevenueText) {
    let source = text.isEmpty(.source) ? options.source : text.text(.source)
    RevenueEvent.append(kind, Identifier(source), Identifier(text.text(.id)), to: &key)
  }

  private mutating func put(_ text: String, isFirst: Bool = false) {
    BookLine.append(text.utf8Span.span, to: &body, isFirst: isFirst)
  }

  private mutating func put(_ field: RevenueField, of text: RevenueText, or other: String) {
    if text.isEmpty(field) {
      put(other)
    } else {
      BookLine.append(text.bytes.span.extracting(text.range(field)), to: &body)
    }
  }

  private mutating func putNothing(_ count: Int) {
    for _ in 0..<count { body.append(UInt8(ascii: "\t")) }
  }

  // MARK: Time

  /// Days are the program's; instants name their offset.
  private mutating func putTime(_ text: RevenueText) -> RevenueFlaw? {
    let field = text.isEmpty(.at) ? RevenueField.day : .at
    guard !text.isEmpty(field) else { return .missing(.day, "this event has no day") }
    let bytes = text.bytes.span.extracting(text.range(field))
    if bytes.count == 10 {
      guard let day = CivilDate.parse(bytes) else {
        return RevenueFlaw(field, "this is no day", expected: "a day such as 2026-01-31")
      }
      body.append(UInt8(ascii: "\t"))
      day.append(to: &body)
      putNothing(1)
      return nil
    }
    let instant: Instant
    do throws(InstantProblem) {
      if let known = try options.preset?.instant(bytes) {
        instant = known
      } else {
        instant = try Instant(parsing: bytes)
      }
    } catch {
      let message = InstantMessage(error)
      return RevenueFlaw(
        field, message.what,
        expected: "a day such as 2026-01-31, or an instant such as 2026-01-31T09:00:00Z",
        hint: message.hint)
    }
    guard let day = options.zone.date(of: instant) else {
      return RevenueFlaw(field, "this lies outside the years 1 to 9999")
    }
    if field == .at, !text.isEmpty(.day), CivilDate(text.text(.day)).map({ $0 != day }) ?? false {
      return RevenueFlaw(
        .day, "the day is not that of the instant", expected: "\(day) in \(options.zone.identifier)"
      )
    }
    body.append(UInt8(ascii: "\t"))
    day.append(to: &body)
    body.append(UInt8(ascii: "\t"))
    instant.append(to: &body)
    return nil
  }

  // MARK: Kinds

  private mutating func putPayment(_ text: RevenueText, _ line: Int) -> RevenueFlaw? {
    guard !text.isEmpty(.deal) else {
      return .missing(.deal, "this payment names no deal")
    }
    guard let deal = deals.find(text.bytes.span.extracting(text.range(.deal))) else {
      return RevenueFlaw(
        .deal, "this deal is not known",
        expected: "the id of a deal, or an account that has one deal: tandem deal list shows them",
        hint: Suggestion.nearest(to: text.text(.deal), among: deals.ids).map {
          "did you mean '\($0)'?"
        } ?? "register it first: tandem deal register")
    }
    if !deal.isWon { paymentsOfOpenDeals += 1 }
    put(deal.id)
    putNothing(2)
    let currency: Currency
    switch readCurrency(text) {
    case .success(let known): currency = known
    case .failure(let refusal): return refusal.flaw
    }
    if let other = deal.currency, other != currency {
      return RevenueFlaw(
        .currency, "this payment is in \(currency), its deal in \(other) (R-16)",
        expected: "\(other)", found: "\(currency)")
    }
    put(currency.code)
    if let flaw = putAmounts(text, currency, [.gross, .discount, .tax, .listPrice]) { return flaw }
    if text.isEmpty(.revenue) {
      put(RevenueKind.monthly.rawValue)
    } else {
      let bytes = text.bytes.span.extracting(text.range(.revenue))
      guard let revenue = RevenueRow.revenue(bytes) else {
        let words = RevenueKind.allCases.map(\.rawValue)
        return RevenueFlaw(
          .revenue, "this is no kind of revenue",
          expected: "one of " + words.joined(separator: ", "),
          hint: Suggestion.nearest(to: text.text(.revenue), among: words).map {
            "did you mean '\($0)'?"
          })
      }
      put(revenue.rawValue)
    }
    put(.flags, of: text, or: "")
    putLine(line)
    return nil
  }

  private mutating func putReturn(_ text: RevenueText, _ line: Int) -> RevenueFlaw? {
    guard !text.isEmpty(.payment) else {
      return .missing(.payment, "this \(kind.rawValue) names no payment")
    }
    putNothing(2)
    put(.payment, of: text, or: "")
    let currency: Currency
    switch readCurrency(text) {
    case .success(let known): currency = known
    case .failure(let refusal): return refusal.flaw
    }
    put(currency.code)
    if let flaw = putAmounts(text, currency, [.gross, .discount, .tax]) { return flaw }
    putNothing(2)
    put(.flags, of: text, or: "")
    putLine(line)
    return nil
  }

  private mutating func putChurn(_ text: RevenueText, _ line: Int) -> RevenueFlaw? {
    var customer = text.text(.customer)
    if customer.isEmpty, !text.isEmpty(.deal) {
      guard let deal = deals.find(text.bytes.span.extracting(text.range(.deal))) else {
        return RevenueFlaw(.deal, "this deal is not known", expected: "the id of a deal")
      }
      customer = deal.customer.text
    }
    guard !customer.isEmpty else { return .missing(.customer, "this churn names no customer") }
    guard deals.knows(customer: customer) else {
      return RevenueFlaw(
        .customer, "no deal is of this customer", expected: "a customer of a deal",
        hint: Suggestion.nearest(to: customer, among: deals.customerNames).map {
          "did you mean '\($0)'?"
        })
    }
    putNothing(1)
    put(customer)
    putNothing(7)
    put(.flags, of: text, or: "")
    putLine(line)
    return nil
  }

  private mutating func putLine(_ line: Int) {
    body.append(UInt8(ascii: "\t"))
    Digits.append(Int64(line), to: &body)
  }

  // MARK: Amounts

  private struct Refusal: Error { let flaw: RevenueFlaw }

  private func readCurrency(_ text: RevenueText) -> Result<Currency, Refusal> {
    if text.isEmpty(.currency) {
      if let currency = options.currency { return .success(currency) }
      return .failure(
        Refusal(
          flaw: RevenueFlaw(
            .currency, "nothing tells the currency of this amount",
            expected: "a code in the column 'currency', or --currency")))
    }
    let bytes = text.bytes.span.extracting(text.range(.currency))
    if let currency = Currency(bytes: bytes) ?? Currency(text.text(.currency).uppercased()) {
      return .success(currency)
    }
    return .failure(
      Refusal(
        flaw: RevenueFlaw(
          .currency, "this is no currency", expected: "a code of ISO 4217, such as USD")))
  }

  private mutating func putAmounts(
    _ text: RevenueText, _ currency: Currency, _ fields: [RevenueField]
  ) -> RevenueFlaw? {
    var net = Int128(0)
    for field in fields {
      body.append(UInt8(ascii: "\t"))
      if text.isEmpty(field) {
        if field == .gross { return .missing(.gross, "this event has no amount") }
        continue
      }
      let bytes = text.bytes.span.extracting(text.range(field))
      let minor: Int64
      switch PlainAmount.read(bytes, currency.exponent, isMinor: options.isMinor) {
      case let amount?: minor = amount
      case nil:
        switch longAmount(text, field, currency) {
        case .success(let amount): minor = amount
        case .failure(let refusal): return refusal.flaw
        }
      }
      let isMirrored = options.preset?.mirrorsReturns ?? false
      let amount = isMirrored && kind != .payment && minor > .min ? abs(minor) : minor
      guard amount >= 0 else {
        return RevenueFlaw(
          field, "an amount is below zero", expected: "0 or more",
          hint: kind == .payment ? "what went back is a refund with a positive amount" : nil)
      }
      Digits.append(amount, to: &body)
      if field == .gross {
        net += Int128(amount)
      } else if field != .listPrice {
        net -= Int128(amount)
      }
    }
    guard net >= 0 else {
      return RevenueFlaw(
        .gross, "discount and tax are more than the amount (R-22)",
        expected: "an amount that holds both")
    }
    return nil
  }

  /// An amount that is written with marks between thousands, or a sign of its currency.
  private func longAmount(
    _ text: RevenueText, _ field: RevenueField, _ currency: Currency
  ) -> Result<Int64, Refusal> {
    guard !options.isMinor else {
      return .failure(
        Refusal(
          flaw: RevenueFlaw(
            field, "this is no number of minor units", expected: "digits such as 12500")))
    }
    let reader = AmountReader(standard: currency, mark: options.decimalMark)
    switch reader.read(text.text(field), code: currency.code) {
    case .amount(let minor, let own) where own == currency: return .success(minor)
    case .amount, .withoutCurrency, .none:
      return .failure(
        Refusal(flaw: RevenueFlaw(field, "this amount is not in \(currency)")))
    case .flawed(let flaw):
      return .failure(
        Refusal(
          flaw: RevenueFlaw(
            flaw.column == "currency" ? .currency : field, flaw.what, expected: flaw.expected,
            hint: flaw.hint)))
    }
  }
}

/// Amounts of digits with at most a point, read without making strings of them.
enum PlainAmount {
  /// The minor units; nil where it is written otherwise, or has more decimals than its currency.
  static func read(_ text: Span<UInt8>, _ places: Int, isMinor: Bool) -> Int64? {
    guard !isMinor else { return DecimalDigits.signed(text) }
    var point = 0
    while point < text.count, text[point] != UInt8(ascii: ".") { point += 1 }
    let decimals = max(text.count - point - 1, 0)
    guard point > 0, decimals <= places, text.count - point != 1,
      let whole = DecimalDigits.unsigned(text.extracting(..<point))
    else { return nil }
    // Three decimals and no more digits may be thousands in another language.
    if decimals == 3, places != 3 { return nil }
    var units = whole
    for place in 0..<places {
      var digit: UInt64 = 0
      if place < decimals {
        let byte = text[point + 1 + place] &- 0x30
        guard byte <= 9 else { return nil }
        digit = UInt64(byte)
      }
      let (tens, over) = units.multipliedReportingOverflow(by: 10)
      let (sum, overAgain) = tens.addingReportingOverflow(digit)
      guard !over, !overAgain else { return nil }
      units = sum
    }
    return Int64(exactly: units)
  }
}
