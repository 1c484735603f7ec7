/// A country by its two letters of ISO 3166-1 (and XK for Kosovo), or none.
package struct CountryCode: Hashable, Sendable {
  /// The two letters, the first one in the upper byte; 0 for none.
  package let rawValue: UInt16

  /// No country is given, or none that is known.
  package static let none = CountryCode(rawValue: 0)

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  init(_ first: UInt8, _ second: UInt8) {
    rawValue = UInt16(first) << 8 | UInt16(second)
  }

  /// The two letters; empty for none.
  package var text: String {
    guard self != .none else { return "" }
    let letters = [UInt8(truncatingIfNeeded: rawValue >> 8), UInt8(truncatingIfNeeded: rawValue)]
    return String(decoding: letters, as: UTF8.self)
  }
}
