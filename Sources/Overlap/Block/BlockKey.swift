/// A key of a record, in the order in which blocks are gathered.
///
/// Of the 64 bits of a key's hash 28 are kept and up to 12 more are told by the partition; that two
/// keys of a kind fall together by chance is rare even among hundreds of millions, and costs
/// no more than a pair too many.
struct BlockKey {
  /// The bits of the hash that tell the partition.
  static let partitionBits = 12

  /// The key and its kind in the upper half, the record in the lower one.
  let entry: UInt64
  /// The partition among 4,096; fewer are taken by dropping low bits.
  let partition: UInt16

  init(_ key: HashedKey, record: UInt32) {
    partition = UInt16(truncatingIfNeeded: key.hash >> UInt64(64 - Self.partitionBits))
    let hash = key.hash & 0xFFF_FFFF
    entry = hash << 36 | UInt64(key.kind.rawValue) << 32 | UInt64(record)
  }

  /// The block of an entry: equal for records that share the key.
  static func block(_ entry: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: entry >> 32) }

  /// The record of an entry.
  static func record(_ entry: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: entry) }

  /// The kind of an entry.
  static func kind(_ entry: UInt64) -> BlockKind {
    BlockKind(rawValue: UInt8(truncatingIfNeeded: entry >> 32 & 0xF)) ?? .initials
  }
}
