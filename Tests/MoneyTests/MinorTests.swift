import Exact
import Money
import TestSupport
import Testing

@Suite struct MinorTests {
  @Test("sums and differences stop at the ends of 64 bits (R-16)")
  func overflow() throws {
    let most = Minor(.max)
    let least = Minor(.min)
    #expect(throws: MoneyError.overflow) { try most.adding(1) }
    #expect(throws: MoneyError.overflow) { try least.adding(-1) }
    #expect(throws: MoneyError.overflow) { try least.subtracting(1) }
    #expect(throws: MoneyError.overflow) { try least.negated() }
    #expect(try most.adding(least) == -1)
    #expect(try most.negated() == Minor(.min + 1))
    #expect(try least.subtracting(least) == .zero)
  }

  @Test("arithmetic agrees with whole numbers of any size", arguments: [1, 2] as [UInt64])
  func agrees(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<200 {
      let (a, b) = (random.edgyInt64(), random.edgyInt64())
      let sum = (WholeNumber(a) + WholeNumber(b)).int64
      let difference = (WholeNumber(a) - WholeNumber(b)).int64
      let note: Comment = "seed \(seed), round \(round): \(a), \(b)"
      #expect((try? Minor(a).adding(Minor(b)))?.units == sum, note)
      #expect((try? Minor(a).subtracting(Minor(b)))?.units == difference, note)
      #expect((try? Minor(a).negated())?.units == (-WholeNumber(a)).int64, note)
      #expect((Minor(a) < Minor(b)) == (a < b), note)
      #expect(Minor(a).isNegative == (a < 0), note)
      #expect(Minor(a).exact == Fraction(a), note)
    }
  }

  @Test("a total counts as a whole, not on the way")
  func totals() throws {
    #expect(try [Minor(.max), 1, -1].total() == Minor(.max))
    #expect(try [Minor]().total() == .zero)
    #expect(throws: MoneyError.overflow) { try [Minor(.max), 1].total() }
  }
}
