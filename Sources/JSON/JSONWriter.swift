import Basics

/// Appends JSON to a byte buffer, piece by piece; commas and blanks come by themselves.
///
/// The compact form is canonical: the same calls give the same bytes. Strings escape only what
/// RFC 8259 demands, with the short escapes where there are any.
package struct JSONWriter {
  /// What has been written; take it away whenever it is convenient.
  package var bytes: [UInt8] = []
  /// Whether members and elements stand on lines of their own, indented by two blanks.
  private let isPretty: Bool
  /// For each open bracket whether something stands in it already.
  private var isFilled: [Bool] = []
  private var isBehindKey = false

  /// A writer with an empty buffer.
  package init(pretty: Bool = false) {
    isPretty = pretty
  }

  /// What has been written, as text.
  package var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Opens an object.
  package mutating func beginObject() {
    begin(0x7B)
  }

  /// Closes the innermost object.
  package mutating func endObject() {
    end(0x7D)
  }

  /// Opens an array.
  package mutating func beginArray() {
    begin(0x5B)
  }

  /// Closes the innermost array.
  package mutating func endArray() {
    end(0x5D)
  }

  /// Writes the name of the member that follows.
  package mutating func key(_ name: String) {
    separate()
    quoted(name)
    bytes.append(0x3A)
    if isPretty {
      bytes.append(0x20)
    }
    isBehindKey = true
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    separate()
    quoted(text)
  }

  /// Writes an integer.
  package mutating func integer(_ value: Int64) {
    separate()
    Digits.append(value, to: &bytes)
  }

  /// Writes a number with the text it came with.
  package mutating func number(_ number: JSONNumber) {
    separate()
    number.write(to: &bytes)
  }

  /// Writes `true` or `false`.
  package mutating func bool(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// Writes `null`.
  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a whole value.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let number): self.number(number)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements {
        self.value(element)
      }
      endArray()
    case .object(let object):
      beginObject()
      for member in object.members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// Ends the line, as behind each document of JSON lines.
  package mutating func newline() {
    bytes.append(0x0A)
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    isFilled.append(false)
  }

  private mutating func end(_ bracket: UInt8) {
    if isFilled.popLast() == true, isPretty {
      indent()
    }
    bytes.append(bracket)
  }

  /// Writes what stands before a key or value: nothing, a comma, a new line.
  private mutating func separate() {
    if isBehindKey {
      isBehindKey = false
      return
    }
    guard let filled = isFilled.last else { return }
    if filled {
      bytes.append(0x2C)
    }
    isFilled[isFilled.count - 1] = true
    if isPretty {
      indent()
    }
  }

  private mutating func indent() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * isFilled.count))
  }

  private mutating func quoted(_ text: String) {
    bytes.append(0x22)
    if text.utf8.contains(where: Self.needsEscape) {
      for byte in text.utf8 {
        escaped(byte)
      }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(0x22)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C
  }

  private mutating func escaped(_ byte: UInt8) {
    guard Self.needsEscape(byte) else { return bytes.append(byte) }
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0A: bytes.append(0x6E)
    case 0x0C: bytes.append(0x66)
    case 0x0D: bytes.append(0x72)
    default:
      let low = byte & 0x0F
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(0x30 + (byte >> 4))
      bytes.append(low < 10 ? 0x30 + low : 0x57 + low)
    }
  }
}
