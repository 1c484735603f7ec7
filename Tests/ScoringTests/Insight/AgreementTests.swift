import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct AgreementTests {
  private static func agreement(_ pairs: [(Int64, Int64)]) -> Agreement {
    Agreement(pairs.map { (Fraction($0), Fraction($1)) })
  }

  @Test("three launches: one pair the right way round, one the wrong, one tied")
  func workedByHand() {
    let found = Self.agreement([(90, 5), (80, 7), (70, 5)])
    #expect(found.concordant == 1)
    #expect(found.discordant == 1)
    #expect(found.tied == 1)
    #expect(found.share == Lists.exact("1/2"))
  }

  @Test("no pair tells anything of nobody, of one, or of equals")
  func nothingToTell() {
    #expect(Self.agreement([]).share == nil)
    #expect(Self.agreement([(1, 1)]).share == nil)
    #expect(Self.agreement([(1, 1), (1, 2), (1, 3)]).tied == 3)
    #expect(Self.agreement([(1, 1), (1, 2), (1, 3)]).share == nil)
  }

  @Test("the tree of counts agrees with looking at every pair", arguments: 1...80)
  func naiveTwin(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = random.int(0...40)
    let pairs = (0..<count).map { _ in (random.int64(0...9), random.int64(-5...5)) }
    var (concordant, discordant, tied) = (0, 0, 0)
    for a in pairs.indices {
      for b in pairs.indices where b > a {
        let product =
          (pairs[a].0 - pairs[b].0).signum() * (pairs[a].1 - pairs[b].1).signum()
        if product > 0 {
          concordant += 1
        } else if product < 0 {
          discordant += 1
        } else {
          tied += 1
        }
      }
    }
    let found = Self.agreement(pairs)
    #expect(found.concordant == concordant, "seed \(seed)")
    #expect(found.discordant == discordant, "seed \(seed)")
    #expect(found.tied == tied, "seed \(seed)")
  }
}
