import TestSupport
import Testing

@testable import Overlap

@Suite struct UTF8ReaderTests {
  @Test("every scalar comes back from its bytes")
  func roundTrip() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 61) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var bytes: [UInt8] = []
      UTF8Reader.append(value, to: &bytes)
      #expect(bytes == Array(String(scalar).utf8))
      let read = UTF8Reader.scalar(bytes.span, at: 0)
      #expect(read.value == value && read.length == bytes.count)
      let behindLetter = [0x61] + bytes
      let start = UTF8Reader.start(behindLetter.span, before: behindLetter.count)
      #expect(start == 1)
    }
  }

  @Test(
    "what is not UTF-8 reads as one replacement a byte",
    arguments: [
      [0x80], [0xFF], [0xC3], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3, 0x28],
    ] as [[UInt8]])
  func malformed(_ bytes: [UInt8]) {
    let read = UTF8Reader.scalar(bytes.span, at: 0)
    #expect(read.value == 0xFFFD && read.length == 1)
  }

  @Test("random bytes read as the standard library reads them, replacements aside")
  func random() {
    let seed: UInt64 = 11
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let bytes = (0..<random.int(1...8)).map { _ in
        UInt8(random.pick([0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0x90]))
      }
      var read: [UInt32] = []
      var index = 0
      while index < bytes.count {
        let scalar = UTF8Reader.scalar(bytes.span, at: index)
        if scalar.value != 0xFFFD { read.append(scalar.value) }
        index += scalar.length
      }
      let decoded = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
      #expect(read == decoded.filter { $0 != 0xFFFD }, "seed \(seed), bytes \(bytes)")
    }
  }
}
