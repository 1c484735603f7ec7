import Basics

/// Reports of payment processors whose columns are known.
enum RevenuePreset: String, CaseIterable {
  /// Stripe's export of charges, by the columns seen in public files.
  case stripeCharges = "stripe-charges"
  /// Stripe's report of balance activity, itemized, by the columns that its users ask it for.
  case stripeBalance = "stripe-balance"

  /// The system whose ids these are.
  var source: String { "stripe" }

  /// The columns of a header that this report is known to have.
  func columns(in header: [String]) -> [(name: String, column: String)] {
    let names: [(RevenueField, [String])] =
      switch self {
      case .stripeCharges:
        [
          (.id, ["id"]), (.at, ["Created date (UTC)", "Created (UTC)"]), (.gross, ["Amount"]),
          (.currency, ["Currency"]), (.status, ["Status"]),
          (.deal, ["deal (metadata)", "deal_id (metadata)"]),
        ]
      case .stripeBalance:
        [
          (.id, ["source_id"]), (.at, ["created_utc"]), (.gross, ["gross"]),
          (.currency, ["currency"]), (.kind, ["reporting_category"]), (.payment, ["charge_id"]),
          (.deal, ["payment_metadata[deal]", "deal"]),
        ]
      }
    var pairs: [(name: String, column: String)] = []
    for (field, columns) in names {
      let found = columns.lazy.compactMap { wanted in
        header.first { $0.lowercased() == wanted.lowercased() }
      }.first
      if let found { pairs.append((field.name, found)) }
    }
    return pairs
  }

  /// Columns that mean something else here than their names say elsewhere.
  var misleading: [RevenueField] {
    switch self {
    case .stripeCharges: [.kind, .payment, .customer, .source, .discount, .tax, .listPrice]
    case .stripeBalance: [.customer, .source, .status, .discount, .tax, .listPrice]
    }
  }

  /// Turns a row into one of ours; nil where it is of no concern, such as a payout or a fee.
  func adapt(_ text: inout RevenueText) -> Bool {
    switch self {
    case .stripeCharges:
      return text.isEmpty(.status)
        || ["paid", "succeeded"].contains(text.text(.status).lowercased())
    case .stripeBalance:
      switch text.text(.kind).lowercased() {
      case "charge", "payment": text.set(.kind, "payment")
      case "refund", "payment_refund": text.set(.kind, "refund")
      case "dispute": text.set(.kind, "chargeback")
      default: return false
      }
      return true
    }
  }

  /// Whether what goes back stands there with a minus sign.
  var mirrorsReturns: Bool { self == .stripeBalance }

  /// Its moments are in UTC, as the column's name says: `2026-01-05 10:11:12`, perhaps without
  /// seconds; nil where a text is written otherwise.
  func instant(_ text: Span<UInt8>) throws(InstantProblem) -> Instant? {
    guard text.count == 16 || text.count == 19, text[10] == 0x20 else { return nil }
    var bytes: [UInt8] = []
    bytes.append(copying: text)
    bytes[10] = UInt8(ascii: "T")
    if text.count == 16 { bytes += ":00".utf8 }
    bytes.append(UInt8(ascii: "Z"))
    return try Instant(parsing: bytes.span)
  }
}
