/// The keys of a record, each once: keys that are there twice would count twice.
///
/// Room for them is made once, so that a hundred million keys are added without asking for more. Rows
/// have thirteen on average, and with eight domains and two names of 32 words no more than fit.
package struct KeyList: ~Copyable {
  /// How many keys fit; a record that says more is found by its first ones.
  package static let most = 160

  /// How many keys there are.
  package private(set) var count = 0
  private var keys = [HashedKey](repeating: HashedKey(.domain, 0), count: most)
  /// A bit for each key so far, by its hash: where a key's is free, the key is new.
  private var seen: (UInt64, UInt64) = (0, 0)

  /// A list without keys.
  package init() {}

  /// The key at a place below `count`.
  package subscript(place: Int) -> HashedKey { keys[place] }

  /// Forgets all keys.
  package mutating func clear() {
    count = 0
    seen = (0, 0)
  }

  /// Adds the key of a kind and a value that tells it from others of the kind.
  mutating func add(_ kind: BlockKind, _ value: UInt64) {
    add(HashedKey(kind, Self.mix(value ^ UInt64(kind.rawValue) << 59)))
  }

  /// Adds a key, unless it is there.
  package mutating func add(_ key: HashedKey) {
    let bit: UInt64 = 1 &<< (key.hash >> 58)
    let isSecond = 0 &- (key.hash >> 57 & 1)
    let (first, second) = (bit & ~isSecond, bit & isSecond)
    if seen.0 & first | seen.1 & second != 0, holds(key) { return }
    guard count < Self.most else { return }
    seen = (seen.0 | first, seen.1 | second)
    keys[count] = key
    count &+= 1
  }

  private func holds(_ key: HashedKey) -> Bool {
    let keys = keys.span
    for place in 0..<count where keys[place].hash == key.hash && keys[place].kind == key.kind {
      return true
    }
    return false
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
