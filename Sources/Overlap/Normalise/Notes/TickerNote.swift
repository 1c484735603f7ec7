/// Notes in brackets that tell where a share is traded: "Foo Inc (NASDAQ: FOO)".
enum TickerNote {
  private static let exchanges = exchangeTable()
  private static let openExchanges = TableText.words(NameWords.exchanges)
    .filter { $0.hasSuffix("*") }.map { Array($0.dropLast().utf8) }

  /// How the names of exchanges begin.
  static let beginnings = WordBeginnings(
    TableText.words(NameWords.exchanges).map { Array($0.utf8) })

  /// Takes all such notes out of a folded text, which keeps a space for each.
  static func cut(from text: inout [UInt8]) {
    var index = 0
    while let note = first(in: text.span, from: index) {
      text.replaceSubrange(note, with: CollectionOfOne(0x20))
      index = note.lowerBound + 1
    }
  }

  private static func first(in text: Span<UInt8>, from start: Int) -> Range<Int>? {
    var index = start
    while index < text.count {
      if Brackets.opens(text[index]) {
        let word = ScalarClass.skipSpaces(text, from: index + 1)
        var end = word
        while ScalarClass.isWordLike(text, at: end) {
          end += UTF8Reader.scalar(text, at: end).length
        }
        if isExchange(text.extracting(word..<end)) {
          return index..<min(Brackets.closing(text, from: end) + 1, text.count)
        }
      }
      index += 1
    }
    return nil
  }

  private static func isExchange(_ word: Span<UInt8>) -> Bool {
    exchanges.find(word) != nil || openExchanges.contains { ByteSearch.has(word, at: 0, $0) }
  }

  private static func exchangeTable() -> KeyTable {
    var table = KeyTable(capacity: 32)
    for word in TableText.words(NameWords.exchanges) { _ = table.insert(Array(word.utf8).span) }
    return table
  }
}
