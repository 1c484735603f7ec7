import Tabular

/// The fields that all rows of a deal share, in the order in which they are kept.
enum SharedField: Int, CaseIterable {
  case deal, date, currency, pool
}

/// Which column of a file of deals is which.
struct DealFields {
  let deal: Int
  let date: Int
  let currency: Int
  let pool: Int
  let payee: Int
  let weight: Int
  /// The columns of the fields that all rows of a deal share, where they are neighbours.
  let run: ClosedRange<Int>?

  /// The columns of a header in which all were found.
  init(_ map: HeaderMap) {
    deal = map["deal"] ?? 0
    date = map["date"] ?? 0
    currency = map["currency"] ?? 0
    pool = map["pool_minor"] ?? 0
    payee = map["payee"] ?? 0
    weight = map["weight_bps"] ?? 0
    let first = min(deal, date, currency, pool)
    let last = max(deal, date, currency, pool)
    run = last - first == SharedField.allCases.count - 1 ? first...last : nil
  }

  /// The column of a field that all rows of a deal share.
  subscript(field: SharedField) -> Int {
    switch field {
    case .deal: deal
    case .date: date
    case .currency: currency
    case .pool: pool
    }
  }
}
