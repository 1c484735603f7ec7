import Exact
import JSON

/// Exact numbers as people read them: commas between thousands, as many decimals as asked for.
enum NumberFormat {
  /// What a number may look like.
  static let expected = #"a number without an exponent, or one as text such as "1234.50""#

  /// The number that a value spells.
  static func exact(_ value: JSONValue) throws(FormatFlaw) -> Fraction {
    let text: String? =
      switch value {
      case .number(let number): number.text
      case .string(let text): text
      default: nil
      }
    guard let text, let number = Fraction(text) else {
      throw FormatFlaw(value, expected: expected)
    }
    return number
  }

  /// With so many decimals, or with all where they end.
  static func text(_ value: Fraction, places: Int?) -> String {
    let text = places.map { rounded(value, places: $0) } ?? value.description
    return text.utf8.contains(0x2F) ? text : grouped(text)
  }

  /// A share in percent.
  static func percent(_ share: Fraction, places: Int?) -> String {
    text(share * Fraction(100 as Int64), places: places) + "%"
  }

  /// Rounded half away from zero, with all the decimals shown.
  private static func rounded(_ value: Fraction, places: Int) -> String {
    var scale: WholeNumber = 1
    for _ in 0..<places { scale = scale * 10 }
    let size = value.isNegative ? -value : value
    let half = Fraction(reducing: 1, over: 2)
    let units = (size * Fraction(scale) + half).floor
    var digits = units.description
    if places > 0 {
      if digits.utf8.count <= places {
        digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return value.isNegative && !units.isZero ? "-" + digits : digits
  }

  /// A decimal text with commas between the thousands before its point.
  static func grouped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let start = bytes.first == 0x2D ? 1 : 0
    let end = bytes.firstIndex(of: 0x2E) ?? bytes.count
    var grouped: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if index > start, index < end, (end - index) % 3 == 0 { grouped.append(0x2C) }
      grouped.append(byte)
    }
    return String(decoding: grouped, as: UTF8.self)
  }
}
