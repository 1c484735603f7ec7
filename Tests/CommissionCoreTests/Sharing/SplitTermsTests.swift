import Basics
import CommissionCore
import Exact
import Money
import TestSupport
import Testing

@Suite struct SplitTermsTests {
  private static func share(
    _ payee: Identifier, _ basisPoints: Int64, most: Minor? = nil, least: Minor? = nil
  ) -> SplitTerm {
    SplitTerm(payee, .share(.bps(basisPoints)), most: most, least: least)
  }

  private static let us = SplitTerm(SplitTerm.us, .remaining)

  @Test(
    "terms apply in declared order, worked by hand (R-19)",
    arguments: [
      // 60 %, 30 % but at most 200.00, the rest
      (100_000, [60_000, 20_000, 20_000]), (50_000, [30_000, 15_000, 5_000]), (0, [0, 0, 0]),
      (-100_000, [-60_000, -20_000, -20_000]), (1, [1, 0, 0]), (66_667, [40_000, 20_000, 6_667]),
    ] as [(Int64, [Int64])])
  func capped(pool: Int64, expected: [Int64]) throws {
    let terms = try SplitTerms([
      Self.share("acme", 6_000), Self.share("bolt", 3_000, most: 20_000), Self.us,
    ])
    #expect(try terms.shares(of: Minor(pool)).map(\.minor) == minors(expected))
  }

  @Test(
    "each term takes no more than the terms before it left",
    arguments: [
      // fixed 100, at least 50 of 10 %, 20 %, the rest
      (1_000, [100, 100, 200, 600]), (400, [100, 50, 80, 170]), (160, [100, 50, 10, 0]),
      (120, [100, 20, 0, 0]), (99, [99, 0, 0, 0]), (-120, [-100, -20, 0, 0]),
    ] as [(Int64, [Int64])])
  func declaredOrder(pool: Int64, expected: [Int64]) throws {
    let terms = try SplitTerms([
      SplitTerm("a", .fixed(100)), Self.share("b", 1_000, least: 50), Self.share("c", 2_000),
      Self.us,
    ])
    #expect(try terms.shares(of: Minor(pool)).map(\.minor) == minors(expected))
  }

  @Test("remaining may stand anywhere and still takes what all others leave")
  func remainingFirst() throws {
    let terms = try SplitTerms([
      SplitTerm("acme", .remaining), Self.share("bolt", 2_500), SplitTerm("us", .fixed(10)),
    ])
    #expect(try terms.shares(of: 1_000).map(\.minor) == [740, 250, 10])
  }

  @Test("units that flooring leaves go to the largest remainders (R-18)")
  func leftovers() throws {
    let third = SplitTerm.Amount.share(Rate(Fraction(reducing: 1, over: 3)))
    let terms = try SplitTerms([
      SplitTerm("a", third), SplitTerm("b", third), SplitTerm("c", third),
    ])
    #expect(try terms.shares(of: 100).map(\.minor) == [34, 33, 33])
    #expect(try terms.shares(of: Minor(.min)).map(\.minor.units).checkedSum == .min)
  }

  /// What is refused whatever the pool, and the error that says so.
  static let refusals: [([SplitTerm], SplitTermsError)] = [
    ([], .empty),
    ([SplitTerm("", .remaining)], .namelessPayee),
    ([share("a", 100), share("b", 100), share("a", 100)], .duplicatePayee("a")),
    ([share("a", -1), us], .negative(payee: "a")),
    ([SplitTerm("a", .fixed(-1)), us], .negative(payee: "a")),
    ([share("a", 1, most: -1), us], .negative(payee: "a")),
    ([share("a", 1, least: -1), us], .negative(payee: "a")),
    (
      [share("a", 100, most: 5, least: 6), us],
      .capBelowFloor(payee: "a", most: 5, least: 6)
    ),
    ([SplitTerm("a", .remaining, most: 5)], .limitOnRemaining(payee: "a")),
    ([SplitTerm("a", .remaining, least: 5)], .limitOnRemaining(payee: "a")),
    ([SplitTerm("a", .remaining), us], .twoRemaining("a", "us")),
    ([share("a", 6_000), share("b", 4_001)], .overWhole(.bps(10_001))),
    ([share("a", 6_000), share("b", 4_001), us], .overWhole(.bps(10_001))),
    ([share("a", 6_000)], .sharesBelowWhole(.bps(6_000))),
    ([share("a", 6_000, most: 5), share("b", 3_999)], .sharesBelowWhole(.bps(9_999))),
    ([share("a", 6_000, most: 5), share("b", 4_000)], .capWithoutRemaining(payee: "a")),
    ([SplitTerm("a", .fixed(5), most: 4)], .capWithoutRemaining(payee: "a")),
  ]

  @Test("terms that make no sense are refused when agreed (R-19)", arguments: refusals)
  func refuses(terms: [SplitTerm], error: SplitTermsError) {
    #expect(throws: error) { try SplitTerms(terms) }
  }

  @Test("terms are checked against the pool that they are agreed for (R-19)")
  func againstPool() throws {
    let fixed = try SplitTerms([SplitTerm("a", .fixed(600)), SplitTerm("b", .fixed(500)), Self.us])
    try fixed.check(against: 1_100)
    #expect(throws: SplitTermsError.fixedAbovePool(fixed: 1_100, pool: 1_099)) {
      try fixed.check(against: 1_099)
    }
    try fixed.check(against: -1_100)
    let mixed = try SplitTerms([SplitTerm("a", .fixed(600)), Self.share("b", 5_000), Self.us])
    try mixed.check(against: 1_200)
    #expect(throws: SplitTermsError.moreThanPool(asked: Fraction(1_199 as Int64), pool: 1_198)) {
      try mixed.check(against: 1_198)
    }
    let short = try SplitTerms([SplitTerm("a", .fixed(600)), Self.share("b", 1_000)])
    #expect(throws: SplitTermsError.lessThanWhole(unassigned: Fraction(300 as Int64), pool: 1_000))
    {
      try short.check(against: 1_000)
    }
    #expect(throws: SplitTermsError.lessThanWhole(unassigned: Fraction(300 as Int64), pool: 1_000))
    {
      try short.shares(of: 1_000)
    }
    let floors = try SplitTerms([Self.share("a", 6_000, least: 700), Self.share("b", 4_000)])
    #expect(throws: SplitTermsError.moreThanPool(asked: Fraction(1_100 as Int64), pool: 1_000)) {
      try floors.check(against: 1_000)
    }
    try floors.check(against: 2_000)
  }

  @Test("a fixed total past 64 bits is told without a figure")
  func hugeFixed() throws {
    let terms = try SplitTerms([
      SplitTerm("a", .fixed(Minor(.max))), SplitTerm("b", .fixed(1)), Self.us,
    ])
    #expect(throws: SplitTermsError.fixedAbovePool(fixed: nil, pool: Minor(.max))) {
      try terms.check(against: Minor(.max))
    }
    // As shares they still follow the declared order: nothing is left for the second.
    #expect(try terms.shares(of: Minor(.max)).map(\.minor) == [Minor(.max), 0, 0])
  }

  @Test("caps and floors are cumulative over the deal, worked by hand (R-19)")
  func cumulative() throws {
    let terms = try SplitTerms([
      Self.share("acme", 6_000, most: 1_000, least: 300), Self.us,
    ])
    // Shares of 100, 1000, 2000, 500, 0: the floor first takes the whole 100, then 60 % rules,
    // then the cap; a refund brings 60 % back under the cap, and at last the floor yields.
    let pools: [Minor] = [0, 100, 1_000, 2_000, 500, 0]
    let acme: [Minor] = [100, 500, 400, -700, -300]
    let ours: [Minor] = [0, 400, 600, -800, -200]
    for (index, pair) in zip(pools, pools.dropFirst()).enumerated() {
      #expect(try terms.entries(before: pair.0, after: pair.1) == [acme[index], ours[index]])
    }
  }

  @Test("a difference past 64 bits is refused, not wrapped")
  func hugeDifference() throws {
    let terms = try SplitTerms([Self.share("a", 10_000)])
    #expect(throws: SplitTermsError.overflow) {
      try terms.entries(before: Minor(.min), after: Minor(.max))
    }
  }

  /// Terms that are accepted, of all kinds: shares of 90 % at most in all, then the rest.
  private static func draw(_ random: inout SplitMix64) throws -> SplitTerms {
    var terms: [SplitTerm] = []
    for index in 0..<random.int(1...5) {
      let least: Minor? = random.oneIn(4) ? Minor(random.int64(0...500)) : nil
      let most: Minor? = random.oneIn(3) ? Minor(random.int64(500...5_000)) : nil
      let amount: SplitTerm.Amount =
        random.oneIn(4)
        ? .fixed(Minor(random.int64(0...3_000)))
        : .share(Rate(Fraction(reducing: random.int64(0...18), over: 100)))
      terms.append(SplitTerm(Identifier("p\(index)"), amount, most: most, least: least))
    }
    terms.insert(us, at: random.int(0...terms.count))
    return try SplitTerms(terms)
  }

  @Test(
    "the shares of any pool obey the terms (R-18, R-19)",
    arguments: 1...4 as ClosedRange<UInt64>)
  func laws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<60 {
      let terms = try Self.draw(&random)
      let pool = Minor(random.oneIn(4) ? random.edgyInt64() : random.int64(-20_000...20_000))
      let note: Comment = "seed \(seed), round \(round): \(pool) under \(terms)"
      let shares = try terms.shares(of: pool)
      #expect(try shares.map(\.minor).total() == pool, note)
      #expect(shares.reduce(Fraction.zero) { $0 + $1.quota } == pool.exact, note)
      let sign: Int64 = pool.isNegative ? -1 : 1
      var isDry = false
      for share in shares where share.term.amount != .remaining {
        let size = share.quota * Fraction(sign)
        let off = share.minor.exact - share.quota
        #expect(size >= .zero && -Fraction.one < off && off < .one, note)
        if let most = share.term.most {
          #expect(share.minor.exact * Fraction(sign) <= most.exact, note)
        }
        // Whoever gets less than the least that was promised emptied the pool, and nobody after
        // it gets anything.
        #expect(!isDry || size.isZero, note)
        if let least = share.term.least, size < least.exact { isDry = true }
      }
      if pool != Minor(.min) {
        let mirrored = try terms.shares(of: pool.negated()).map(\.minor)
        #expect(try mirrored.map { minor in try minor.negated() } == shares.map(\.minor), note)
      }
    }
  }

  @Test(
    "whatever happens to a pool, at zero everyone stands at exactly zero (R-20)",
    arguments: 11...14 as ClosedRange<UInt64>)
  func backToZero(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<40 {
      let terms = try Self.draw(&random)
      var pools: [Minor] = [0]
      for _ in 0..<random.int(1...6) { pools.append(Minor(random.int64(0...30_000))) }
      pools.append(0)
      var standing = [Int64](repeating: 0, count: terms.terms.count)
      for (before, after) in zip(pools, pools.dropFirst()) {
        let entries = try terms.entries(before: before, after: after)
        for (index, entry) in entries.enumerated() { standing[index] += entry.units }
        #expect(
          minors(standing) == (try terms.shares(of: after).map(\.minor)),
          "seed \(seed), round \(round)")
      }
      #expect(standing.allSatisfy { $0 == 0 }, "seed \(seed), round \(round)")
    }
  }

  @Test("the working names the term, the quota and the limits (R-19)")
  func reasons() throws {
    let terms = try SplitTerms([
      Self.share("acme", 3_333, most: 50, least: 10), SplitTerm("bolt", .fixed(7)), Self.us,
    ])
    let shares = try terms.shares(of: 100)
    #expect(
      shares[0].reasons == [
        Reason(
          "R-19", "term",
          [
            .init("payee", .text("acme")), .init("rate", .rate(.bps(3_333))),
            .init("quota", .exact(Fraction(reducing: 3_333, over: 100))),
            .init("share_minor", .minor(33)),
            .init("max_minor", .minor(50)), .init("min_minor", .minor(10)),
          ])
      ])
    #expect(shares[1].reasons.fact("fixed_minor") == .minor(7))
    #expect(shares[2].reasons.keys == ["remaining"])
    // 100 − 33.33 − 7 = 59.67, and the one unit that flooring leaves goes to .67.
    #expect(shares[2].reasons.fact("share_minor") == .minor(60))
  }
}
