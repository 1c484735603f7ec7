import CommissionCore
import Money

/// Volume bands in machine words: the same as `VolumeTiers.commission`, without its fractions.
///
/// A refund goes through its whole stretch again, so a band must cost nanoseconds.
struct Bands {
  private var froms: [Int64] = []
  private var parts: [Int64] = []
  /// What the total at the start of each band earns marginally, in parts.
  private var below: [Int128] = []
  private let isCliff: Bool
  private let rounding: Rounding

  /// Nil where a rate is no whole number of basis points, or where sums leave 128 bits.
  init?(_ tiers: VolumeTiers, _ rounding: Rounding) {
    isCliff = tiers.mode == .cliff
    self.rounding = rounding
    var earned: Int128 = 0
    for band in tiers.bands {
      guard let points = band.rate.basisPoints, let fine = FineRate(basisPoints: points) else {
        return nil
      }
      if let from = froms.last, let rate = parts.last {
        // At most 2^63 units at 2^27 parts for each of few bands.
        let width = Int128(band.from.units) - Int128(from)
        let (sum, overflow) = earned.addingReportingOverflow(width * Int128(rate))
        guard !overflow else { return nil }
        earned = sum
      }
      froms.append(band.from.units)
      parts.append(fine.parts)
      below.append(earned)
    }
  }

  /// What a total that is not below zero earns, rounded once; nil where it does not fit.
  func commission(on total: Int64) -> Int64? {
    var index = froms.count - 1
    while index > 0, froms[index] > total { index -= 1 }
    if isCliff { return FineRate.rounded(Int128(total) * Int128(parts[index]), rounding) }
    let above = (Int128(total) - Int128(froms[index])) * Int128(parts[index])
    return FineRate.rounded(below[index] + above, rounding)
  }
}
