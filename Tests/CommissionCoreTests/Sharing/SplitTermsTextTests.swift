import Basics
import CommissionCore
import Exact
import Money
import Testing

@Suite struct SplitTermsTextTests {
  private static func read(_ text: String) throws -> [SplitTerm] {
    try SplitTermsText.read(text, in: try #require(Currency("USD")))
  }

  @Test(
    "each form of a term is read (R-19)",
    arguments: [
      ("acme 60%", SplitTerm("acme", .share(.bps(6_000)))),
      ("acme 60 %", SplitTerm("acme", .share(.bps(6_000)))),
      ("acme 12.5%", SplitTerm("acme", .share(.bps(1_250)))),
      ("acme 50/3%", SplitTerm("acme", .share(Rate(Fraction(reducing: 1, over: 6))))),
      ("acme 2/7", SplitTerm("acme", .share(Rate(Fraction(reducing: 2, over: 7))))),
      ("acme USD 200", SplitTerm("acme", .fixed(20_000))),
      ("acme USD 0.05", SplitTerm("acme", .fixed(5))),
      ("us remaining", SplitTerm("us", .remaining)),
      ("bolt 30% max USD 200", SplitTerm("bolt", .share(.bps(3_000)), most: 20_000)),
      ("bolt 30% max 200 USD", SplitTerm("bolt", .share(.bps(3_000)), most: 20_000)),
      ("bolt 30% min USD 1.50", SplitTerm("bolt", .share(.bps(3_000)), least: 150)),
      (
        "bolt 30% min USD 1 max USD 2",
        SplitTerm("bolt", .share(.bps(3_000)), most: 200, least: 100)
      ),
      ("bolt USD 5 max USD 2", SplitTerm("bolt", .fixed(500), most: 200)),
      ("  acme   60%  ", SplitTerm("acme", .share(.bps(6_000)))),
      ("Acme Holding Ltd 60%", SplitTerm("Acme Holding Ltd", .share(.bps(6_000)))),
      ("remaining 60%", SplitTerm("remaining", .share(.bps(6_000)))),
      ("max 60%", SplitTerm("max", .share(.bps(6_000)))),
      ("7/11 60%", SplitTerm("7/11", .share(.bps(6_000)))),
      ("EUR Trading 60%", SplitTerm("EUR Trading", .share(.bps(6_000)))),
      ("100% remaining", SplitTerm("100%", .remaining)),
      ("ünïcödé 60%", SplitTerm("ünïcödé", .share(.bps(6_000)))),
      // What makes no sense as a share is read all the same; `SplitTerms` refuses it by its facts.
      ("acme -5%", SplitTerm("acme", .share(.bps(-500)))),
      ("acme 101%", SplitTerm("acme", .share(.bps(10_100)))),
    ])
  func reads(text: String, term: SplitTerm) throws {
    #expect(try Self.read(text) == [term])
  }

  @Test("terms keep their order, and the example of the contract is read")
  func several() throws {
    #expect(
      try Self.read("acme 60%, bolt 30% max USD 200, us remaining") == [
        SplitTerm("acme", .share(.bps(6_000))),
        SplitTerm("bolt", .share(.bps(3_000)), most: 20_000), SplitTerm("us", .remaining),
      ])
  }

  @Test(
    "what can't be read is told by term and text",
    arguments: [
      ("", 1, ""), ("acme", 1, "acme"), ("60%", 1, "60%"), ("acme 60", 1, "acme 60"),
      ("acme 60 % %", 1, "acme 60 % %"), ("acme 60%,", 2, ""), ("acme 60%,, us remaining", 2, ""),
      ("acme 60%, bolt", 2, "bolt"), ("acme 60% 30%", 1, "acme 60% 30%"),
      ("acme 60% max", 1, "acme 60% max"), ("acme 60% max 200", 1, "acme 60% max 200"),
      ("acme 60% max EUR 200", 1, "acme 60% max EUR 200"),
      ("acme 60% max USD 1.005", 1, "acme 60% max USD 1.005"),
      ("acme 60% max USD 1 max USD 2", 1, "acme 60% max USD 1 max USD 2"),
      ("acme 60% min USD 1 min USD 2", 1, "acme 60% min USD 1 min USD 2"),
      ("acme EUR 200", 1, "acme EUR 200"), ("acme USD", 1, "acme USD"),
      // A comma ends a term: the first is read, "000" is not.
      ("acme USD 1,000", 2, "000"), ("us remaining max", 1, "us remaining max"),
      ("acme 2/0", 1, "acme 2/0"), ("acme 1e2%", 1, "acme 1e2%"),
      ("a 50%, b 50% cap USD 3", 2, "b 50% cap USD 3"),
      // Semicolons would make the first term part of a name, and its payee lose the share.
      ("a 50%; b 50%", 1, "a 50%; b 50%"), ("us remaining; a 5%", 1, "us remaining; a 5%"),
    ] as [(String, Int, String)])
  func unreadable(text: String, term: Int, found: String) throws {
    let error = try #require(throws: SplitTermsText.Unreadable.self) { try Self.read(text) }
    #expect(error.term == term)
    #expect(error.found == found)
    #expect(!error.expected.isEmpty)
  }

  @Test("what was looked for fits the currency of the pool")
  func expected() throws {
    let yen = try #require(Currency("JPY"))
    let error = try #require(throws: SplitTermsText.Unreadable.self) {
      try SplitTermsText.read("acme", in: yen)
    }
    #expect(error.expected.contains("JPY 200"))
    #expect(try SplitTermsText.read("acme JPY 7", in: yen) == [SplitTerm("acme", .fixed(7))])
  }
}
