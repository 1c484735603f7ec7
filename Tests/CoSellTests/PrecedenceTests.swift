import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

@Suite struct PrecedenceTests {
  private static func claim(
    _ partner: Identifier, _ program: Identifier, _ second: Int64, isValid: Bool = true
  ) throws -> Claim {
    Claim(
      partner: partner, program: program, at: try #require(Instant(seconds: second)),
      isValid: isValid)
  }

  @Test("the default order (R-37)")
  func standard() {
    #expect(
      Precedence.standard == ["approved_registration", "referral_introduction", "affiliate_touch"])
  }

  @Test("the stronger program wins however late, then the earlier claim, then the partner by bytes")
  func order() throws {
    let ranked = try [
      Self.claim("zeta", "approved_registration", 900),
      Self.claim("zeta", "referral_introduction", 100),
      Self.claim("Acme", "referral_introduction", 200),
      Self.claim("acme", "referral_introduction", 200), Self.claim("acme", "affiliate_touch", 1),
    ]
    var random = SplitMix64(seed: 3)
    for _ in 0..<20 {
      let result = Precedence(
        order: Precedence.standard, claims: ranked.shuffled(using: &random))
      #expect(result.ranked == ranked)
      #expect(result.winner == "zeta")
    }
  }

  @Test("a claim that does not hold, or names no program of the order, is out (R-37)")
  func out() throws {
    let claims = try [
      Self.claim("excluded", "approved_registration", 1, isValid: false),
      Self.claim("stranger", "loyalty_card", 1), Self.claim("acme", "affiliate_touch", 5),
    ]
    let result = Precedence(order: Precedence.standard, claims: claims)
    #expect(result.winner == "acme" && result.ranked.count == 1)
    #expect(Precedence(order: [], claims: claims).winner == nil)
    #expect(Precedence(order: Precedence.standard, claims: []).winner == nil)
  }

  @Test("the order is the program's; of a program named twice the first place counts")
  func ownOrder() throws {
    let claims = try [
      Self.claim("reg", "approved_registration", 1), Self.claim("aff", "affiliate_touch", 9),
    ]
    let turned: [Identifier] = [
      "affiliate_touch", "approved_registration", "affiliate_touch",
    ]
    #expect(Precedence(order: turned, claims: claims).winner == "aff")
  }

  @Test("each claim that counted is told in its rank; only one wins the pool (R-37, R-40)")
  func reasons() throws {
    let claims = try [
      Self.claim("b", "affiliate_touch", 7), Self.claim("a", "approved_registration", 8),
    ]
    let result = Precedence(order: Precedence.standard, claims: claims)
    #expect(
      result.reasons == [
        Reason(
          "R-37", "wins",
          [
            .init("program", .text("approved_registration")), .init("partner", .text("a")),
            .init("at", .instant(claims[1].at)),
          ]),
        Reason(
          "R-37", "outranked",
          [
            .init("program", .text("affiliate_touch")), .init("partner", .text("b")),
            .init("at", .instant(claims[0].at)),
          ]),
      ])
  }
}
