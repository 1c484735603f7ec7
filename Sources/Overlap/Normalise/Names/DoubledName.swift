/// Names that are given twice: "Ternium S.A. Ternium S.A."
enum DoubledName {
  /// How many words count: half of those that are no legal forms, when they are a name twice; all
  /// otherwise.
  static func keptCount(_ tokens: ArraySlice<NameToken>, _ bytes: [UInt8]) -> Int {
    var count = 0
    for token in tokens where !token.flags.contains(.form) { count += 1 }
    guard count > 1, count % 2 == 0 else { return tokens.count }
    var second = tokens.startIndex - 1
    for _ in 0...count / 2 { second = next(tokens, after: second) }
    var first = next(tokens, after: tokens.startIndex - 1)
    for _ in 0..<count / 2 {
      guard bytes[tokens[first].text].elementsEqual(bytes[tokens[second].text]) else {
        return tokens.count
      }
      first = next(tokens, after: first)
      second = next(tokens, after: second)
    }
    return count / 2
  }

  /// The place of the next word that is no legal form; the end where there is none.
  private static func next(_ tokens: ArraySlice<NameToken>, after index: Int) -> Int {
    var index = index + 1
    while index < tokens.endIndex, tokens[index].flags.contains(.form) { index += 1 }
    return index
  }
}
