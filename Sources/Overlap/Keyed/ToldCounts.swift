import Basics

/// How common texts are, as an engine has counted them over lists that are not here.
///
/// Of each text that is asked about it knows how many records hold just it, and for its beginnings
/// how many records and how many texts begin so: in levels, as most lengths change nothing.
struct ToldCounts: Sendable {
  /// All beginnings of a text up to a length, from that of the level before.
  struct Level: Sendable {
    var through: Int
    var holders: UInt32
    var families: Int
  }

  private var pool = TextPool()
  private var holders: [UInt32] = []
  private var ends: [Int] = []
  private var levels: [Level] = []

  /// Adds what is told of a text; of two tellings the first counts, as both say the same.
  mutating func add(_ text: [UInt16], holders count: UInt32, _ own: [Level]) {
    let known = pool.count
    guard Int(pool.intern(text)) == known else { return }
    holders.append(count)
    levels += own
    ends.append(levels.count)
  }

  /// The place of a text; nil where nothing was told of it.
  func place(of text: Span<UInt16>) -> Int? { pool.find(text).map { Int($0) } }

  /// How many records hold a text.
  func holders(_ place: Int) -> UInt32 { holders[place] }

  /// How many records and texts begin with so many letters of a text.
  func crowd(_ place: Int, sharing length: Int) -> (holders: UInt32, families: Int) {
    let own = levels[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
    guard let level = own.first(where: { $0.through >= length }) else { return (0, 0) }
    return (level.holders, level.families)
  }
}

/// Everything that the rows of a corpus need to know of those that are not in it.
struct ToldLists: Sendable {
  /// How many rows both lists have.
  var rows = 0
  /// How many of their names have a look-alike in their own list; see `Crowding`.
  var lookAlikes = 0
  var words = ToldCounts()
  var names = ToldCounts()
  var domains = ToldCounts()
  var labels = ToldCounts()

  /// A list of texts with their counts as they were told.
  func counted(_ list: TextList, by counts: ToldCounts) -> TextList {
    var list = list
    for id in 0..<list.count {
      let place = counts.place(of: list.units.span.extracting(list.range(id)))
      list.set(place.map(counts.holders) ?? 0, for: UInt32(truncatingIfNeeded: id))
    }
    return list
  }
}
