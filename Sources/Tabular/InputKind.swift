/// What a file of rows is, by its first bytes.
package enum InputKind: Equatable, Sendable {
  /// CSV, or anything else; the readers tell what is wrong with it.
  case table
  /// One JSON array with an element a row.
  case jsonArray
  /// A JSON object a line.
  case jsonLines

  /// The kind of a file that starts with `head`; blanks and a byte order mark don't count.
  ///
  /// A header of a table doesn't start with a bracket: whoever has such a column quotes it.
  package init(head: [UInt8]) {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    switch text.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
    case 0x5B: self = .jsonArray
    case 0x7B: self = .jsonLines
    default: self = .table
    }
  }
}
