import Basics

/// Reads the words of a folded name.
///
/// Words are runs of letters and numerals. Single letters that stand apart only by full stops,
/// spaces, slashes or hyphens are one word ("S. p. A.", "A/S"), and `&` and `+` are "and".
enum WordReader {
  /// The most bytes that the words of a text take, and an initial of each: `&` becomes "and".
  static func mostBytes(for count: Int) -> Int { count * 3 + 1 }

  /// Puts the words into `words`, which is emptied first, and their text, without anything between,
  /// into `bytes`.
  static func read(
    _ text: Span<UInt8>, into words: inout [NameWord], _ bytes: inout OutputSpan<UInt8>
  ) {
    words.removeAll(keepingCapacity: true)
    var isBracketed = false
    var isInRun = false
    var gap = Gap.apart
    var index = 0
    while index < text.count {
      if let word = readWord(text, from: index) {
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
        for letter in "and".utf8 { bytes.append(letter) }
        gap = .apart
      case UInt8(ascii: "("):
        isBracketed = true
        gap = .apart
      case UInt8(ascii: ")"):
        isBracketed = false
        gap = .apart
      default:
        let end = ScalarClass.skipSpaces(text, from: index)
        gap = gap.followed(bySpace: end > index, text[index])
        if end > index {
          index = end
          continue
        }
      }
      if gap == .apart { isInRun = false }
      index += text[index] < 0x80 ? 1 : UTF8Reader.scalar(text, at: index).length
    }
  }

  /// A word that begins at a place: where it ends, whether it is a single letter, or digits.
  private static func readWord(
    _ text: Span<UInt8>, from start: Int
  ) -> (end: Int, isLetter: Bool, isNumber: Bool)? {
    var end = start
    var seen: UInt8 = 0
    while end < text.count {
      let byte = text[end]
      guard ScalarClass.isPlainInWord(byte) else { break }
      seen |= byte
      end += 1
    }
    // Letters have a bit that no digit has.
    var isNumber = seen & 0x40 == 0
    if end > start, end == text.count || text[end] < 0x80 {
      return (end, end - start == 1 && !isNumber, isNumber)
    }
    var isLetter = end - start == 1 && !isNumber
    while end < text.count, text[end] >= 0x80 || ScalarClass.isPlainInWord(text[end]) {
      let (scalarClass, length) = ScalarClass.of(text, at: end)
      guard scalarClass.isInWord else { break }
      isLetter = end == start && scalarClass == .letter
      if scalarClass != .digit { isNumber = false }
      end += length
    }
    return end == start ? nil : (end, isLetter, isNumber)
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
