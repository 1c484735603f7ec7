import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct PairwiseOddsTests {
  private func odds(_ differences: [Int64]) -> Fraction? {
    ExponentialRace.winning(differences.map { WholeNumber($0) })
  }

  @Test("worked by hand")
  func workedByHand() {
    // One factor each way: the larger mean lasts longer in proportion.
    #expect(odds([1, -1]) == Lists.exact("1/2"))
    #expect(odds([3, -1]) == Lists.exact("3/4"))
    // Two equal stages against one of the same mean: 1 − 1/4.
    #expect(odds([1, 1, -1]) == Lists.exact("3/4"))
    // A factor on which both are equal counts for nothing.
    #expect(odds([3, 0, -1, 0]) == Lists.exact("3/4"))
  }

  @Test("always, never, and nothing to compare")
  func certain() {
    #expect(odds([5, 0]) == .one)
    #expect(odds([-5, 0]) == .zero)
    #expect(odds([0, 0]) == nil)
  }

  @Test("a hundred whole differences are within reach, with twenty decimals each they are not")
  func reach() {
    let wide = WholeNumber(Int64.max) * WholeNumber(Int64(100))
    let plain = (0..<100).map { WholeNumber(Int64($0 % 2 == 0 ? 100 : -99)) }
    #expect(ExponentialRace.isWithinReach(plain))
    #expect(!ExponentialRace.isWithinReach(plain.map { $0 * wide }))
    #expect(ExponentialRace.isWithinReach([wide, -wide, wide]))
  }

  @Test("both sides' odds sum to one, and neither scale nor order matters", arguments: 1...60)
  func laws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let differences = (0..<random.int(2...8)).map { _ in random.int64(-6...6) * 5 }
    guard let one = odds(differences) else { return }
    let other = try #require(odds(differences.map { -$0 }))
    #expect(one + other == .one, "seed \(seed)")
    #expect(odds(differences.map { $0 * 7 }) == one, "seed \(seed)")
    #expect(odds(differences.shuffled(using: &random)) == one, "seed \(seed)")
  }

  @Test(
    "for differences that are all distinct, the volume formula of the simplex", arguments: 1...40)
  func volumeFormula(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let distinct = Array(Set((0..<random.int(2...7)).map { _ in random.int64(-40...40) })).sorted()
    guard distinct.contains(where: { $0 != 0 }) else { return }
    var volume = Fraction.zero
    for x in distinct where x > 0 {
      let term = distinct.filter { $0 != x }.reduce(Fraction.one) { product, y in
        product * (Fraction(x).divided(by: Fraction(x - y)) ?? .zero)
      }
      volume = volume + term
    }
    #expect(odds(distinct) == volume, "seed \(seed) \(distinct)")
  }

  @Test("sixty factors are still exact: mirrored differences are even odds")
  func manyFactors() {
    let half = (1...30).map { Int64($0) }
    #expect(odds(half + half.map { -$0 }) == Lists.exact("1/2"))
  }
}
