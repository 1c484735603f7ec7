import Basics
import Tabular
import TestSupport
import Testing

/// The fast reader and the naive one agree, whatever the input and however it comes in.
@Suite struct CSVTwinTests {
  private static let alphabet: [UInt8] = Array("aab,,;\"\"\r\n\n\t".utf8) + [0xC3, 0xA9, 0x00]

  @Test(arguments: [1, 2, 3, 7, 1_000_000], [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09])
  func agreesOnRandomInput(_ piece: Int, _ delimiter: UInt8) throws {
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let letters = Int.random(in: 3...Self.alphabet.count, using: &random)
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Self.alphabet[Int.random(in: 0..<letters, using: &random)]
      }
      let difference = CSVTwin.difference(bytes, delimiter: delimiter, piece: piece, chunk: 16)
      try #require(difference == nil, "seed \(seed), bytes \(bytes)")
    }
  }

  @Test func agreesOnEveryShortInput() throws {
    let letters = Array("a,\"\r\n".utf8)
    let head = Array("h,i\n".utf8)
    for length in 0...6 {
      var number = 0
      let all = (0..<length).reduce(1) { count, _ in count * letters.count }
      while number < all {
        var rest = number
        let tail = (0..<length).map { _ in
          defer { rest /= letters.count }
          return letters[rest % letters.count]
        }
        let difference = CSVTwin.difference(head + tail, delimiter: 0x2C, piece: 5, chunk: 16)
        try #require(difference == nil, "bytes \(tail)")
        number += 1
      }
    }
  }
}
