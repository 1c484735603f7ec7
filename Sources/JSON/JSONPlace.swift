/// A place in a document as people count it.
package struct JSONPlace: Equatable, Sendable {
  /// The line, from 1; a line ends with LF, CR or CRLF.
  package let line: Int
  /// The column in bytes, from 1.
  package let column: Int

  /// The place behind `offset` bytes; linear in `offset`.
  package init(offset: Int, in bytes: Span<UInt8>) {
    var line = 1
    var lineStart = 0
    for index in 0..<min(offset, bytes.count) {
      let isEnd =
        switch bytes[index] {
        case 0x0A: true
        case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
        default: false
        }
      if isEnd {
        line += 1
        lineStart = index + 1
      }
    }
    self.line = line
    column = offset - lineStart + 1
  }
}
