/// The shipped shares of common words, as a number of names among `Corpus.priorNames`.
struct PriorNames: Sendable {
  static let shared = PriorNames()

  /// The words in their order, and the head of each: most steps of a search see no more than that.
  private var words = TextList()
  private var heads: [UInt64] = []
  /// How many names hold one of the words in front of each, words counted each for itself.
  private var before = [0]

  private init() {
    var shares: [(word: [UInt16], names: Int)] = []
    for line in CommonWords.shares.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":"), let names = Int(line[..<colon]) else { continue }
      for word in line[line.index(after: colon)...].split(separator: " ") {
        var units = Array(word.utf16)
        Umlauts.collapse(&units)
        shares.append((units, names))
      }
    }
    for share in shares.sorted(by: { $0.word.lexicographicallyPrecedes($1.word) }) {
      _ = words.append(share.word.span)
      heads.append(Letters.head(share.word.span))
      before.append((before.last ?? 0) + share.names)
    }
  }

  /// How many of the shipped names hold a word.
  func names(holding word: Span<UInt16>) -> Double {
    let head = Letters.head(word)
    let place = place(word, head) { $0 < 0 }
    guard place < heads.count, order(place, word, head, isPrefix: false) == 0 else { return 0 }
    return Double(before[place + 1] - before[place])
  }

  /// How many of the shipped names hold a word that begins so, words counted each for itself.
  func names(holdingPrefix prefix: Span<UInt16>) -> Double {
    let head = Letters.head(prefix)
    let first = place(prefix, head) { $0 < 0 }
    guard first < heads.count, order(first, prefix, head, isPrefix: true) == 0 else { return 0 }
    let end = place(prefix, head) { $0 <= 0 }
    return Double(before[end] - before[first])
  }

  /// The first word of whose order to a text, as a beginning, `isInFront` is not so.
  private func place(
    _ text: Span<UInt16>, _ head: UInt64, _ isInFront: (Int) -> Bool
  ) -> Int {
    var low = 0
    var high = heads.count
    while low < high {
      let middle = (low + high) / 2
      if isInFront(order(middle, text, head, isPrefix: true)) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// Whether a word stands before a text (-1), is equal to it (0) or stands behind it (1); with
  /// `isPrefix`, a word that begins with the text counts as equal.
  private func order(
    _ place: Int, _ text: Span<UInt16>, _ head: UInt64, isPrefix: Bool
  ) -> Int {
    let differing = heads[place] ^ head
    if differing.leadingZeroBitCount / 16 < min(4, text.count) {
      return heads[place] < head ? -1 : 1
    }
    let range = words.range(place)
    for index in 4..<max(4, min(range.count, text.count)) {
      let letter = words.units[range.lowerBound + index]
      if letter != text[index] { return letter < text[index] ? -1 : 1 }
    }
    if range.count >= text.count, isPrefix { return 0 }
    return range.count == text.count ? 0 : range.count < text.count ? -1 : 1
  }
}
