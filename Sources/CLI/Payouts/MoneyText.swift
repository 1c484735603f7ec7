import Money

/// Amounts as they stand in tables.
enum MoneyText {
  /// An amount with its currency, such as `USD 10.00`.
  static func of(_ minor: Int64, _ currency: Currency) -> String {
    Money(Minor(minor), currency).description
  }
}
