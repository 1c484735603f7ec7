import Basics
import TestSupport
import Testing

@testable import Overlap

@Suite("What blocking lost")
struct BlockingLossTests {
  private static let common = HashedKey(.initials, 1)
  private static let rare = HashedKey(.initials, 2)
  private static let other = HashedKey(.word, 3)

  /// Seven records a side hold the common key: 49 pairs, above the cap of 36.
  private static let source = GivenKeys(
    oursCount: 8,
    keys: Array(repeating: [common], count: 7) + [[rare]]
      + Array(repeating: [common], count: 6) + [[common, rare]] + [[other]])

  @Test("Pairs are told apart by what they share")
  func kinds() {
    // Ours 0 and theirs 0 share the large block alone, 7 and 6 a small one, 7 and 7 none.
    let pairs: Set = [RowPair(0, 0), RowPair(7, 6), RowPair(7, 7), RowPair(1, 1)]
    let loss = BlockingLoss(of: pairs, in: Self.source)
    #expect(loss.capped == 2)
    #expect(loss.outweighed == 1)
    #expect(loss.apart == 1)
    #expect(loss.count == 4)
  }

  @Test("Nothing lost is nothing to look for")
  func none() {
    #expect(BlockingLoss(of: [], in: Self.source).count == 0)
  }
}
