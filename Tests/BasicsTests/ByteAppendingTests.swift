import Basics
import TestSupport
import Testing

@Suite struct ByteAppendingTests {
  /// Every byte once, then a random run: longer than what is worked on at a time.
  private static func run(of count: Int, _ random: inout SplitMix64) -> [UInt8] {
    Array(0...255) + (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  @Test("Bytes stand behind those that were there, as they were")
  func copying() {
    var random = SplitMix64(seed: 21)
    for count in 0..<40 {
      let run = Self.run(of: count, &random)
      var bytes: [UInt8] = [1, 2, 3]
      bytes.append(copying: run.span)
      #expect(bytes == [1, 2, 3] + run)
    }
  }

  @Test("Bytes of the array itself stand behind it once more")
  func own() {
    var random = SplitMix64(seed: 25)
    for count in 0..<40 {
      let run = Self.run(of: count, &random)
      var bytes = run
      bytes.append(own: 3..<run.count)
      bytes.append(own: run.count..<run.count)
      #expect(bytes == run + run[3...])
    }
  }

  @Test("Capital letters of ASCII become small, and nothing else changes")
  func lowercasing() {
    var random = SplitMix64(seed: 22)
    for count in 0..<40 {
      let run = Self.run(of: count, &random)
      var bytes: [UInt8] = [65]
      bytes.append(lowercasing: run.span)
      let small = run.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 32 : $0 }
      #expect(bytes == [65] + small)
    }
  }

  @Test("Bytes become units of two, and units are copied")
  func units() {
    var random = SplitMix64(seed: 23)
    for count in 0..<40 {
      let run = Self.run(of: count, &random)
      var units: [UInt16] = [0x1234]
      units.append(widening: run.span)
      let copied: [UInt16] = [0xFFFF, 7]
      units.append(copying: copied.span)
      #expect(units == [0x1234] + run.map(UInt16.init) + copied)
    }
  }

  @Test("Bytes are written as units of two where they belong, and nowhere else")
  func writtenUnits() {
    var random = SplitMix64(seed: 24)
    for count in 0..<40 {
      let run = Array(Self.run(of: count, &random).suffix(count))
      var units = [UInt16](repeating: 0xABCD, count: count + 5)
      var span = units.mutableSpan
      span.write(widening: run.span, at: 2)
      #expect(units == [0xABCD, 0xABCD] + run.map(UInt16.init) + [0xABCD, 0xABCD, 0xABCD])
    }
  }

  @Test("The bytes of a number stand in room that is there, the lowest first")
  func number() {
    var bytes: [UInt8] = [9]
    bytes.append(addingCapacity: 12) { (room: inout OutputSpan<UInt8>) in
      room.append(bytesOf: 0x0807_0605_0403_0201 as UInt64)
      room.append(bytesOf: 0x0C0B_0A09 as UInt32)
    }
    #expect(bytes == [9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  }

  @Test("A run of any length goes into room that is there, behind what is there already")
  func copyingIntoRoom() {
    var random = SplitMix64(seed: 24)
    for count in 0..<40 {
      let run = Array(Self.run(of: count, &random).suffix(count))
      var bytes: [UInt8] = [5]
      bytes.append(addingCapacity: run.count + 1) { (room: inout OutputSpan<UInt8>) in
        room.append(6)
        room.append(copying: run.span)
      }
      #expect(bytes == [5, 6] + run)
    }
  }

  @Test("A range goes into room that is there, whatever stands behind it and however much that is")
  func copyingRanges() {
    var random = SplitMix64(seed: 26)
    for count in 0..<40 {
      let run = Array(Self.run(of: count, &random).suffix(count))
      for _ in 0..<20 {
        let start = random.int(0...count)
        let range = start..<random.int(start...count)
        var bytes: [UInt8] = [5]
        let more = random.int(0...9)
        bytes.append(addingCapacity: range.count + 1 + more) { (room: inout OutputSpan<UInt8>) in
          room.append(copying: run.span, range)
          room.append(6)
        }
        #expect(bytes == [5] + run[range] + [6])
      }
    }
  }

  @Test("Four units are one number, the first in its lowest bits")
  func fourUnits() {
    let units: [UInt16] = [9, 0x0201, 0x0403, 0x0605, 0x8887, 7]
    #expect(units.span.fourUnits(at: 1) == 0x8887_0605_0403_0201)
  }
}
