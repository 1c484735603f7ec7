/// Short forms of what stands in a document, for messages.
package enum JSONExcerpt {
  /// The bytes an excerpt may have before it is cut.
  private static let length = 40

  /// How a line feed or carriage return is called.
  static let lineEnd = "the end of the line"

  /// A value as JSON, cut when it is long: `"acme"`, `12.50`, `[…]`.
  package static func of(_ value: JSONValue) -> String {
    switch value {
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return cut(number.text)
    case .array(let elements): return elements.isEmpty ? "[]" : "[…]"
    case .object(let object): return object.members.isEmpty ? "{}" : "{…}"
    case .string(let string):
      var writer = JSONWriter()
      writer.string(cut(string))
      return writer.text
    }
  }

  /// An object's members in short: `from 25, up_to 10`; any other value as it is.
  package static func members(of value: JSONValue) -> String {
    guard case .object(let object) = value else { return of(value) }
    return object.members.prefix(4).map { $0.key + " " + of($0.value) }.joined(separator: ", ")
  }

  /// The character that stands at `offset`, or what stands there instead of one.
  static func byte(at offset: Int, in bytes: Span<UInt8>) -> String {
    guard offset < bytes.count else { return "the end of the input" }
    switch bytes[offset] {
    case 0x0A, 0x0D: return lineEnd
    case 0x09: return "a tab"
    case 0x00...0x1F, 0x7F: return hexadecimal(bytes[offset])
    default: break
    }
    for count in 1...4 where offset + count <= bytes.count {
      if let scalar = try? UTF8Span(validating: bytes.extracting(offset..<offset + count)) {
        return "'\(String(copying: scalar))'"
      }
    }
    return hexadecimal(bytes[offset])
  }

  /// A stretch of the document as text; bytes that are no UTF-8 come out as U+FFFD.
  static func text(_ bytes: Span<UInt8>) -> String {
    let head = bytes.extracting(first: min(bytes.count, length))
    var copy: [UInt8] = []
    for index in head.indices {
      copy.append(head[index])
    }
    return String(decoding: copy, as: UTF8.self) + (head.count < bytes.count ? "…" : "")
  }

  /// A stretch of the document that is known to be ASCII.
  static func ascii(_ bytes: Span<UInt8>) -> String {
    guard let digits = try? UTF8Span(validating: bytes) else { return text(bytes) }
    return String(copying: digits)
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "byte 0x" + (digits.count < 2 ? "0" : "") + digits
  }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > length else { return text }
    var short = ""
    for scalar in text.unicodeScalars {
      guard short.utf8.count < length else { break }
      short.unicodeScalars.append(scalar)
    }
    return short + "…"
  }
}
