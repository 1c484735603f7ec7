import Tabular

/// What a row of revenue may say.
enum RevenueField: Int, CaseIterable {
  case kind, source, id, day, at, deal, customer, payment, currency
  case gross, discount, tax, listPrice, revenue, flags, status

  /// The name by which `--map` knows it.
  var name: String {
    switch self {
    case .kind: "type"
    case .source: "source"
    case .id: "id"
    case .day: "date"
    case .at: "at"
    case .deal: "deal"
    case .customer: "customer"
    case .payment: "payment"
    case .currency: "currency"
    case .gross: "amount"
    case .discount: "discount"
    case .tax: "tax"
    case .listPrice: "list_price"
    case .revenue: "revenue"
    case .flags: "flags"
    case .status: "status"
    }
  }

  private var aliases: [String] {
    switch self {
    case .kind: ["kind", "event", "event type", "transaction type"]
    case .source: ["system", "provider", "processor"]
    case .id:
      [
        "external id", "event id", "transaction id", "payment id", "charge id", "reference",
      ]
    case .day: ["day", "cleared on", "paid on", "payment date", "cleared date", "transaction date"]
    case .at: ["timestamp", "instant", "cleared at", "paid at", "occurred at", "created at"]
    case .deal: ["deal id", "opportunity", "opportunity id"]
    case .customer: ["customer id", "account", "account id", "client"]
    case .payment: ["of payment", "original payment", "refunded payment", "parent id"]
    case .currency: ["currency code", "ccy"]
    case .gross: ["gross", "gross amount", "total", "amount minor", "gross minor"]
    case .discount: ["discount amount", "discount minor"]
    case .tax: ["tax amount", "vat", "tax minor"]
    case .listPrice: ["list amount", "list price minor"]
    case .revenue: ["revenue kind", "revenue model", "revenue type", "billing"]
    case .flags: ["flag", "remarks"]
    case .status: ["state"]
    }
  }

  /// What is looked for in a header.
  static var wanted: [WantedColumn] {
    allCases.map { WantedColumn($0.name, aliases: $0.aliases, isNeeded: $0 == .id) }
  }
}
