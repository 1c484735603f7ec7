/// What filings append to names between slashes, such as "/MD/" or "/ADR".
enum FilingMark {
  private static let marks = TableText.words(NameWords.filingMarks).map { Array($0.utf8) }

  /// Cuts up to two such marks off a folded text.
  static func cut(from text: inout [UInt8]) {
    for _ in 1...2 {
      guard let start = start(in: text.span) else { return }
      text.removeSubrange(start...)
    }
  }

  /// Where the mark begins, read from its end.
  private static func start(in text: Span<UInt8>) -> Int? {
    var end = ScalarClass.skipSpaces(text, before: text.count)
    if end > 0, isSlash(text[end - 1]) {
      end = ScalarClass.skipSpaces(text, before: end - 1)
    }
    var start = end
    while start > 0, 0x61...0x7A ~= text[start - 1] { start -= 1 }
    let isMark =
      end - start == 2
      || marks.contains { $0.count == end - start && ByteSearch.has(text, at: start, $0) }
    let slash = ScalarClass.skipSpaces(text, before: start)
    guard isMark, slash > 0, isSlash(text[slash - 1]) else { return nil }
    return ScalarClass.skipSpaces(text, before: slash - 1)
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }
}
