import Basics

/// Texts in the order of arrival, each with a count: how many records hold it.
///
/// Texts are UTF-16 units: one step a letter, as the comparison counts letters, for all but the
/// rarest scripts. What is read one record after another stands so in memory, too: whoever goes
/// through the records goes through their texts, and waits for none.
struct TextList: Sendable {
  /// The letters of all texts, and maybe room for more behind them.
  private(set) var units: [UInt16] = []
  /// How many letters there are.
  private(set) var unitCount = 0
  private(set) var places: [TextPlace] = []
  private(set) var counts: [UInt32] = []
  /// The hashes of the texts, where these are to be found again.
  private var hashes: [UInt64] = []

  /// Makes room for so many more texts of so many units in all.
  mutating func reserve(texts: Int, units count: Int) {
    places.reserveCapacity(places.count + texts)
    counts.reserveCapacity(counts.count + texts)
    makeRoom(forUnits: count)
  }

  /// How many texts there are.
  var count: Int { places.count }

  /// Where a text's units stand.
  func range(_ id: Int) -> Range<Int> { places[id].range }

  /// How many records hold a text.
  func holders(_ id: Int) -> UInt32 { counts[id] }

  /// The hash of a text of a list that has them.
  func hash(_ id: Int) -> UInt64 { hashes[id] }

  /// Whether two texts are the same.
  func isSame(_ one: Int, _ other: Int) -> Bool {
    let units = units.span
    return Letters.isEqual(units.extracting(range(one)), units.extracting(range(other)))
  }

  /// The text itself, for people.
  func text(_ id: Int) -> String {
    String(decoding: Letters.utf8(units.span.extracting(range(id))), as: UTF8.self)
  }

  /// Whether one of some texts is the same as another one.
  func holds(_ id: Int, among others: Range<Int>) -> Bool {
    for other in others where isSame(other, id) { return true }
    return false
  }

  /// Adds a text and tells its number.
  mutating func append(_ text: Span<UInt16>, count: UInt32 = 0) -> UInt32 {
    makeRoom(forUnits: text.count)
    let start = unitCount
    var letters = units.mutableSpan
    for index in text.indices { letters[start + index] = text[index] }
    return place(of: text.count, count: count)
  }

  /// The same for a text whose letters stand in bytes.
  mutating func append(_ text: Span<UInt8>, count: UInt32 = 0) -> UInt32 {
    makeRoom(forUnits: text.count)
    let start = unitCount
    var letters = units.mutableSpan
    letters.write(widening: text, at: start)
    return place(of: text.count, count: count)
  }

  /// Letters are written into room that is there already: appending few costs more than to write
  /// them.
  private mutating func makeRoom(forUnits count: Int) {
    guard units.count - unitCount < count else { return }
    units += repeatElement(0, count: max(units.count, count, 64))
  }

  /// Adds the hash of the text that was added last; a list has those of all texts, or none.
  mutating func addHash(_ hash: UInt64) { hashes.append(hash) }

  /// Takes back the text that was added last.
  mutating func removeLast() {
    guard let place = places.popLast() else { return }
    unitCount -= place.count
    counts.removeLast()
    if !hashes.isEmpty { hashes.removeLast() }
  }

  private mutating func place(of length: Int, count: UInt32) -> UInt32 {
    places.append(TextPlace(unitCount..<unitCount + length))
    counts.append(count)
    unitCount += length
    return UInt32(truncatingIfNeeded: places.count - 1)
  }

  /// Adds the texts of another list behind those that are there.
  mutating func append(_ other: TextList) {
    let offset = unitCount
    units.removeLast(units.count - unitCount)
    units += other.units[..<other.unitCount]
    unitCount = units.count
    counts += other.counts
    hashes += other.hashes
    places.append(addingCapacity: other.count) { places in
      for place in other.places { places.append(place.moved(by: offset)) }
    }
  }

  /// Makes room for another list's texts; see `Array.makeRoom`.
  mutating func makeRoom(for other: TextList) {
    units.makeRoom(for: other.unitCount)
    places.makeRoom(for: other.places.count)
    counts.makeRoom(for: other.counts.count)
    hashes.makeRoom(for: other.hashes.count)
  }

  /// The same texts with other counts, one for each.
  func counted(_ counts: [UInt32]) -> TextList {
    var list = self
    list.counts = counts
    return list
  }

  /// Sets how many records hold a text.
  mutating func set(_ count: UInt32, for id: UInt32) {
    counts[Int(id)] = count
  }

  /// Counts more records that hold a text.
  mutating func add(_ count: UInt32, to id: UInt32) {
    counts[Int(id)] &+= count
  }
}
