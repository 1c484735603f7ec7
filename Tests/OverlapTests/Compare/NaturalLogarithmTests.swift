import TestSupport
import Testing

@testable import Overlap

@Suite struct NaturalLogarithmTests {
  /// Values of Python's `math.log`, written by `float.hex`.
  static let logarithms: [(Double, Double)] = [
    (1.0, 0x0.0p+0),
    (2.0, 0x1.62e42fefa39efp-1),
    (3.0, 0x1.193ea7aad030bp+0),
    (7.0, 0x1.f2272ae325a57p+0),
    (10.0, 0x1.26bb1bbb55516p+1),
    (1001.0, 0x1.ba2909ce4f864p+2),
    (3846.0, 0x1.08273b1b2622bp+3),
    (2001000.0, 0x1.d04b04e858cb5p+3),
    (0.5, -0x1.62e42fefa39efp-1),
    (0.7071, -0x1.62e6b3842a25ep-2),
    (1.4142135623730951, 0x1.62e42fefa39f0p-2),
    (1.5, 0x1.9f323ecbf984cp-2),
    (1e-09, -0x1.4b927f32bffb8p+4),
    (1e+300, 0x1.5963447f87fb5p+9),
    (123456789.125, 0x1.2a1a38bd4ad4bp+4),
    (0.999999, -0x1.0c6f82d74d230p-20),
  ]

  /// Values of Python's `math.exp`.
  static let powers: [(Double, Double)] = [
    (0.0, 0x1.0000000000000p+0),
    (1.0, 0x1.5bf0a8b145769p+1),
    (-1.0, 0x1.78b56362cef38p-2),
    (0.5, 0x1.a61298e1e069cp+0),
    (-0.34657, 0x1.6a0a3b975afaep-1),
    (0.3466, 0x1.6a0c5906bc779p+0),
    (10.0, 0x1.5829dcf950560p+14),
    (-10.5, 0x1.cdfc263f6a0bap-16),
    (50.25, 0x1.68e4824f25e63p+72),
    (-300.0, 0x1.245639c3a49f7p-433),
    (700.0, 0x1.d945df4f8ec8ep+1009),
    (1e-09, 0x1.000000044b830p+0),
  ]

  @Test("logarithms lie within two units of Python's", arguments: logarithms)
  func logarithm(_ x: Double, _ wanted: Double) {
    #expect(abs(NaturalLogarithm.log(x) - wanted) <= 2 * wanted.ulp)
  }

  @Test("powers lie within two units of Python's", arguments: powers)
  func power(_ x: Double, _ wanted: Double) {
    #expect(abs(NaturalLogarithm.exp(x) - wanted) <= 2 * wanted.ulp)
  }

  @Test("logarithms of counts rise")
  func rising() {
    var last = NaturalLogarithm.log(1)
    #expect(last == 0)
    for count in 2...50_000 {
      let next = NaturalLogarithm.log(Double(count))
      #expect(next > last)
      last = next
    }
  }

  @Test("a power of a logarithm is the number")
  func roundTrip() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2000 {
      let x = Double(random.next() >> 11) / 4096 + 0.5
      #expect(abs(NaturalLogarithm.exp(NaturalLogarithm.log(x)) / x - 1) < 1e-13, "seed 11, \(x)")
    }
  }

  @Test("what has no logarithm or power in range gives an end of it")
  func ends() {
    #expect(NaturalLogarithm.log(0) == -.infinity)
    #expect(NaturalLogarithm.log(-1) == -.infinity)
    #expect(NaturalLogarithm.log(.infinity) == .infinity)
    #expect(NaturalLogarithm.exp(-1000) == 0)
    #expect(NaturalLogarithm.exp(1000) == .infinity)
    #expect(NaturalLogarithm.exp(.nan).isNaN)
  }
}
