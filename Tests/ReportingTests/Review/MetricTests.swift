import Basics
import Exact
import Money
import Testing

@testable import Reporting

@Suite("A figure of the scorecard")
struct MetricTests {
  private let quarters = ["2026Q1", "2026Q2"].compactMap { Quarter($0) }

  private func usd(_ units: Int64) -> Metric.Value? {
    Money("USD 1.00").map { .money(Money(Minor(units), $0.currency)) }
  }

  private func metric(
    _ before: Metric.Value?, _ now: Metric.Value?, target: Metric.Value? = nil,
    isMoreBetter: Bool? = true
  ) -> Metric {
    Metric(
      "figure", target: target,
      points: zip(quarters, [before, now]).map { Metric.Point($0, $1) }, isMoreBetter: isMoreBetter)
  }

  @Test("money changes by a share of what it was, and by an amount where that was nothing")
  func moneyChange() {
    #expect(metric(usd(80_000), usd(120_000)).change == "+50 %")
    #expect(metric(usd(120_000), usd(80_000)).change == "-33.3 %")
    #expect(metric(usd(0), usd(500)).change == "+USD 5.00")
    #expect(metric(usd(-100), usd(100)).change == "+USD 2.00")
    #expect(metric(usd(7), usd(7)).change == "unchanged")
  }

  @Test("counts and days change by their difference, shares by points")
  func otherChanges() {
    #expect(metric(.count(3), .count(5)).change == "+2")
    #expect(
      metric(.days(Fraction(reducing: 41, over: 2)), .days(Fraction(20 as Int64))).change == "-0.5")
    #expect(
      metric(
        .share(Fraction(reducing: 1, over: 2)), .share(Fraction(reducing: 2, over: 3))
      ).change == "+16.7 pts")
  }

  @Test("nothing is said of a change from or to the unknown")
  func unknownChange() {
    #expect(metric(nil, .count(1)).change == nil)
    #expect(metric(.count(1), nil).change == nil)
  }

  @Test("a target is reached at least where more is better, at most where less is")
  func targets() {
    #expect(metric(nil, .count(5), target: .count(5)).isReached == true)
    #expect(metric(nil, .count(4), target: .count(5)).isReached == false)
    #expect(metric(nil, .count(4), target: .count(5), isMoreBetter: false).isReached == true)
    #expect(metric(nil, .count(6), target: .count(5), isMoreBetter: false).isReached == false)
    #expect(metric(nil, .count(6)).isReached == nil)
  }

  @Test("amounts of different currencies are not held against each other")
  func currencies() throws {
    let euro = Metric.Value.money(try #require(Money("EUR 1.00")))
    #expect(metric(nil, usd(500), target: euro).isReached == nil)
  }
}
