import Basics

/// Rows of an account list as they were given: name, website and country of each.
///
/// A few flat arrays, so that a million rows cost no million allocations.
package struct AccountRows: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each field ends; three a row.
  private var ends: [UInt32] = []

  /// No rows.
  package init() {}

  /// How many rows there are.
  package var count: Int { ends.count / 3 }

  /// How many bytes their texts have; no more than 4 GB fit.
  package var byteCount: Int { bytes.count }

  /// Adds the next field: a row's name, then its website, then its country.
  package mutating func append(_ field: Span<UInt8>) {
    bytes.append(copying: field)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Forgets the rows and keeps the room.
  package mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Where a row's name stands in `bytes`.
  func name(_ row: Int) -> Range<Int> { field(row * 3) }

  /// Where a row's website stands.
  func website(_ row: Int) -> Range<Int> { field(row * 3 + 1) }

  /// Where a row's country stands.
  func country(_ row: Int) -> Range<Int> { field(row * 3 + 2) }

  /// A field as text.
  package func text(_ row: Int, field: Int) -> String {
    String(decoding: bytes[self.field(row * 3 + field)], as: UTF8.self)
  }

  private func field(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }
}
