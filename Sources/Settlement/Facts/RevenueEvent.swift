public import Basics
public import Money

/// What a customer paid for, which decides what earns on it (R-12, R-23a).
public enum RevenueKind: String, CaseIterable, Hashable, Sendable {
  /// A subscription paid by the month.
  case monthly
  /// A subscription paid by the year.
  case annual
  /// Metered use.
  case usage
  /// A price for a result.
  case outcome
  /// What a reseller sold and we collected.
  case resold
  /// The partner's own work, collected by us.
  case services

  /// A small number for tables.
  var place: Int {
    switch self {
    case .monthly: 0
    case .annual: 1
    case .usage: 2
    case .outcome: 3
    case .resold: 4
    case .services: 5
    }
  }
}

/// Something that happened to revenue, as another system reported it.
public struct RevenueEvent: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A payment cleared.
    case payment
    /// A part of a payment, or all of it, went back.
    case refund
    /// The customer's bank took a payment back; it counts as a refund.
    case chargeback
    /// The customer left.
    case churn
  }

  /// The system that reported it.
  public var source: Identifier
  /// Its identifier in that system.
  public var externalID: Identifier
  /// What happened; with source and identifier the idempotency key.
  public var kind: Kind
  /// The local day in the program's zone on which it cleared or happened.
  public var day: CivilDate
  /// The instant, where it is known: it orders events of one day.
  public var at: Instant?
  /// The deal that was paid for; only payments name it.
  public var deal: Identifier?
  /// The customer who left; only churn names it.
  public var customer: Identifier?
  /// The external id of the payment, of the same source, that money goes back of.
  public var payment: Identifier?
  /// The currency of the amounts.
  public var currency: Currency
  /// What was collected, or went back.
  public var gross: Minor
  /// What of it was taken off the price.
  public var discount: Minor
  /// What of it belongs to the tax office.
  public var tax: Minor
  /// The list price of what was resold (R-23a).
  public var listPrice: Minor
  /// What was paid for.
  public var revenue: RevenueKind

  /// A payment for a deal.
  public static func payment(
    _ externalID: Identifier, from source: Identifier, for deal: Identifier, on day: CivilDate,
    at instant: Instant? = nil, _ currency: Currency, gross: Minor, discount: Minor = .zero,
    tax: Minor = .zero, listPrice: Minor = .zero, revenue: RevenueKind = .monthly
  ) -> RevenueEvent {
    RevenueEvent(
      source: source, externalID: externalID, kind: .payment, day: day, at: instant, deal: deal,
      customer: nil, payment: nil, currency: currency, gross: gross, discount: discount, tax: tax,
      listPrice: listPrice, revenue: revenue)
  }

  /// Money of a payment that went back; the amounts are those that went back.
  public static func refund(
    _ externalID: Identifier, from source: Identifier, of payment: Identifier, on day: CivilDate,
    at instant: Instant? = nil, _ currency: Currency, gross: Minor, discount: Minor = .zero,
    tax: Minor = .zero, kind: Kind = .refund
  ) -> RevenueEvent {
    RevenueEvent(
      source: source, externalID: externalID, kind: kind, day: day, at: instant, deal: nil,
      customer: nil, payment: payment, currency: currency, gross: gross, discount: discount,
      tax: tax, listPrice: .zero, revenue: .monthly)
  }

  /// A customer who left.
  public static func churn(
    _ externalID: Identifier, from source: Identifier, of customer: Identifier,
    on day: CivilDate, at instant: Instant? = nil
  ) -> RevenueEvent {
    RevenueEvent(
      source: source, externalID: externalID, kind: .churn, day: day, at: instant, deal: nil,
      customer: customer, payment: nil, currency: .usDollar, gross: .zero, discount: .zero,
      tax: .zero, listPrice: .zero, revenue: .monthly)
  }

  /// The idempotency key as one text, such as `payment/stripe/ch_1`.
  ///
  /// A slash in the source is written `%2F`, so that no two events share a key.
  public var key: Identifier { RevenueEvent.key(kind, source, externalID) }

  /// The key of an event by its parts.
  static func key(_ kind: Kind, _ source: Identifier, _ externalID: Identifier) -> Identifier {
    var bytes: [UInt8] = []
    append(kind, source, externalID, to: &bytes)
    return Identifier(String(decoding: bytes, as: UTF8.self))
  }

  /// Appends the bytes of a key, as `key` writes it.
  public static func append(
    _ kind: Kind, _ source: Identifier, _ externalID: Identifier, to bytes: inout [UInt8]
  ) {
    bytes.append(copying: kind.rawValue.utf8Span.span)
    bytes.append(UInt8(ascii: "/"))
    for byte in source.text.utf8 {
      switch byte {
      case UInt8(ascii: "/"): bytes.append(contentsOf: [0x25, 0x32, 0x46])
      case UInt8(ascii: "%"): bytes.append(contentsOf: [0x25, 0x32, 0x35])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "/"))
    bytes.append(copying: externalID.text.utf8Span.span)
  }
}
