import Basics

/// What the words of a row are also written as: as given, with umlauts as one letter, and what they
/// may stand for.
struct OtherSpellings {
  /// The spellings of the row that was looked at last, with blanks between.
  private(set) var bytes: [UInt8] = []
  private var shown: [TextPlace] = []

  /// Looks at a row; most have none.
  mutating func collect(_ row: Int, of facts: RowFacts) {
    guard Self.has(row, of: facts) || !bytes.isEmpty else { return }
    bytes.removeAll(keepingCapacity: true)
    shown.removeAll(keepingCapacity: true)
    for name in facts.records[row].names {
      for place in facts.names[name].words {
        let word = facts.words[place]
        for text in [word.raw, word.plain, word.soft] where text.count > 0 {
          add(text, besides: word.compared, of: facts)
        }
      }
    }
  }

  private static func has(_ row: Int, of facts: RowFacts) -> Bool {
    for name in facts.records[row].names {
      for place in facts.names[name].words {
        let word = facts.words[place]
        if word.raw != word.compared || word.plain != word.compared || word.soft.count > 0 {
          return true
        }
      }
    }
    return false
  }

  /// Adds a spelling that is not the one that is compared, nor there already.
  private mutating func add(_ text: TextPlace, besides compared: TextPlace, of facts: RowFacts) {
    let units = facts.units.span
    func isSame(_ other: TextPlace) -> Bool {
      Letters.isEqual(units.extracting(text.range), units.extracting(other.range))
    }
    if isSame(compared) || shown.contains(where: isSame) { return }
    if !shown.isEmpty { bytes.append(0x20) }
    shown.append(text)
    bytes += facts.bytes(of: text)
  }
}
