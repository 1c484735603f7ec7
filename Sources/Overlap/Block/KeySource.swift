/// Where the keys of records come from: a corpus, or a test.
package protocol KeySource: Sendable {
  associatedtype Maker: KeyMaker
  /// The records of our list come first.
  var oursCount: Int { get }
  /// All records.
  var count: Int { get }
  /// A maker of keys for one thread.
  func maker() -> Maker
  /// A hash of what a record says; it decides between what weighs the same.
  func content(of record: Int) -> UInt64
}

/// Makes the keys of one record after another.
package protocol KeyMaker {
  /// Puts a record's keys into `keys`, which it empties first.
  mutating func keys(of record: Int, into keys: inout KeyList)
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
}
