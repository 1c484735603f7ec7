import JSON
import Money

/// The fields of a row of revenue as people and programs read them.
enum RevenueFields {
  /// Amounts as decimals of their currency, the line as a number.
  static func values(_ fields: [String]) -> [JSONValue] {
    let currency = fields.count > 8 ? Currency(fields[8]) : nil
    return fields.enumerated().map { place, text in
      switch place {
      case 9...12:
        guard let currency, let minor = Int64(text) else { return .null }
        return .string(Minor(minor).text(in: currency))
      case 15: return Int64(text).map { .integer($0) } ?? .null
      default: return text.isEmpty ? .null : .string(text)
      }
    }
  }
}
