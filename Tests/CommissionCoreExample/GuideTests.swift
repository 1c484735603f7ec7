import Basics
import CommissionCore
import Money
import Testing

/// What docs/engineers.md shows of the library, line by line.
@Suite struct GuideTests {
  @Test("a pool is shared by terms, and each share says why it is what it is")
  func shares() throws {
    let terms = try SplitTerms([
      SplitTerm("acme", .share(Rate(basisPoints: 6_000))),
      SplitTerm("bolt", .share(Rate(basisPoints: 3_000)), most: 20_000),
      SplitTerm("us", .remaining),
    ])
    let shares = try terms.shares(of: 100_000)
    let told = shares.map { "\($0.term.payee): \($0.minor.units)" }
    // 60 % of 1,000.00; 30 % capped at 200.00; the rest.
    #expect(told == ["acme: 60000", "bolt: 20000", "us: 20000"])
    #expect(shares.allSatisfy { !$0.reasons.isEmpty })
  }
}
