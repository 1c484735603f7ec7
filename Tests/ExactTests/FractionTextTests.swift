import Exact
import TestSupport
import Testing

@Suite struct FractionTextTests {
  @Test(
    "numbers are read exactly",
    arguments: [
      ("0", 0, 1), ("-0", 0, 1), ("12", 12, 1), ("-0.25", -1, 4), ("50/3", 50, 3), ("-6/4", -3, 2),
      ("007", 7, 1), ("0.10", 1, 10), ("2.50", 5, 2), ("0/9", 0, 1), ("-0.0", 0, 1),
      ("1.000000000000000000", 1, 1),
    ] as [(String, Int64, Int64)])
  func reads(text: String, above: Int64, below: Int64) {
    #expect(Fraction(text) == Fraction(reducing: above, over: below))
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "-", ".", ".5", "5.", "-.5", "-.", "+1", "1e3", "1E3", " 1", "1 ", "1 000", "1,5",
      "1_000",
      "0x10", "--1", "1-", "1.2.3", "1/2/3", "1/", "/2", "/", "1/0", "0/0", "1/-2", "-1/-2", "1/+2",
      "1.5/2", "1/2.5", "nan", "inf", "١", "½", "1\u{0}", "1\u{301}", "−1",
    ])
  func refuses(text: String) {
    #expect(Fraction(text) == nil)
  }

  @Test("two hundred bytes are read, one more is not")
  func longest() throws {
    let longest = "0." + String(repeating: "3", count: 198)
    #expect(longest.utf8.count == Fraction.longestText)
    #expect(try #require(Fraction(longest)).description == longest)
    #expect(Fraction(longest + "3") == nil)
    #expect(Fraction(String(repeating: "9", count: 201)) == nil)
  }

  @Test(
    "decimals that end are written as decimals, others as n/d",
    arguments: [
      (6_975, 100, "69.75"), (70, 1, "70"), (1, 3, "1/3"), (-1, 6, "-1/6"), (-5, 100, "-0.05"),
      (1, 8, "0.125"), (1, 5, "0.2"), (7, 40, "0.175"), (3, 125, "0.024"), (100, 7, "100/7"),
      (0, 5, "0"),
      // 2^-10, from a table of powers of two.
      (-1, 1_024, "-0.0009765625"),
    ] as [(Int64, Int64, String)])
  func writes(above: Int64, below: Int64, text: String) {
    #expect(Fraction(reducing: above, over: below).description == text)
  }

  @Test(
    "decimals end exactly where tens can clear the denominator",
    arguments: 1...200 as ClosedRange<Int64>)
  func decimalsEnd(below: Int64) {
    let fraction = Fraction(reducing: 1, over: below)
    // 1/d ends within eight places for d ≤ 200 or never: 2^7 is the highest power below 200.
    let ends = 100_000_000 % below == 0
    #expect((fraction.decimalText != nil) == ends)
    #expect(ends || fraction.description == "1/\(below)")
  }

  @Test("what is written is read back", arguments: 71...74 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<150 {
      var below = WholeNumber(random.int64(1...1_000_000))
      if random.oneIn(2) {
        // A denominator of twos and fives, so that the decimal form is used too.
        below = 1
        for _ in 0..<random.int(0...20) { below = below * 2 }
        for _ in 0..<random.int(0...20) { below = below * 5 }
      }
      let fraction = try #require(Fraction(WholeNumber(random.edgyInt64()), over: below))
      #expect(Fraction(fraction.description) == fraction, "seed \(seed), \(round): \(fraction)")
    }
  }
}
