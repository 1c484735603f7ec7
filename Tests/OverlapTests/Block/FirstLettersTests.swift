import TestSupport
import Testing

@testable import Overlap

@Suite struct FirstLettersTests {
  @Test("The first letters have the hash of a piece of so many, in bytes, in units, within a text")
  func hashes() {
    var random = SplitMix64(seed: 14)
    for _ in 0..<2_000 {
      let bytes = (0..<random.int(1...12)).map { _ in UInt8(random.int(0x61...0x7A)) }
      let units = bytes.map(UInt16.init)
      let around = [0x41, 0x42] + bytes + [UInt8](repeating: 0x43, count: random.int(0...9))
      let place = 2..<2 + bytes.count
      for most in 1...8 {
        let piece = Array(units.prefix(most))
        let expected = LetterHash(piece.span).value
        #expect(FirstLetters(bytes.span).hash(most).value == expected, "\(bytes), \(most)")
        #expect(FirstLetters(units.span).hash(most).value == expected, "\(bytes), \(most)")
        #expect(FirstLetters(around.span, place).hash(most).value == expected, "\(bytes)")
      }
    }
  }

  @Test("No letters have the hash of no piece")
  func none() {
    let none: [UInt8] = []
    #expect(FirstLetters(none.span).hash(8).value == LetterHash().value)
    #expect(FirstLetters(none.span).letters(3) == 0)
  }

  @Test("Letters in one number are those of a piece")
  func letters() {
    let bytes = Array("abcdefgh".utf8)
    #expect(FirstLetters(bytes.span).letters(3) == 0x61_0062_0063)
    #expect(FirstLetters(bytes.span, 6..<8).letters(3) == 0x67_0068)
    #expect(FirstLetters(bytes.span).sixthToEighth == 0x66_0067_0068)
    #expect(FirstLetters(bytes.span, 0..<6).sixthToEighth == 0x66)
  }
}
