/// A row's fields as one text: separated by tabs, with tabs, ends of lines and backslashes written
/// as two letters, so that any text comes back as it was.
package enum BookLine {
  /// Appends a field, and a tab before it where it is not the first of its line.
  package static func append(
    _ field: Span<UInt8>, to line: inout [UInt8], isFirst: Bool = false
  ) {
    if !isFirst { line.append(UInt8(ascii: "\t")) }
    for index in field.indices {
      switch field[index] {
      case UInt8(ascii: "\t"): line.append(contentsOf: "\\t".utf8)
      case UInt8(ascii: "\n"): line.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\\"): line.append(contentsOf: "\\\\".utf8)
      case let byte: line.append(byte)
      }
    }
  }

  /// The text of some fields.
  package static func text(_ fields: [String]) -> String {
    var line: [UInt8] = []
    for (index, field) in fields.enumerated() {
      append(field.utf8Span.span, to: &line, isFirst: index == 0)
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// The fields of a text.
  package static func fields(_ line: Span<UInt8>) -> [String] {
    var fields: [String] = []
    var bytes: [UInt8] = []
    var index = 0
    while index < line.count {
      let byte = line[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\t"):
        fields.append(String(decoding: bytes, as: UTF8.self))
        bytes.removeAll(keepingCapacity: true)
      case UInt8(ascii: "\\") where index < line.count:
        let next = line[index]
        index += 1
        bytes.append(
          next == UInt8(ascii: "t")
            ? UInt8(ascii: "\t") : next == UInt8(ascii: "n") ? UInt8(ascii: "\n") : next)
      default: bytes.append(byte)
      }
    }
    fields.append(String(decoding: bytes, as: UTF8.self))
    return fields
  }

  /// The same for a string.
  package static func fields(_ line: String) -> [String] {
    fields(line.utf8Span.span)
  }
}
