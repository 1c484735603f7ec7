/// What is known of a text's trigrams without looking at the text: how many distinct ones it has,
/// and a bit among 56 for each.
///
/// A bit that one text has and another has not is at least one trigram that the other has not. So
/// most pairs are seen to be far apart from two words of memory, and never compared by letters.
struct TrigramMarks: Sendable {
  /// The count above the bits; texts have at most 255 letters, and a trigram around each.
  private var packed: UInt64 = 0

  private static let bitCount: UInt64 = 56
  private static let allBits: UInt64 = (1 << bitCount) - 1

  /// A text without trigrams.
  init() {}

  /// How many distinct trigrams the text has.
  var count: Int { Int(truncatingIfNeeded: packed >> Self.bitCount) }

  /// Adds a trigram that was not added before.
  mutating func add(_ gram: UInt64) {
    let turned = (gram &* 0x9E37_79B9_7F4A_7C15) >> 32
    let bit = (turned &* Self.bitCount) >> 32
    packed = (packed | (1 << bit)) &+ (1 << Self.bitCount)
  }

  /// How many trigrams the text has, at least, that the other has not.
  func absent(from other: TrigramMarks) -> Int {
    (packed & ~other.packed & Self.allBits).nonzeroBitCount
  }

  /// What `TrigramCounter.share` says of the two texts at most.
  func mostShare(_ other: TrigramMarks) -> Double {
    let all = count + other.count
    let common = min(count - absent(from: other), other.count - other.absent(from: self))
    return all == 0 ? 0 : 2 * Double(common) / Double(all)
  }

  /// Whether more than so many slips lie between the two texts, see `EditDistance`.
  ///
  /// A slip takes away four trigrams at most: those around two letters that are swapped.
  func isFarther(than slips: Int, from other: TrigramMarks) -> Bool {
    max(absent(from: other), other.absent(from: self)) > 4 * slips
  }
}
