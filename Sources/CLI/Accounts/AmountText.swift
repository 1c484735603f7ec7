import Money

/// Amounts of accounts as text.
enum AmountText {
  /// The amount with its currency, such as `USD 12500.00`; empty where there is none.
  static func of(_ amount: Int64?, _ currency: String) -> String {
    guard let amount else { return "" }
    guard let known = Currency(currency) else { return "\(amount) \(currency)" }
    return Money(Minor(amount), known).description
  }
}
