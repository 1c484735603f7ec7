import Basics

/// Names that are given twice: "Ternium S.A. Ternium S.A."
enum DoubledName {
  /// How many words count: half of those that are no legal forms, when they are a name twice; all
  /// otherwise.
  ///
  /// The words' text stands in `bytes`.
  static func keptCount(_ tokens: Span<NameToken>, _ bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in tokens.indices where !tokens[index].isForm { count += 1 }
    guard count > 1, count % 2 == 0 else { return tokens.count }
    var first = next(tokens, from: 0)
    var second = first
    for _ in 0..<count / 2 { second = next(tokens, from: second + 1) }
    for _ in 0..<count / 2 {
      guard tokens[first].textLength == tokens[second].textLength,
        SpanOrder.isEqual(
          bytes.extracting(tokens[first].text), bytes.extracting(tokens[second].text))
      else { return tokens.count }
      first = next(tokens, from: first + 1)
      second = next(tokens, from: second + 1)
    }
    return count / 2
  }

  /// The first place from `index` on of a word that is no legal form; the end where there is none.
  private static func next(_ tokens: Span<NameToken>, from index: Int) -> Int {
    var index = index
    while index < tokens.count, tokens[index].isForm { index += 1 }
    return index
  }
}
