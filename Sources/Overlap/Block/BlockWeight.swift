import Basics

/// What a shared block counts for: the logarithm of all pairs over the block's.
///
/// In 4,096ths of a nat as whole numbers, so that sums don't depend on their order.
struct BlockWeight: Sendable {
  private let weights: [UInt32]

  init(ours: Int, theirs: Int) {
    let all = NaturalLogarithm.log(Double(max(ours, 1)) * Double(max(theirs, 1)))
    let largest = BlockKind.allCases.map(\.cap).max() ?? 1
    weights = (0...largest).map { pairs in
      UInt32(max(0, (all - NaturalLogarithm.log(Double(max(pairs, 1)))) * 4_096))
    }
  }

  /// The weight of a block of so many pairs.
  func of(pairs: Int) -> UInt32 { weights[min(pairs, weights.count - 1)] }
}
