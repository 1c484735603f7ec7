import Tabular

/// Which column of a file of deals is which.
struct DealFields {
  let deal: Int
  let date: Int
  let currency: Int
  let pool: Int
  let payee: Int
  let weight: Int

  /// The columns of a header in which all were found.
  init(_ map: HeaderMap) {
    deal = map["deal"] ?? 0
    date = map["date"] ?? 0
    currency = map["currency"] ?? 0
    pool = map["pool_minor"] ?? 0
    payee = map["payee"] ?? 0
    weight = map["weight_bps"] ?? 0
  }
}
