/// Reads the words of a folded name.
///
/// Words are runs of letters and numerals. Single letters that stand apart only by full stops,
/// spaces, slashes or hyphens are one word ("S. p. A.", "A/S"), and `&` and `+` are "and".
enum WordReader {
  /// Puts the words into `words` and their text, without anything between, into `bytes`; both are
  /// emptied first.
  static func read(_ folded: [UInt8], into words: inout [NameWord], _ bytes: inout [UInt8]) {
    let text = folded.span
    words.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    var isBracketed = false
    var isInRun = false
    var gap = Gap.apart
    var index = 0
    while index < text.count {
      let (scalarClass, length) = ScalarClass.of(text, at: index)
      if scalarClass.isInWord {
        let word = readWord(text, from: index, first: scalarClass, length)
        let joins =
          word.isLetter && isInRun && gap.joins && words.last?.isBracketed == isBracketed
        if !joins {
          words.append(
            NameWord(
              start: bytes.count, end: 0, isBracketed: isBracketed, isNumber: word.isNumber))
        }
        for place in index..<word.end { bytes.append(text[place]) }
        words[words.count - 1].end = bytes.count
        isInRun = word.isLetter
        gap = .none
        index = word.end
        continue
      }
      switch text[index] {
      case UInt8(ascii: "&"), UInt8(ascii: "+"):
        words.append(
          NameWord(
            start: bytes.count, end: bytes.count + 3, isBracketed: isBracketed, isNumber: false))
        bytes.append(contentsOf: "and".utf8)
        gap = .apart
      case UInt8(ascii: "("):
        isBracketed = true
        gap = .apart
      case UInt8(ascii: ")"):
        isBracketed = false
        gap = .apart
      case _ where scalarClass == .space:
        index = ScalarClass.skipSpaces(text, from: index)
        gap = gap.followed(bySpace: true, 0)
        continue
      default:
        gap = gap.followed(bySpace: false, text[index])
      }
      if gap == .apart { isInRun = false }
      index += length
    }
  }

  /// Reads up to the end of a word.
  private static func readWord(
    _ text: Span<UInt8>, from start: Int, first: ScalarClass, _ length: Int
  ) -> (end: Int, isLetter: Bool, isNumber: Bool) {
    var end = start + length
    var isNumber = first == .digit
    var isSingle = true
    while end < text.count {
      let (scalarClass, length) = ScalarClass.of(text, at: end)
      guard scalarClass.isInWord else { break }
      if scalarClass != .digit { isNumber = false }
      isSingle = false
      end += length
    }
    return (end, isSingle && first == .letter, isNumber)
  }

  /// What stands between two words, as far as it may join single letters.
  private enum Gap {
    case none, stop, space, stopSpace, stopSpaceHyphen, slash, hyphen, apart

    /// Whether single letters on both sides are one word.
    var joins: Bool { self != .apart }

    /// The gap with white space or another byte behind it.
    func followed(bySpace isSpace: Bool, _ byte: UInt8) -> Gap {
      switch (self, isSpace, byte) {
      case (.none, true, _): .space
      case (.stop, true, _): .stopSpace
      case (.none, false, UInt8(ascii: ".")): .stop
      case (.none, false, UInt8(ascii: "/")): .slash
      case (.none, false, UInt8(ascii: "-")): .hyphen
      case (.stopSpace, false, UInt8(ascii: "-")): .stopSpaceHyphen
      default: .apart
      }
    }
  }
}
