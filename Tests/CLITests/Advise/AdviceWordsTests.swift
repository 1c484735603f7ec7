import Exact
import Money
import Program
import Testing

@testable import CLI

@Suite struct AdviceWordsTests {
  private func amounts(_ low: AmountRange.Limit?, _ high: AmountRange.Limit?) -> String {
    AdviceWords.range(AmountRange(from: low, to: high), .usDollar)
  }

  @Test("a range of amounts says which of its ends belong to it")
  func ranges() {
    #expect(amounts(nil, nil) == "any amount")
    #expect(amounts(nil, .excluding(100_000)) == "under USD 1000")
    #expect(amounts(nil, .including(4_950)) == "up to USD 49.50")
    #expect(amounts(.including(4_900), nil) == "from USD 49")
    #expect(amounts(.excluding(10_000_000), nil) == "over USD 100000")
    #expect(amounts(.including(100_000), .excluding(2_500_000)) == "USD 1000 to under 25000")
    #expect(amounts(.including(2_500_000), .including(10_000_000)) == "USD 25000 to 100000")
    #expect(amounts(.excluding(100), .including(200)) == "over USD 1 to 2")
  }

  @Test(
    "decimals stand where an amount has them",
    arguments: [("JPY", "JPY 1500"), ("KWD", "KWD 1.500")])
  func amounts(code: String, text: String) throws {
    #expect(AdviceWords.amount(1_500, try #require(Currency(code))) == text)
  }

  @Test("a range of figures has its unit, and an open or exclusive end is said")
  func spans() {
    let (five, thirty) = (Fraction(5 as Int64), Fraction(30 as Int64))
    #expect(AdviceWords.span(.init(five, thirty), .percent) == "5–30 %")
    #expect(AdviceWords.span(.init(nil, thirty), .days) == "up to 30 days")
    #expect(AdviceWords.span(.init(nil, five, isBelowHigh: true), .percent) == "under 5 %")
    #expect(AdviceWords.span(.init(five, nil), .count) == "from 5")
    #expect(
      AdviceWords.span(.init(five, thirty, isBelowHigh: true), .times) == "5 to under 30 times")
    #expect(AdviceWords.span(.init(nil, nil), .count) == "anything")
  }

  @Test("counts, rates, names and lists")
  func others() {
    #expect(AdviceWords.counts(CountRange(20, nil)) == "20 or more")
    #expect(AdviceWords.counts(CountRange(10, 25)) == "10–25")
    let quarter = Rate(basisPoints: 2_500)
    #expect(AdviceWords.rates(RateRange(Rate(basisPoints: 2_000), quarter)) == "20–25 %")
    #expect(AdviceWords.rates(RateRange(quarter, quarter)) == "25 %")
    #expect(AdviceWords.plain("breaks_even") == "breaks even")
    #expect(AdviceWords.list([]) == "nothing")
    #expect(AdviceWords.list(["a", "b"]) == "a, b")
  }
}
