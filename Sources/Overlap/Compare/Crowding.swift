/// How crowded two lists are: how many of their names have a look-alike in their own list.
///
/// A list names a company once, so look-alikes within one are other companies; as many are to be
/// expected among the other list's names. The odds that a pair which is no more than alike is one
/// company fall as there are more of them.
enum Crowding {
  /// What look-alikes there are when nothing is known: so many among `Corpus.priorNames`.
  static let priorLookAlikes = 14.0

  /// The measure of a pair that is more than alike: crowding says nothing about it.
  static let none = -9.0

  /// The letters that look-alikes have in common at the front, and of the shorter name, in fifths.
  private static let leastShared = 8
  private static let leastFifths = 3

  /// The logarithm of the share of names with a look-alike, of both lists together.
  ///
  /// Names that begin alike stand side by side in order, so one walk along them finds all, for each
  /// list by itself: what two names of a list share is the least of what those between them share.
  /// Complexity: O(n); no letter is looked at.
  static func measure(
    _ records: [CorpusRecord], _ names: [CorpusName], _ joined: SortedTexts, oursCount: Int
  ) -> Double {
    var sides = [UInt8](repeating: 0, count: joined.count)
    for index in records.indices where !records[index].names.isEmpty {
      let name = names[records[index].names.lowerBound]
      sides[Int(name.joined)] |= index < oursCount ? 1 : 2
    }
    var walks: InlineArray<2, Walk> = .init(repeating: Walk())
    for id in sides.indices {
      let shared = joined.sharedWithPrevious(id)
      let length = joined.range(id).count
      for side in walks.indices {
        walks[side].pass(shared: shared)
        if sides[id] >> UInt8(side) & 1 == 1 { walks[side].take(length: length) }
      }
    }
    return measure(walks[0].lookAlikes + walks[1].lookAlikes, among: records.count)
  }

  /// The same where the look-alikes are counted.
  static func measure(_ lookAlikes: Int, among rows: Int) -> Double {
    NaturalLogarithm.log(
      (Double(lookAlikes) + priorLookAlikes) / (Double(rows) + Corpus.priorNames))
  }

  /// One list's way along the names of both.
  private struct Walk {
    private(set) var lookAlikes = 0
    private var length = 0
    private var shared = 0

    mutating func pass(shared next: Int) {
      shared = min(shared, next)
    }

    mutating func take(length next: Int) {
      if shared >= leastShared, 5 * shared >= leastFifths * min(length, next) { lookAlikes += 1 }
      length = next
      shared = .max
    }
  }
}
