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

  /// Long plain runs are stepped over a word at a time, so that what ends one must be found at
  /// every place of a word, and what is next to it in value must not.
  @Test(arguments: [16, 64, 4_096], [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09])
  func agreesOnLongRuns(_ chunk: Int, _ delimiter: UInt8) throws {
    let plain: [UInt8] = Array(" !#+-:<aZ~".utf8) + [0x01, 0x0B, 0x1F, 0x7F]
    let special: [UInt8] = [delimiter, delimiter, 0x22, 0x0A, 0x0D, 0x00, 0x09, 0xC3, 0x80, 0xFF]
    for seed in 0..<500 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        for _ in 0..<Int.random(in: 0...21, using: &random) {
          bytes.append(plain[Int.random(in: 0..<plain.count, using: &random)])
        }
        bytes.append(special[Int.random(in: 0..<special.count, using: &random)])
      }
      let difference = CSVTwin.difference(
        bytes, delimiter: delimiter, piece: 1_000_000, chunk: chunk)
      try #require(difference == nil, "seed \(seed), bytes \(bytes)")
    }
  }

  /// A quoted field and a plain one, each with one byte that matters, at each place of two words.
  @Test(arguments: [0x22, 0x0A, 0x0D, 0x00, 0x2C, 0xC3] as [UInt8])
  func agreesWhereverAByteStands(_ byte: UInt8) throws {
    for length in 0...20 {
      for place in 0...length {
        var field = Array(repeating: UInt8(ascii: "x"), count: length)
        field.insert(byte, at: place)
        for quote in ["", "\""] {
          let bytes = Array("h,i\n\(quote)".utf8) + field + Array("\(quote),2\n3,4\n".utf8)
          let difference = CSVTwin.difference(
            bytes, delimiter: 0x2C, piece: 1_000_000, chunk: 4_096)
          try #require(difference == nil, "bytes \(bytes)")
        }
      }
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
