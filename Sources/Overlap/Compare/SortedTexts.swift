/// Distinct texts in order, with the sums of their counts: how many records hold a text that
/// begins with given letters is the difference of two sums.
///
/// A text's number is its rank. Texts that begin alike stand side by side, so that those that share
/// a prefix with a known text are found by walking outward from it; see `SharedBeginnings`. Their
/// letters stay where they were read.
struct SortedTexts: Sendable {
  let units: [UInt16]
  private let places: [TextPlace]
  /// `before[i]` is the sum of the counts of the texts in front of number `i`.
  let before: [UInt32]
  /// The numbers of texts that no record counts, in order.
  private let uncounted: [UInt32]
  private let beginnings: SharedBeginnings
  /// What was told of the texts where these are not all there are, and the place of each there.
  private var told: (counts: ToldCounts, places: [Int?])?

  /// Puts a list in order, in which a text may stand several times; `ranks` tells the new number of
  /// each old one.
  ///
  /// Complexity: O(n log n).
  init(_ list: TextList, ranks: inout [UInt32]) {
    let order = TextOrder(list)
    ranks = [UInt32](repeating: 0, count: list.count)
    var newNumbers = ranks.mutableSpan
    var places: [TextPlace] = []
    places.reserveCapacity(list.count)
    var before: [UInt32] = [0]
    before.reserveCapacity(list.count + 1)
    var shared: [UInt8] = []
    shared.reserveCapacity(list.count)
    var sum: UInt32 = 0
    for place in order.entries.indices {
      let entry = order.entries[place]
      let id = Int(entry.id)
      sum &+= list.counts[id]
      if order.isRepeated(place) {
        before[places.count] = sum
      } else {
        places.append(list.places[id])
        shared.append(entry.shared)
        before.append(sum)
      }
      newNumbers[id] = UInt32(truncatingIfNeeded: places.count - 1)
    }
    var uncounted: [UInt32] = []
    for rank in places.indices where before[rank + 1] == before[rank] {
      uncounted.append(UInt32(truncatingIfNeeded: rank))
    }
    beginnings = SharedBeginnings(shared)
    self.units = list.units
    self.places = places
    self.before = before
    self.uncounted = uncounted
  }

  /// How many texts there are.
  var count: Int { places.count }

  /// Where a text's units stand.
  func range(_ id: Int) -> Range<Int> { places[id].range }

  /// How many records hold a text.
  func holders(_ id: Int) -> UInt32 {
    guard let told else { return before[id + 1] &- before[id] }
    return told.places[id].map(told.counts.holders) ?? 0
  }

  /// The text itself, for people.
  func text(_ id: Int) -> String {
    String(decoding: Letters.utf8(units.span.extracting(range(id))), as: UTF8.self)
  }

  /// How many records hold one of some neighbouring texts.
  func holders(_ ids: Range<Int>) -> UInt32 { before[ids.upperBound] &- before[ids.lowerBound] }

  /// How many of some neighbouring texts are held by a record.
  func families(_ ids: Range<Int>) -> Int {
    guard !uncounted.isEmpty else { return ids.count }
    return ids.count - (uncountedBelow(ids.upperBound) - uncountedBelow(ids.lowerBound))
  }

  /// How many letters a text shares with the one before it, up to 255.
  func sharedWithPrevious(_ id: Int) -> Int { beginnings.shared(id) }

  /// The texts that begin with the first `length` letters of two texts, which share them.
  func sharing(_ length: Int, from first: Int, to last: Int) -> Range<Int> {
    let least = UInt8(clamping: length)
    return beginnings.first(
      from: first, sharing: least)..<beginnings.end(from: last, sharing: least)
  }

  /// How many records hold a text that begins with the first `length` letters of two texts, which
  /// share them.
  func holders(sharing length: Int, from first: Int, to last: Int) -> UInt32 {
    guard let told else { return holders(sharing(length, from: first, to: last)) }
    return told.places[first].map { told.counts.crowd($0, sharing: length).holders } ?? 0
  }

  /// The same, and how many different texts these are.
  func crowd(
    sharing length: Int, from first: Int, to last: Int
  ) -> (holders: UInt32, families: Int) {
    guard let told else {
      let like = sharing(length, from: first, to: last)
      return (holders(like), families(like))
    }
    return told.places[first].map { told.counts.crowd($0, sharing: length) } ?? (0, 0)
  }

  /// The same texts, counted as was told.
  func counted(by counts: ToldCounts) -> SortedTexts {
    var texts = self
    texts.told = (
      counts, (0..<count).map { counts.place(of: units.span.extracting(range($0))) }
    )
    return texts
  }

  private func uncountedBelow(_ id: Int) -> Int {
    var low = 0
    var high = uncounted.count
    while low < high {
      let middle = (low + high) / 2
      if Int(uncounted[middle]) < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
