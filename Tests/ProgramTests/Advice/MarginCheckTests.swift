import CommissionCore
import Exact
import Money
import Testing

@testable import Program

@Suite struct MarginCheckTests {
  private func check(
    _ price: Minor, _ cost: PricePart, _ share: PricePart, keeping least: Int64 = 0
  ) throws -> MarginCheck {
    try #require(
      try MarginCheck(
        price: price, cost: cost, share: share, keeping: Rate(basisPoints: least)))
  }

  @Test("share and cost of goods are taken from the price, each rounded once (R-17)")
  func amounts() throws {
    // 99.99 at 30 % cost is 29.997, at 12.5 % share 12.49875.
    let one = try check(
      9_999, .rate(Rate(basisPoints: 3_000)), .rate(Rate(basisPoints: 1_250)))
    #expect(one.gross == 6_999 && one.share == 1_250 && one.left == 5_749)
    #expect(one.grossMargin == Rate(basisPoints: 7_000))
    #expect(one.margin == Rate(basisPoints: 5_750))
    #expect(one.highestShare == Rate(basisPoints: 7_000))
    #expect(one.verdict == .keeps && one.holds)
  }

  @Test(
    "at the border nothing is left, beyond it we pay more than we get",
    arguments: [
      (6_999, MarginCheck.Verdict.keeps, true), (7_000, .breaksEven, true),
      (7_001, .loses, false),
    ] as [(Int64, MarginCheck.Verdict, Bool)])
  func border(share: Int64, verdict: MarginCheck.Verdict, holds: Bool) throws {
    let one = try check(10_000, .amount(3_000), .rate(Rate(basisPoints: share)))
    #expect(one.verdict == verdict && one.holds == holds)
  }

  @Test(
    "a margin that has to stay is held to, its border included",
    arguments: [(5_000, MarginCheck.Verdict.keeps), (5_001, .below), (7_001, .loses)]
      as [(Int64, MarginCheck.Verdict)])
  func least(share: Int64, verdict: MarginCheck.Verdict) throws {
    let one = try check(
      10_000, .amount(3_000), .rate(Rate(basisPoints: share)), keeping: 2_000)
    #expect(one.verdict == verdict)
    #expect(one.highestShare == Rate(basisPoints: 5_000))
  }

  @Test("a bounty is a share too, and a cost above the price leaves no share at all")
  func fixed() throws {
    let bounty = try check(4_900, .amount(900), .amount(5_000))
    #expect(bounty.left == -1_000 && bounty.verdict == .loses)
    let dear = try check(1_000, .amount(1_500), .amount(0))
    #expect(dear.grossMargin == Rate(basisPoints: -5_000) && dear.highestShare < .zero)
  }

  @Test("a price that is not above zero can't be checked", arguments: [0, -1] as [Int64])
  func noPrice(price: Int64) throws {
    #expect(
      try MarginCheck(price: Minor(price), cost: .amount(0), share: .amount(0)) == nil)
    let margins = try PartnerProgram.standard.tierMargins(
      price: Minor(price), cost: .amount(0), keeping: .zero)
    #expect(margins.isEmpty)
  }

  @Test("amounts at the end of 64 bits are an error, never a wrap")
  func overflow() {
    #expect(throws: MoneyError.overflow) {
      try MarginCheck(price: Minor(.max), cost: .amount(Minor(.min)), share: .amount(0))
    }
  }

  @Test("each tier's rates are held against the price (§3, R-12)")
  func tiers() throws {
    let margins = try PartnerProgram.standard.tierMargins(
      price: 10_000, cost: .amount(6_500), keeping: .zero)
    #expect(margins.map(\.tier) == [.referral, .integration, .solution])
    #expect(margins.map(\.lowest.left) == [2_500, 1_500, 500])
    #expect(margins.map(\.highest.left) == [2_000, 1_000, -500])
    #expect(margins.map(\.highest.holds) == [true, true, false])
  }

  @Test("the steps are told in order")
  func reasons() throws {
    let one = try check(10_000, .amount(3_000), .rate(Rate(basisPoints: 2_500)))
    #expect(one.reasons.map(\.key) == ["gross", "share", "keeps"])
  }
}
