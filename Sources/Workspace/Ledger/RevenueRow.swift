import Basics
import Money
package import Settlement

/// One event of revenue as a row of its book, and back.
///
/// The last field is the line of the file that it came from; it is no part of what an event says,
/// so that the same event from another file is the same.
package enum RevenueRow {
  static let count = Book.revenue.columns.count

  /// Reads a row into facts; false where it is none.
  static func read(
    _ key: Span<UInt8>, _ fields: borrowing BookFields, _ text: Span<UInt8>,
    _ facts: inout Facts, _ scratch: inout [UInt8]
  ) -> Bool {
    guard let kind = kind(text.extracting(fields.range(0))),
      let day = CivilDate.parse(text.extracting(fields.range(3)))
    else { return false }
    var figures = RevenueFigures(kind: kind, day: day)
    if !fields.range(4).isEmpty {
      guard let instant = try? Instant(parsing: text.extracting(fields.range(4))) else {
        return false
      }
      figures.at = instant
    }
    var names = RevenueNames()
    switch kind {
    case .payment: names.deal = facts.name(text.extracting(fields.range(5)))
    case .churn: names.customer = facts.name(text.extracting(fields.range(6)))
    case .refund, .chargeback:
      scratch.removeAll(keepingCapacity: true)
      // The source of a key stands escaped between its first two slashes.
      paymentKey(of: key, payment: text.extracting(fields.range(7)), to: &scratch)
      names.payment = facts.name(scratch.span)
    }
    if kind != .churn {
      guard let currency = Currency(bytes: text.extracting(fields.range(8))),
        let gross = DecimalDigits.signed(text.extracting(fields.range(9))),
        let discount = amount(text.extracting(fields.range(10))),
        let tax = amount(text.extracting(fields.range(11))),
        let listPrice = amount(text.extracting(fields.range(12)))
      else { return false }
      figures.currency = currency
      figures.gross = gross
      figures.discount = discount
      figures.tax = tax
      figures.listPrice = listPrice
    }
    if kind == .payment {
      guard let revenue = revenue(text.extracting(fields.range(13))) else { return false }
      figures.revenue = revenue
    }
    _ = facts.add(key: key, names, figures)
    if !fields.range(14).isEmpty {
      flag(key, text.extracting(fields.range(14)), &facts)
    }
    return true
  }

  /// What is not there is nothing.
  private static func amount(_ text: Span<UInt8>) -> Int64? {
    text.count == 0 ? 0 : DecimalDigits.signed(text)
  }

  private static func flag(_ key: Span<UInt8>, _ flags: Span<UInt8>, _ facts: inout Facts) {
    let event = Identifier(string(key))
    for code in string(flags).split(separator: ",") {
      facts.qualification.flag(.event(event), String(code))
    }
  }

  private static func string(_ text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.append(copying: text)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the key of the payment that an event of the same source is about.
  package static func paymentKey(
    of key: Span<UInt8>, payment: Span<UInt8>, to bytes: inout [UInt8]
  ) {
    var slashes: [Int] = []
    for index in key.indices where key[index] == UInt8(ascii: "/") {
      slashes.append(index)
      if slashes.count == 2 { break }
    }
    bytes.append(copying: RevenueEvent.Kind.payment.rawValue.utf8Span.span)
    if slashes.count == 2 {
      bytes.append(copying: key.extracting(slashes[0]..<slashes[1] + 1))
    }
    bytes.append(copying: payment)
  }

  /// The kind that a word names.
  package static func kind(_ text: Span<UInt8>) -> RevenueEvent.Kind? {
    for kind in RevenueEvent.Kind.allCases
    where SpanOrder.isEqual(text, kind.rawValue.utf8Span.span) {
      return kind
    }
    return nil
  }

  /// The kind of revenue that a word names.
  package static func revenue(_ text: Span<UInt8>) -> RevenueKind? {
    for kind in RevenueKind.allCases where SpanOrder.isEqual(text, kind.rawValue.utf8Span.span) {
      return kind
    }
    return nil
  }
}
