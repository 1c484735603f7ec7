/// How words of two names were found to mean the same.
public enum WordMatchKind: UInt8, Sendable, CaseIterable {
  /// The same word.
  case equal = 1
  /// A known abbreviation.
  case abbreviation
  /// The beginning of the other word.
  case beginning
  /// Some of its consonants.
  case contraction
  /// The other word with a slip or two.
  case slip
  /// Words with the same stem.
  case stem
  /// Words written together on one side.
  case joined
  /// The first letters of the other side's words.
  case initials
}

/// How well one word stands for another.
struct WordLikeness {
  var kind: WordMatchKind
  /// From 0 to 1 for the same word.
  var fidelity: Double
  /// How much it tells, in nats, that both have it.
  var information: Double
}

/// Words of one name that stand for words of another: runs of neighbours, mostly one each.
struct WordMatch {
  var score: Double
  var likeness: WordLikeness
  var left: Int
  var leftCount: Int
  var right: Int
  var rightCount: Int

  /// Whether this match is taken before another: the higher score, then the plainer kind, then
  /// the earlier words.
  func precedes(_ other: WordMatch) -> Bool {
    if score != other.score { return score > other.score }
    if likeness.kind != other.likeness.kind {
      return likeness.kind.rawValue < other.likeness.kind.rawValue
    }
    if left != other.left { return left < other.left }
    if leftCount != other.leftCount { return leftCount < other.leftCount }
    if right != other.right { return right < other.right }
    return rightCount < other.rightCount
  }
}
