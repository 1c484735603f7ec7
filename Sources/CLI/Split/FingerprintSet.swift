import Basics

/// 128 bits that tell a name from others: chance makes two alike once in 2^64 names or more.
struct Fingerprint: Hashable {
  private let first: UInt64
  private let second: UInt64

  /// The fingerprint of a name's bytes.
  init(_ bytes: Span<UInt8>) {
    first = StableHash.hash(bytes, seed: 0)
    // Zeros mark a free slot of the set.
    second = StableHash.hash(bytes, seed: 1) | 1
  }
}

extension Fingerprint {
  fileprivate init() {
    first = 0
    second = 0
  }

  fileprivate var isFree: Bool { second == 0 }
  fileprivate func slot(in count: Int) -> Int { Int(truncatingIfNeeded: first) & (count - 1) }
}

/// The names that were seen, 16 bytes each in a table with open addressing.
struct FingerprintSet {
  private var slots = [Fingerprint](repeating: Fingerprint(), count: 1_024)
  private var count = 0

  /// Adds a name; false when it was there already.
  mutating func insert(_ fingerprint: Fingerprint) -> Bool {
    if count * 4 >= slots.count * 3 { grow() }
    guard place(fingerprint) else { return false }
    count += 1
    return true
  }

  private mutating func place(_ fingerprint: Fingerprint) -> Bool {
    var index = fingerprint.slot(in: slots.count)
    while !slots[index].isFree {
      if slots[index] == fingerprint { return false }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = fingerprint
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [Fingerprint](repeating: Fingerprint(), count: old.count * 2)
    for fingerprint in old where !fingerprint.isFree { _ = place(fingerprint) }
  }
}
