/// The shipped shares of common words, as a number of names among `Corpus.priorNames`.
enum PriorNames {
  /// How many of the shipped names hold a word.
  static func names(holding word: Span<UInt16>) -> Double {
    let place = firstNotBefore(word)
    guard place < shares.count, order(place, word) == 0 else { return 0 }
    return Double(shares[place].names)
  }

  /// How many of the shipped names hold a word that begins so, words counted each for itself.
  static func names(holdingPrefix prefix: Span<UInt16>) -> Double {
    var place = firstNotBefore(prefix)
    var sum = 0
    while place < shares.count, order(place, prefix, isPrefix: true) == 0 {
      sum += shares[place].names
      place += 1
    }
    return Double(sum)
  }

  private static let shares: [(word: [UInt16], names: Int)] = {
    var shares: [(word: [UInt16], names: Int)] = []
    for line in CommonWords.shares.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":"), let names = Int(line[..<colon]) else { continue }
      for word in line[line.index(after: colon)...].split(separator: " ") {
        var units = Array(word.utf16)
        Umlauts.collapse(&units)
        shares.append((units, names))
      }
    }
    return shares.sorted { $0.word.lexicographicallyPrecedes($1.word) }
  }()

  /// The first word that does not stand before a text, by binary search.
  private static func firstNotBefore(_ text: Span<UInt16>) -> Int {
    var low = 0
    var high = shares.count
    while low < high {
      let middle = (low + high) / 2
      if order(middle, text) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a word stands before a text (-1), is equal to it (0) or stands behind it (1); with
  /// `isPrefix`, a word that begins with the text counts as equal.
  private static func order(_ place: Int, _ text: Span<UInt16>, isPrefix: Bool = false) -> Int {
    let word = shares[place].word
    for index in 0..<min(word.count, text.count) where word[index] != text[index] {
      return word[index] < text[index] ? -1 : 1
    }
    if word.count >= text.count, isPrefix { return 0 }
    return word.count == text.count ? 0 : word.count < text.count ? -1 : 1
  }
}
