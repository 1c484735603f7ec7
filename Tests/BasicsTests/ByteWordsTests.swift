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

  @Test("The bytes of a range are a word with zeros behind it, up to eight of them")
  func ranges() {
    var random = SplitMix64(seed: 5)
    for count in 0..<24 {
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      for start in 0...count {
        for end in start...count {
          let word = bytes.span.word(of: start..<end)
          #expect(word == twin(Array(bytes[..<end]), from: start), "\(count), \(start)..<\(end)")
        }
      }
    }
  }

  @Test("Four bytes are four units of two")
  func fourUnits() {
    let bytes: [UInt8] = [9, 0x78, 0x56, 0xFF, 0x12]
    let units = bytes.span.fourUnits(at: 1)
    #expect(units == 0x0012_00FF_0056_0078)
  }

  @Test("Four bytes are a number whose lowest bits are the first")
  func half() {
    let bytes: [UInt8] = [9, 0x78, 0x56, 0x34, 0x12]
    let half = bytes.span.half(at: 1)
    #expect(half == 0x1234_5678)
  }

  @Test("A run is plain where all bytes are ASCII and none is zero; its ASCII ends where that ends")
  func ascii() {
    var random = SplitMix64(seed: 4)
    for count in 0..<40 {
      let plain = (0..<count).map { _ in UInt8(random.int(1...127)) }
      let isPlain = plain.span.isPlainASCII
      #expect(isPlain)
      let end = plain.span.endOfASCII(from: 0)
      #expect(end == count)
      for place in plain.indices {
        for odd in [0, 0x80, 0xFF] as [UInt8] {
          var bytes = plain
          bytes[place] = odd
          let isPlain = bytes.span.isPlainASCII
          #expect(!isPlain, "\(count) bytes, \(odd) at \(place)")
          let end = bytes.span.endOfASCII(from: place / 2)
          #expect(end == (odd == 0 ? count : place), "\(count) bytes, \(odd) at \(place)")
        }
      }
    }
  }
}
