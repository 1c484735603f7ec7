import TestSupport
import Testing

@testable import Overlap

@Suite struct TextKeysTests {
  /// The hash of some pieces, the naive way.
  private static func hash(_ pieces: ArraySlice<UInt16>...) -> UInt64 {
    var hash = LetterHash()
    for piece in pieces where !piece.isEmpty {
      let letters = Array(piece)
      hash.add(letters.span)
    }
    return hash.value
  }

  @Test("A text gives its beginnings, the whole and its ends, whatever stands around it")
  func parts() {
    var random = SplitMix64(seed: 15)
    for _ in 0..<2_000 {
      let bytes = (0..<random.int(0...24)).map { _ in UInt8(random.int(0x61...0x7A)) }
      let units = bytes.map(UInt16.init)
      let around = [0x41] + bytes + [UInt8](repeating: 0x43, count: random.int(0...9))
      for keys in [
        TextKeys(units.span), TextKeys(bytes.span), TextKeys(around.span, 1..<1 + bytes.count),
      ] {
        let (five, six) = (units.prefix(5), units.dropFirst(5).prefix(3))
        #expect(keys.count == units.count)
        #expect(keys.whole == Self.hash(five, six, units.dropFirst(8)))
        if units.count >= 5 { #expect(keys.five == Self.hash(five)) }
        if units.count >= 8 { #expect(keys.eight == Self.hash(five, six)) }
        if units.count >= 3 { #expect(keys.ends == Self.hash(units.prefix(3), units.suffix(3))) }
      }
    }
  }
}
