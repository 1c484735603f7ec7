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
    while at < word.count {
      var second = ByteLanes.equal(word.word(atMostFrom: at), UInt8(ascii: "e"))
      while second != 0 {
        let place = at + second.trailingZeroBitCount / 8
        if place > 0, isPair(word[place - 1], word[place]) { return true }
        second &= second &- 1
      }
      at += 8
    }
    return false
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
