import CommissionCore
import Exact
import Money
import TestSupport
import Testing

@Suite struct VolumeTiersTests {
  private static func bands(_ pairs: [(Int64, Int64)]) -> [VolumeTiers.Band] {
    pairs.map { VolumeTiers.Band(from: Minor($0.0), rate: .bps($0.1)) }
  }

  private static let example: [(Int64, Int64)] = [(0, 1_000), (10_000, 1_500), (50_000, 2_000)]

  @Test(
    "totals across bands, worked by hand (R-24)",
    arguments: [
      // marginal: 10 % up to 100.00, 15 % of the next 400.00, 20 % above; cliff: all at one rate
      (0, 0, 0), (9_999, 1_000, 1_000), (10_000, 1_000, 1_500), (10_001, 1_000, 1_500),
      (20_000, 2_500, 3_000), (50_000, 7_000, 10_000), (49_999, 7_000, 7_500),
      (100_000, 17_000, 20_000),
    ] as [(Int64, Int64, Int64)])
  func worked(total: Int64, marginal: Int64, cliff: Int64) throws {
    let whole = WholeNumber(total)
    let bands = Self.bands(Self.example)
    #expect(try VolumeTiers(bands, mode: .marginal).commission(on: whole) == Minor(marginal))
    #expect(try VolumeTiers(bands, mode: .cliff).commission(on: whole) == Minor(cliff))
  }

  @Test(
    "bands with a gap, an overlap or no start at zero are refused (R-24)",
    arguments: [
      ([], .none), ([(1, 100)], .firstNotZero(1)), ([(-1, 100)], .firstNotZero(-1)),
      ([(0, 1), (0, 2)], .notAscending(at: 1, from: 0, after: 0)),
      ([(0, 1), (9, 2), (5, 3)], .notAscending(at: 2, from: 5, after: 9)),
    ] as [([(Int64, Int64)], VolumeTiers.Flaw)])
  func refuses(pairs: [(Int64, Int64)], flaw: VolumeTiers.Flaw) {
    for mode in VolumeMode.allCases {
      #expect(throws: flaw) { try VolumeTiers(Self.bands(pairs), mode: mode) }
    }
  }

  /// Bands with borders below 300 and rates that need not rise.
  private static func draw(_ random: inout SplitMix64) -> [(Int64, Int64)] {
    let borders = Set((0..<random.int(0...4)).map { _ in random.int64(1...300) }).sorted()
    return ([0] + borders).map { ($0, random.int64(0...4_000)) }
  }

  @Test(
    "marginal agrees with adding up unit by unit, cliff with one rate on all",
    arguments: 1...3 as ClosedRange<UInt64>)
  func agreesUnitByUnit(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<12 {
      let pairs = Self.draw(&random)
      let marginal = try VolumeTiers(Self.bands(pairs), mode: .marginal)
      let cliff = try VolumeTiers(Self.bands(pairs), mode: .cliff)
      var hundredths: Int64 = 0
      for total in 0...400 as ClosedRange<Int64> {
        // The unit from total − 1 to total lies in the band that the lower end lies in.
        if total > 0 { hundredths += pairs.last { $0.0 <= total - 1 }?.1 ?? 0 }
        let reached = pairs.last { $0.0 <= total }?.1 ?? 0
        let note: Comment = "seed \(seed), round \(round): \(total) over \(pairs)"
        #expect(
          try marginal.commission(on: WholeNumber(total))
            == Minor(roundedPart(hundredths, times: 1, over: 10_000)), note)
        #expect(
          try cliff.commission(on: WholeNumber(total))
            == Minor(roundedPart(total, times: reached, over: 10_000)), note)
      }
    }
  }

  @Test(
    "the entries add up to the commission on the whole, so small deals never drift (R-24)",
    arguments: 11...14 as ClosedRange<UInt64>)
  func entriesAddUp(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<40 {
      let pairs = Self.draw(&random)
      var deals = (0..<random.int(1...30)).map { _ in random.int64(0...40) }
      for mode in VolumeMode.allCases {
        let tiers = try VolumeTiers(Self.bands(pairs), mode: mode)
        let result = try VolumeCommission(deals: minors(deals), tiers: tiers)
        let note: Comment = "seed \(seed), round \(round): \(deals) over \(pairs), \(mode)"
        #expect(try result.entries.total() == result.total, note)
        #expect(
          try result.total == tiers.commission(on: WholeNumber(deals.reduce(0, +))), note)
        // Each deal posts what the total earns after it less what it earned before it.
        for (index, entry) in result.entries.enumerated() {
          let before = WholeNumber(deals[..<index].reduce(0, +))
          let after = before + WholeNumber(deals[index])
          let step = try tiers.commission(on: after).subtracting(tiers.commission(on: before))
          #expect(entry == step, note)
        }
        deals.shuffle(using: &random)
        let shuffled = try VolumeCommission(deals: minors(deals), tiers: tiers)
        #expect(shuffled.total == result.total, note)
      }
    }
  }

  @Test("a cliff re-rates the whole period at the deal that reaches it (R-24)")
  func cliff() throws {
    let tiers = try VolumeTiers(Self.bands(Self.example), mode: .cliff)
    // 9 000 earns 900; 10 000 in all earns 1 500, so the second deal posts 600; a refund falls
    // back below the cliff and takes 600 back.
    let result = try VolumeCommission(deals: [9_000, 1_000, -1_000], tiers: tiers)
    #expect(result.entries == [900, 600, -600])
    #expect(result.volume == 9_000)
  }

  @Test("small deals don't drift: a thousand deals of 1 at 12.5 % post 125")
  func noDrift() throws {
    let tiers = try VolumeTiers(Self.bands([(0, 1_250)]), mode: .marginal)
    let ones = [Minor](repeating: 1, count: 1_000)
    let result = try VolumeCommission(deals: ones, tiers: tiers)
    #expect(result.total == 125)
    // R(0.125 n) steps up at n = 4, 12, 20, …: every eighth deal from the fourth on.
    let steps = result.entries.indices.filter { result.entries[$0] == 1 }
    #expect(steps == Array(stride(from: 3, to: 1_000, by: 8)))
  }

  @Test("a volume below zero was refunded beyond what was paid, past 64 bits too")
  func belowZero() throws {
    let tiers = try VolumeTiers(Self.bands(Self.example), mode: .marginal)
    #expect(throws: CommissionError.refundExceedsPayment(refunded: 5, paid: .zero)) {
      try VolumeCommission(deals: [10, -15], tiers: tiers)
    }
    let huge = WholeNumber(Int64.min) * 4
    #expect(throws: CommissionError.refundExceedsPayment(refunded: nil, paid: .zero)) {
      try tiers.commission(on: huge)
    }
    #expect(throws: CommissionError.overflow) {
      try VolumeCommission(deals: [Minor(.max), 1], tiers: tiers)
    }
    // 20 % of 2^64 − 1, less the 3 000 that the lower bands pay less: it fits again.
    #expect(try tiers.commission(on: WholeNumber(UInt64.max)).units == 3_689_348_814_741_907_323)
    #expect(throws: CommissionError.overflow) { try tiers.commission(on: -huge * 2) }
  }

  @Test("the working names the mode, the band that was reached and the total (R-24)")
  func reasons() throws {
    let tiers = try VolumeTiers(Self.bands(Self.example), mode: .marginal)
    let result = try VolumeCommission(deals: [15_000, 5_000], tiers: tiers, rounding: .down)
    #expect(
      result.reasons == [
        Reason(
          "R-24", "marginal",
          [
            .init("volume_minor", .minor(20_000)), .init("reached_from_minor", .minor(10_000)),
            .init("rate", .rate(.bps(1_500))), .init("rounding", .text("down")),
            .init("total_minor", .minor(2_500)),
          ])
      ])
  }
}
