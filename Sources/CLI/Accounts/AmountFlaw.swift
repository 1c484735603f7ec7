/// Why an amount of an account list can't be read.
enum AmountFlaw: Equatable {
  /// It is no number.
  case noNumber
  /// `12.500` may be twelve and a half, or twelve thousand and five hundred.
  case ambiguous
  /// `12k`: rounded, and of an unclear size.
  case abbreviated
  /// It has more decimals than its currency, or is too large.
  case misfit(places: Int)
  /// No currency has the code.
  case unknownCurrency
  /// The sign before it is none of the currency that the row or the command names.
  case otherCurrency(String)

  /// The column that is to blame.
  var column: String { self == .unknownCurrency ? "currency" : "amount" }

  var what: String {
    switch self {
    case .noNumber, .misfit: "this amount can't be read"
    case .ambiguous: "this amount can be read in two ways"
    case .abbreviated: "this amount is abbreviated"
    case .unknownCurrency: "this is no currency"
    case .otherCurrency(let code): "this amount is not in \(code)"
    }
  }

  var expected: String {
    switch self {
    case .noNumber: "a number such as 12500.00 or 1,234.50"
    case .misfit(let places):
      places == 0
        ? "a number without decimals, as its currency has none"
        : "a number with at most \(places) decimals, as its currency has"
    case .ambiguous: "a number without marks between thousands, such as 12500.00"
    case .abbreviated: "the whole number, such as 12000"
    case .unknownCurrency: "a code of ISO 4217, such as USD"
    case .otherCurrency(let code): "an amount in \(code), or the currency in its column"
    }
  }

  var hint: String? {
    switch self {
    case .ambiguous: "--decimal comma or --decimal point says how the file writes decimals"
    case .abbreviated: "export the amounts in full"
    default: nil
    }
  }
}
