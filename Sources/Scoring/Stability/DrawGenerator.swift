/// The source of the weights that acceptability is estimated with: Vigna's splitmix64.
///
/// A generator of our own, so that a seed gives the same draws on every machine and for ever.
struct DrawGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Fills `weights` with whole numbers that sum to 2^30, uniform on the simplex.
  ///
  /// The gaps between sorted uniform numbers are uniform on the simplex: no logarithm, and so no
  /// rounding, is needed.
  mutating func fill(_ weights: inout [UInt32]) {
    let cuts = weights.count - 1
    for index in 0..<cuts {
      let cut = UInt32(truncatingIfNeeded: next() >> 34)
      var place = index
      while place > 0, weights[place - 1] > cut {
        weights[place] = weights[place - 1]
        place -= 1
      }
      weights[place] = cut
    }
    weights[cuts] = 1 << 30
    for index in stride(from: cuts, to: 0, by: -1) { weights[index] -= weights[index - 1] }
  }
}
