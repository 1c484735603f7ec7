/// The shipped shares of common words, as a number of names among `Corpus.priorNames`.
struct PriorNames: Sendable {
  private static let shared = PriorNames()

  /// The first letters of each word, in order: most searches look at no more; see `Letters.head`.
  private let heads: [UInt64]
  private let letters: [UInt16]
  private let places: [TextPlace]
  private let names: [Int]

  /// How many of the shipped names hold a word.
  static func names(holding word: Span<UInt16>) -> Double {
    let known = shared
    let place = known.firstNotBefore(word)
    guard place < known.places.count, known.places[place].count == word.count,
      known.begins(place, with: word)
    else { return 0 }
    return Double(known.names[place])
  }

  /// How many of the shipped names hold a word that begins so, words counted each for itself.
  static func names(holdingPrefix prefix: Span<UInt16>) -> Double {
    let known = shared
    var place = known.firstNotBefore(prefix)
    var sum = 0
    while place < known.places.count, known.begins(place, with: prefix) {
      sum += known.names[place]
      place += 1
    }
    return Double(sum)
  }

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
    shares.sort { $0.word.lexicographicallyPrecedes($1.word) }
    heads = shares.map { Letters.head($0.word.span) }
    letters = shares.flatMap(\.word)
    var end = 0
    places = shares.map { share in
      end += share.word.count
      return TextPlace(end - share.word.count..<end)
    }
    names = shares.map(\.names)
  }

  /// The first word that does not stand before a text, by binary search.
  private func firstNotBefore(_ text: Span<UInt16>) -> Int {
    let heads = heads.span
    let head = Letters.head(text)
    var low = 0
    var high = heads.count
    while low < high {
      let middle = (low &+ high) / 2
      if heads[middle] < head { low = middle &+ 1 } else { high = middle }
    }
    while low < heads.count, heads[low] == head, isBefore(low, text) { low += 1 }
    return low
  }

  private func isBefore(_ place: Int, _ text: Span<UInt16>) -> Bool {
    let word = letters.span.extracting(places[place].range)
    let shared = Letters.shared(word, text)
    guard shared < word.count, shared < text.count else { return word.count < text.count }
    return word[shared] < text[shared]
  }

  private func begins(_ place: Int, with text: Span<UInt16>) -> Bool {
    let word = letters.span.extracting(places[place].range)
    return Letters.shared(word, text) == text.count
  }
}
