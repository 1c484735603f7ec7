import Basics
import TestSupport
import Testing

@Suite struct ByteWordsTests {
  /// Up to eight bytes as a number, one after another.
  private func twin(_ bytes: [UInt8], from start: Int) -> UInt64 {
    bytes.dropFirst(start).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  @Test("What is left of a run is a word with zeros behind it, wherever it begins")
  func rest() {
    var random = SplitMix64(seed: 3)
    for count in 0..<24 {
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      for start in 0...count + 8 {
        let word = bytes.span.word(atMostFrom: start)
        #expect(word == twin(bytes, from: start), "\(count) bytes, from \(start)")
      }
    }
  }

  @Test("Four bytes are a number whose lowest bits are the first")
  func half() {
    let bytes: [UInt8] = [9, 0x78, 0x56, 0x34, 0x12]
    let half = bytes.span.half(at: 1)
    #expect(half == 0x1234_5678)
  }
}
