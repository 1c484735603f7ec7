import Basics
public import Money

/// Payments as the tables that services take.
public enum PayoutTables {
  /// The most rows of a batch for Wise.
  public static let wiseRows = 1_000
  /// The most rows of a file for PayPal.
  public static let payPalRows = 5_000

  /// A plain list, one row a payment.
  public static func csv(_ orders: [PaymentOrder]) throws(PaymentFileFlaw) -> [UInt8] {
    try orders.check()
    var rows = Rows(["payout", "name", "email", "amount", "currency", "reference"])
    for order in orders {
      rows.row([
        .raw(order.id.text), .text(order.name), .text(order.email),
        .raw(order.amount.minor.text(in: order.amount.currency)),
        .raw(order.amount.currency.code), .text(order.reference),
      ])
    }
    return rows.bytes
  }

  /// Batches for Wise, at most a thousand rows each; the money leaves in one currency.
  ///
  /// Amounts are what the receiver gets.
  public static func wise(
    _ orders: [PaymentOrder], from source: Currency
  ) throws(PaymentFileFlaw) -> [[UInt8]] {
    try orders.check()
    for order in orders where order.recipientID.isEmpty && order.email.isEmpty {
      throw .missing(order.id, "recipient_id or email")
    }
    return chunks(orders, wiseRows).map { part in
      var rows = Rows([
        "recipientId", "name", "recipientEmail", "recipientDetail", "sourceCurrency",
        "targetCurrency", "amountCurrency", "amount", "paymentReference", "receiverType",
      ])
      for order in part {
        rows.row([
          .text(order.recipientID), .text(order.name), .text(order.email), .raw(""),
          .raw(source.code), .raw(order.amount.currency.code), .raw("target"),
          .raw(order.amount.minor.text(in: order.amount.currency)), .text(order.reference),
          .raw("BUSINESS"),
        ])
      }
      return rows.bytes
    }
  }

  /// Files for PayPal: one currency each, at most 5,000 rows, without a header.
  public static func payPal(
    _ orders: [PaymentOrder]
  ) throws(PaymentFileFlaw) -> [(currency: Currency, bytes: [UInt8])] {
    try orders.check()
    for order in orders {
      if order.email.isEmpty { throw .missing(order.id, "email") }
      // PayPal's customer id: at most 30 characters, no blank.
      if order.id.text.unicodeScalars.count > 30
        || order.id.text.unicodeScalars.contains(where: { $0.properties.isWhitespace })
      {
        throw .refused(order.id, field: "customer_id", value: order.id.text)
      }
    }
    var files: [(currency: Currency, bytes: [UInt8])] = []
    for currency in Set(orders.map(\.amount.currency)).sorted() {
      let own = orders.filter { $0.amount.currency == currency }
      for part in chunks(own, payPalRows) {
        var rows = Rows([])
        for order in part {
          rows.row([
            .text(order.email), .raw(order.amount.minor.text(in: currency)), .raw(currency.code),
            .text(order.id.text), .text(order.reference), .raw("PAYPAL"),
          ])
        }
        files.append((currency, rows.bytes))
      }
    }
    return files
  }

  private static func chunks(_ orders: [PaymentOrder], _ size: Int) -> [ArraySlice<PaymentOrder>] {
    stride(from: 0, to: orders.count, by: size).map { start in
      orders[start..<min(start + size, orders.count)]
    }
  }
}

/// Rows of comma-separated values (RFC 4180, lines ending with LF).
private struct Rows {
  enum Field {
    /// A number or a code of our own making.
    case raw(String)
    /// What somebody typed: guarded, so that no spreadsheet runs it.
    case text(String)
  }

  var bytes: [UInt8] = []

  init(_ header: [String]) {
    if !header.isEmpty { row(header.map { .raw($0) }) }
  }

  mutating func row(_ fields: [Field]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch field {
      case .raw(let text): append(text, isGuarded: false)
      case .text(let text): append(Legal.line(text), isGuarded: Rows.isFormula(text))
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Whether a spreadsheet would run the text: full-width signs too.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@\t\n\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
  }

  private mutating func append(_ text: String, isGuarded: Bool) {
    let special = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard special || isGuarded else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    if isGuarded { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
