import Basics
import Exact
import JSON

/// The formatters of plain text.
enum TextFormat {
  /// The text of a value that has one.
  static func text(_ value: JSONValue) throws(FormatFlaw) -> String {
    switch value {
    case .string(let text): return text
    case .number(let number): return number.text
    case .bool(let flag): return flag ? "true" : "false"
    default: throw FormatFlaw(value, expected: "text, a number, true or false")
    }
  }

  /// At most so many characters, the last of them `…` where something was cut.
  static func truncated(_ text: String, to count: Int) -> String {
    guard let end = text.index(text.startIndex, offsetBy: count, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    return text.prefix(count - 1) + "…"
  }

  /// A number with the thing it counts.
  static func counted(
    _ value: JSONValue, one: String, many: String?
  ) throws(FormatFlaw) -> String {
    let number = try NumberFormat.exact(value)
    let thing = number == .one ? one : many ?? one + "s"
    return NumberFormat.text(number, places: nil) + " " + thing
  }

  /// All but unreserved characters as `%XX` (RFC 3986).
  static func percentEncoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, Hexadecimal.digit(byte >> 4), Hexadecimal.digit(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Compact JSON without anything that could end a script or start a comment in it.
  static func json(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.value(value)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(writer.bytes.count)
    for scalar in writer.text.unicodeScalars {
      switch scalar {
      case "<": bytes += "\\u003c".utf8
      case ">": bytes += "\\u003e".utf8
      case "&": bytes += "\\u0026".utf8
      case "\u{2028}": bytes += "\\u2028".utf8
      case "\u{2029}": bytes += "\\u2029".utf8
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Capital hexadecimal digits.
private enum Hexadecimal {
  static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x37 + value
  }
}
