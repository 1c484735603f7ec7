import Basics
import Money

/// Reads the amounts of an account list as exact minor units.
///
/// CRMs write `12500`, `12,500.00` and `USD 12,500.00`: commas between groups of three are taken
/// away, a code before the amount goes before the column's.
struct AmountReader {
  /// The currency of amounts that come without one.
  let standard: Currency?

  /// What a field says.
  enum Reading: Equatable {
    case none
    case amount(Int64, Currency)
    /// There is an amount, and nothing tells in what.
    case withoutCurrency
    case unreadable
  }

  /// Reads an amount, with the code that stands in the currency's column.
  func read(_ text: String, code: String) -> Reading {
    var text = text[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    guard !text.isEmpty else { return .none }
    var named = code.isEmpty ? nil : Currency(code)
    guard named != nil || code.isEmpty else { return .unreadable }
    if let blank = text.firstIndex(of: " "), let own = Currency(String(text[..<blank])) {
      named = own
      text = text[text.index(after: blank)...]
    }
    guard let plain = Self.ungrouped(text) else { return .unreadable }
    guard let currency = named ?? standard else {
      return Minor(plain, in: .usDollar) == nil && Int64(plain) == nil
        ? .unreadable : .withoutCurrency
    }
    guard let minor = Minor(Self.trimmed(plain, to: currency.exponent), in: currency),
      minor.units > .min
    else { return .unreadable }
    return .amount(minor.units, currency)
  }

  /// Takes commas away that stand between groups of three digits; nil where they don't.
  private static func ungrouped(_ text: Substring) -> String? {
    guard text.contains(",") else { return String(text) }
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    let digits = groups[0].drop { $0 == "-" }
    guard (1...3).contains(digits.count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
      return nil
    }
    return groups.joined() + (halves.count > 1 ? "." + halves[1] : "")
  }

  /// Zeros behind the currency's decimals say nothing: `12500.0000` is `12500.00`.
  private static func trimmed(_ text: String, to places: Int) -> String {
    guard let point = text.firstIndex(of: ".") else { return text }
    var text = text
    while text.last == "0", text[point...].count - 1 > places { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}
