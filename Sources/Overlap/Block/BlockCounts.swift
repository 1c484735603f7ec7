/// What blocking did, a line for each kind.
public struct BlockCounts: Equatable, Sendable {
  /// The blocks of one kind that both lists have a part in.
  public struct Kind: Equatable, Sendable {
    /// The blocks that were used.
    public var blocks = 0
    /// Their pairs, ours times theirs; a pair counts in each block that it shares.
    public var pairs = 0
    /// The blocks above the cap.
    public var cappedBlocks = 0
    /// The pairs that they would have had.
    public var cappedPairs = 0
  }

  /// The counts in the order of the kinds.
  public var kinds = [Kind](repeating: Kind(), count: BlockKind.allCases.count)

  /// The counts of a kind.
  public subscript(kind: BlockKind) -> Kind {
    get { kinds[Int(kind.rawValue)] }
    set { kinds[Int(kind.rawValue)] = newValue }
  }

  /// Adds the counts of another part.
  mutating func add(_ other: BlockCounts) {
    for index in kinds.indices {
      kinds[index].blocks += other.kinds[index].blocks
      kinds[index].pairs += other.kinds[index].pairs
      kinds[index].cappedBlocks += other.kinds[index].cappedBlocks
      kinds[index].cappedPairs += other.kinds[index].cappedPairs
    }
  }
}
