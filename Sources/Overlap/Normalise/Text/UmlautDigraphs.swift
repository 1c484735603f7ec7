import Basics

/// Umlauts written as two letters: "Mueller" is compared as "Muller", as "Müller" is.
///
/// Both sides are made alike, so that words in which the two letters are no umlaut ("Duel") still
/// equal themselves. Words of two letters stay as they are.
enum UmlautDigraphs {
  /// The fewest letters of a word that is changed.
  static let shortest = 3

  /// Whether any letter falls away.
  static func has(_ word: Span<UInt8>) -> Bool {
    guard word.count >= shortest else { return false }
    var at = 0
    var last: UInt64 = 0
    while at < word.count {
      if ends(word.word(atMostFrom: at), behind: &last) != 0 { return true }
      at += 8
    }
    return false
  }

  /// The lanes of eight small letters in which a digraph ends; `last` is the letter before them, and
  /// then the last of them.
  @inline(__always)
  static func ends(_ letters: UInt64, behind last: inout UInt64) -> UInt64 {
    // Each letter in the place of the one behind it.
    let before = letters << 8 | last
    last = letters >> 56
    let first =
      ByteLanes.equal(before, UInt8(ascii: "a")) | ByteLanes.equal(before, UInt8(ascii: "o"))
      | ByteLanes.equal(before, UInt8(ascii: "u"))
    return first & ByteLanes.equal(letters, UInt8(ascii: "e"))
  }

  /// Appends a word that stands in the same bytes, with its digraphs as one letter.
  static func appendCollapsed(_ word: Range<Int>, of bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(own: word)
    guard word.count >= shortest else { return }
    var letters = bytes.mutableSpan
    var end = start
    var last: UInt8 = 0
    for index in start..<letters.count {
      let letter = letters[index]
      letters[end] = letter
      if !isPair(last, letter) { end += 1 }
      last = letter
    }
    bytes.removeLast(bytes.count - end)
  }

  /// A word with its digraphs as one letter.
  static func collapsed(_ word: [UInt8]) -> [UInt8] {
    var bytes = word
    appendCollapsed(word.indices, of: &bytes)
    return Array(bytes[word.count...])
  }

  /// Whether two letters are ae, oe or ue.
  static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
    guard second == UInt8(ascii: "e") else { return false }
    return first == UInt8(ascii: "o") || first == UInt8(ascii: "a") || first == UInt8(ascii: "u")
  }
}
