/// Makes any bytes the text that the grammar speaks of.
enum SourceText {
  /// Valid UTF-8 without NUL, whose lines end in a line feed.
  ///
  /// What is not UTF-8 and each NUL become U+FFFD, as the specification asks; CRLF and CR become LF;
  /// a byte order mark at the start goes.
  static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    var text: [UInt8] = []
    text.reserveCapacity(repaired.count + 1)
    var index = repaired.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < repaired.count {
      let byte = repaired[index]
      index += 1
      switch byte {
      case 0x0D:
        text.append(.newline)
        if index < repaired.count, repaired[index] == .newline { index += 1 }
      case 0: text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      default: text.append(byte)
      }
    }
    return text
  }
}
