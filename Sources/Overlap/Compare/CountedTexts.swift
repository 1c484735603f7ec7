/// Distinct texts and how many records hold each, in the order of arrival: for what is only asked
/// whether it is the same.
struct CountedTexts: Sendable {
  let units: [UInt16]
  private let starts: [Int]
  private let counts: [UInt32]

  /// The texts of a pool.
  init(_ pool: TextPool) {
    units = pool.units
    starts = pool.starts
    counts = pool.counts
  }

  /// Where a text's units stand.
  func range(_ id: Int) -> Range<Int> { starts[id]..<starts[id + 1] }

  /// How many records hold a text.
  func holders(_ id: Int) -> UInt32 { counts[id] }

  /// The text itself, for people.
  func text(_ id: Int) -> String { String(decoding: units[range(id)], as: UTF16.self) }
}
