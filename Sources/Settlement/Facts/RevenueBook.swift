import Basics
import Money

/// One event as the book keeps it: numbers only.
struct EventRow: Hashable, Sendable {
  var key: NameID
  var kind: RevenueEvent.Kind
  var revenue: RevenueKind
  var day: CivilDate
  /// Seconds since 1970, or the least number where the instant is not known.
  var second: Int64
  /// The nanoseconds after `second`.
  var nanosecond: UInt32
  var deal: NameID
  var customer: NameID
  /// The key of the payment that money goes back of.
  var payment: NameID
  var currency: Currency
  var gross: Int64
  var discount: Int64
  var tax: Int64
  var listPrice: Int64

  /// What is left of the amount after discount and tax; nil where it does not fit 64 bits.
  var net: Int64? {
    let (first, one) = gross.subtractingReportingOverflow(discount)
    let (second, other) = first.subtractingReportingOverflow(tax)
    return one || other ? nil : second
  }
}

/// One key stands for two different events.
public struct EventConflict: Error, Hashable, Sendable {
  /// The event that was known.
  public let known: RevenueEvent
  /// The other one under its key.
  public let other: RevenueEvent
}

/// Revenue events in the order in which they arrived, each key once.
public struct RevenueBook: Sendable {
  private(set) var rows: [EventRow] = []
  /// The row of each name that is a key; -1 for other names.
  private(set) var rowOfKey: [Int32] = []
  /// How many events came again with the same body.
  public private(set) var duplicates = 0
  private var scratch: [UInt8] = []

  /// A book without events.
  public init() {}

  /// How many different events there are.
  public var count: Int { rows.count }

  /// Adds an event; false where it was known, which is counted and changes nothing.
  ///
  /// Another body under a known key is an error that shows both.
  mutating func add(
    _ event: RevenueEvent, names: inout NameTable
  ) throws(EventConflict) -> Bool {
    let row = row(of: event, names: &names)
    if let known = self.row(of: row.key) {
      guard rows[known] == row else {
        throw EventConflict(known: self.event(at: known, names), other: event)
      }
      duplicates += 1
      return false
    }
    while rowOfKey.count < names.count { rowOfKey.append(-1) }
    rowOfKey[row.key.place] = Int32(clamping: rows.count)
    rows.append(row)
    return true
  }

  /// Adds a row unless its key is known.
  mutating func add(_ row: EventRow, names count: Int) -> Bool {
    guard self.row(of: row.key) == nil else {
      duplicates += 1
      return false
    }
    while rowOfKey.count < count { rowOfKey.append(-1) }
    rowOfKey[row.key.place] = Int32(clamping: rows.count)
    rows.append(row)
    return true
  }

  /// The currency of each deal's first payment.
  func firstCurrencies() -> [NameID: Currency] {
    var found: [NameID: Currency] = [:]
    for row in rows where row.kind == .payment && found[row.deal] == nil {
      found[row.deal] = row.currency
    }
    return found
  }

  /// The row of a key.
  func row(of key: NameID) -> Int? {
    guard rowOfKey.indices.contains(key.place), rowOfKey[key.place] >= 0 else { return nil }
    return Int(rowOfKey[key.place])
  }

  private mutating func row(of event: RevenueEvent, names: inout NameTable) -> EventRow {
    scratch.removeAll(keepingCapacity: true)
    RevenueEvent.append(event.kind, event.source, event.externalID, to: &scratch)
    let key = names.add(scratch.span)
    var payment = NameID.none
    if let external = event.payment {
      scratch.removeAll(keepingCapacity: true)
      RevenueEvent.append(.payment, event.source, external, to: &scratch)
      payment = names.add(scratch.span)
    }
    return EventRow(
      key: key, kind: event.kind, revenue: event.revenue, day: event.day,
      second: event.at?.seconds ?? .min, nanosecond: event.at?.nanoseconds ?? 0,
      deal: event.deal.map { names.add($0) } ?? .none,
      customer: event.customer.map { names.add($0) } ?? .none, payment: payment,
      currency: event.currency, gross: event.gross.units, discount: event.discount.units,
      tax: event.tax.units, listPrice: event.listPrice.units)
  }

  /// The event of a row, as it was given.
  func event(at index: Int, _ names: NameTable) -> RevenueEvent {
    let row = rows[index]
    let (source, external) = RevenueBook.parts(of: names[row.key])
    return RevenueEvent(
      source: source, externalID: external, kind: row.kind, day: row.day,
      at: row.second == .min
        ? nil : Instant(seconds: row.second, nanoseconds: row.nanosecond),
      deal: row.deal.isSome ? names[row.deal] : nil,
      customer: row.customer.isSome ? names[row.customer] : nil,
      payment: row.payment.isSome ? RevenueBook.parts(of: names[row.payment]).external : nil,
      currency: row.currency, gross: Minor(row.gross), discount: Minor(row.discount),
      tax: Minor(row.tax), listPrice: Minor(row.listPrice), revenue: row.revenue)
  }

  /// Source and external id of a key; the source has no slash of its own.
  private static func parts(of key: Identifier) -> (source: Identifier, external: Identifier) {
    let pieces = key.text.utf8.split(
      separator: UInt8(ascii: "/"), maxSplits: 2, omittingEmptySubsequences: false)
    guard pieces.count == 3 else { return (key, key) }
    var source: [UInt8] = []
    var rest = pieces[1][...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        source.append(byte)
        continue
      }
      // Only two bytes are ever written so: %25 and %2F.
      rest = rest.dropFirst()
      source.append(rest.popFirst() == UInt8(ascii: "5") ? byte : UInt8(ascii: "/"))
    }
    return (
      Identifier(String(decoding: source, as: UTF8.self)),
      Identifier(String(decoding: Array(pieces[2]), as: UTF8.self))
    )
  }
}
