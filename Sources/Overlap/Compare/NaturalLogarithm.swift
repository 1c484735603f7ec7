/// Logarithm and exponential from additions and multiplications alone.
///
/// The comparison must come out the same on every machine, and mathematical libraries differ in
/// the last bit; these two are fixed sequences of IEEE operations. Both err by less than two units
/// in the last place.
package enum NaturalLogarithm {
  /// ln 2 in two parts; the first has zeros at its end, so that a small multiple of it is exact.
  private static let ln2High = 0x1.62e42fee00000p-1
  private static let ln2Low = 0x1.a39ef35793c76p-33

  /// The natural logarithm; negative infinity for zero and less, which counts never are.
  package static func log(_ x: Double) -> Double {
    guard x > 0 else { return -.infinity }
    guard x.isFinite else { return x }
    // x = 2^k · m with m between √½ and √2; then ln m = 2 artanh s with s = (m - 1) / (m + 1).
    var k = Int(x.exponent)
    var m = x.significand
    if m > 1.414_213_562_373_095_1 {
      m *= 0.5
      k += 1
    }
    let f = m - 1
    let s = f / (2 + f)
    let z = s * s
    var series = 1.0 / 23
    series = series * z + 1.0 / 21
    series = series * z + 1.0 / 19
    series = series * z + 1.0 / 17
    series = series * z + 1.0 / 15
    series = series * z + 1.0 / 13
    series = series * z + 1.0 / 11
    series = series * z + 1.0 / 9
    series = series * z + 1.0 / 7
    series = series * z + 1.0 / 5
    series = series * z + 1.0 / 3
    let tail = 2 * s * z * series
    // 2s = f - s·f, which keeps the digits that 2s alone would round away.
    return Double(k) * ln2High + (f - (s * f - tail - Double(k) * ln2Low))
  }

  /// e to the power of `x`; 0 or infinity where the result leaves the range.
  package static func exp(_ x: Double) -> Double {
    guard x > -708 else { return x.isNaN ? x : 0 }
    guard x < 709 else { return x.isNaN ? x : .infinity }
    let k = (x * 1.442_695_040_888_963_4).rounded()
    let r = (x - k * ln2High) - k * ln2Low
    var series = 1.0
    for n in stride(from: 14.0, through: 1.0, by: -1.0) { series = 1 + r / n * series }
    return series * Double(sign: .plus, exponent: Int(k), significand: 1)
  }
}
