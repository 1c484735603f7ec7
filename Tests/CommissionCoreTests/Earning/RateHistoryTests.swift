import Basics
import CommissionCore
import Money
import TestSupport
import Testing

@Suite struct RateHistoryTests {
  private static func stamp(_ from: String, _ rate: Int64, _ version: String) throws -> RateStamp {
    RateStamp(from: try Given.instant(from), rate: .bps(rate), version: version)
  }

  @Test(
    "the rate in force when a payment clears applies, from its very instant (R-11)",
    arguments: [
      ("2025-12-31T23:59:59.999999999Z", nil), ("2026-01-01T00:00:00Z", "v1"),
      ("2026-06-30T23:59:59Z", "v1"), ("2026-07-01T00:00:00Z", "v2"),
      // The same instant written in another offset.
      ("2026-07-01T02:00:00+02:00", "v2"), ("2099-01-01T00:00:00Z", "v2"),
    ] as [(String, String?)])
  func inForce(cleared: String, version: String?) throws {
    let history = try RateHistory([
      Self.stamp("2026-07-01T00:00:00Z", 1_200, "v2"),
      Self.stamp("2026-01-01T00:00:00Z", 1_000, "v1"),
    ])
    #expect(try history.inForce(at: Given.instant(cleared))?.version == version)
  }

  @Test("of two from the same instant the later listed holds; without stamps none does")
  func ties() throws {
    let one = try Self.stamp("2026-01-01T00:00:00Z", 1_000, "v1")
    let other = try Self.stamp("2026-01-01T00:00:00Z", 1_100, "v1a")
    let later = try Given.instant("2026-02-01T00:00:00Z")
    #expect(RateHistory([one, other]).inForce(at: later) == other)
    #expect(RateHistory([other, one]).inForce(at: later) == one)
    #expect(RateHistory([]).inForce(at: later) == nil)
  }

  @Test(
    "the order of the stamps does not matter where their instants differ",
    arguments: [1, 2, 3] as [UInt64])
  func anyOrder(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<60 {
      let seconds = Set((0..<random.int(0...8)).map { _ in random.int64(0...40) }).sorted()
      let stamps = try seconds.map { second in
        RateStamp(
          from: try #require(Instant(seconds: second)), rate: .bps(second), version: "v\(second)")
      }
      let history = RateHistory(stamps.shuffled(using: &random))
      for second in 0...45 as ClosedRange<Int64> {
        let found = history.inForce(at: try #require(Instant(seconds: second)))
        #expect(
          found?.rate.basisPoints == seconds.last { $0 <= second }, "seed \(seed), \(round)")
      }
    }
  }

  @Test("the stamp explains itself with the agreement's version (R-11)")
  func reasons() throws {
    let stamp = try Self.stamp("2026-01-01T00:00:00Z", 1_000, "v1")
    #expect(
      try stamp.reasons == [
        Reason(
          "R-11", "rate_in_force",
          [
            .init("from", .instant(Given.instant("2026-01-01T00:00:00Z"))),
            .init("rate", .rate(.bps(1_000))), .init("agreement_version", .text("v1")),
          ])
      ])
  }
}
