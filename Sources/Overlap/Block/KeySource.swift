/// Where the keys of records come from: a corpus, or a test.
package protocol KeySource: Sendable {
  /// The records of our list come first.
  var oursCount: Int { get }
  /// All records.
  var count: Int { get }
  /// A maker of keys for one thread.
  func maker() -> any KeyMaker
  /// A hash of what a record says; it decides between what weighs the same.
  func content(of record: Int) -> UInt64
}

/// Makes the keys of one record after another; it holds the working memory.
package protocol KeyMaker {
  /// Puts the hashes of a record's keys, each with its kind, into `keys`, which it empties first.
  mutating func keys(of record: Int, into keys: inout [HashedKey])
}

/// A key before it is packed.
package struct HashedKey: Hashable, Sendable {
  /// What is shared.
  package let kind: BlockKind
  /// A hash of it.
  package let hash: UInt64

  /// A key.
  package init(_ kind: BlockKind, _ hash: UInt64) {
    self.kind = kind
    self.hash = hash
  }

  /// Adds the key of a kind and a value that tells it from others of the kind.
  static func add(_ kind: BlockKind, _ value: UInt64, to keys: inout [HashedKey]) {
    keys.append(HashedKey(kind, mix(value ^ UInt64(kind.rawValue) << 59)))
  }

  /// Keys that are there twice would count twice.
  static func dropRepeated(_ keys: inout [HashedKey]) {
    var filled = 0
    // A bit for each key so far, by its hash: where a key's is free, the key is new.
    var seen: UInt64 = 0
    var list = keys.mutableSpan
    for index in list.indices {
      let key = list[index]
      let bit: UInt64 = 1 << (key.hash >> 58)
      var other = seen & bit == 0 ? filled : 0
      while other < filled, list[other].hash != key.hash || list[other].kind != key.kind {
        other += 1
      }
      guard other == filled else { continue }
      seen |= bit
      list[filled] = key
      filled += 1
    }
    keys.removeLast(keys.count - filled)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
