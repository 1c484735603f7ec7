/// A key of a record, packed into eight bytes while the keys of its run are gathered.
///
/// Of the 64 bits of a key's hash 28 are kept and up to 12 more are told by the partition; that two
/// keys of a kind fall together by chance is rare even among hundreds of millions, and costs
/// no more than a pair too many.
struct BlockKey: Sendable {
  /// The bits of the hash that tell the partition.
  static let partitionBits = 12
  /// The lowest bits, which tell the record by its place in its run.
  private static let placeBits: UInt64 = 20
  /// How many records a run may have at most.
  static let mostRecords = 1 << Int(placeBits)

  /// From the highest bits on: the partition, the hash, the kind, the place.
  private let bits: UInt64

  /// The key of the record at a place of its run.
  init(_ key: HashedKey, place: Int) {
    let partition = key.hash & ~(UInt64.max >> UInt64(Self.partitionBits))
    let block = (key.hash & 0xFFF_FFFF) << 4 | UInt64(key.kind.rawValue)
    bits = partition | block << Self.placeBits | UInt64(truncatingIfNeeded: place)
  }

  /// No key, where one will be put.
  init() { bits = 0 }

  /// The partition among `1 << count`, given 63 less that count.
  func partition(shift: UInt64) -> Int {
    // By one bit first, as there may be one partition only.
    Int(truncatingIfNeeded: (bits >> 1) &>> shift)
  }

  /// A number within a mask that is the same for equal keys, and seldom for others of a partition.
  func mark(within mask: Int) -> Int {
    Int(truncatingIfNeeded: bits >> (Self.placeBits + 4)) & mask
  }

  /// The key as an entry of its partition, given the first record of its run.
  func entry(first: UInt64) -> UInt64 {
    let block = bits >> Self.placeBits & 0xFFFF_FFFF
    return block << 32 | (first &+ bits & UInt64(Self.mostRecords - 1))
  }
}

/// The entries of a partition: a key and its kind in the upper half, the record in the lower one.
enum BlockEntry {
  /// The kind of an entry's upper half.
  static func kind(_ block: UInt32) -> BlockKind {
    BlockKind(rawValue: UInt8(truncatingIfNeeded: block & 0xF)) ?? .initials
  }
}
