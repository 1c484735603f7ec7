import Basics
import CommissionCore
import Money
import Testing

@Suite struct SplitTermTests {
  @Test("only the payee named us stays with us (R-19)")
  func us() {
    #expect(SplitTerm("us", .remaining).staysWithUs)
    #expect(!SplitTerm("US", .remaining).staysWithUs)
    #expect(!SplitTerm("acme", .share(.whole)).staysWithUs)
  }

  @Test("a promise has no limits unless they are given")
  func limits() {
    let bare = SplitTerm("acme", .fixed(5))
    #expect(bare.most == nil && bare.least == nil)
    let limited = SplitTerm("acme", .share(.bps(6_000)), most: 9, least: 2)
    #expect(limited.most == 9 && limited.least == 2)
  }
}
