import TestSupport
import Testing

@testable import Overlap

@Suite("Shared beginnings")
struct SharedBeginningsTests {
  @Test("Long runs are walked to their very ends", arguments: [1, 64, 65, 4_096, 13_000])
  func runs(count: Int) {
    // Texts of two letters and a number in four more: aa0000 … then ab0000 …
    var units: [UInt16] = []
    var places: [TextPlace] = []
    for head in 0..<2 {
      for number in 0..<count {
        units += [97, 97 + UInt16(head), 1 + UInt16(number >> 8), 1 + UInt16(number & 255)]
        places.append(TextPlace(units.count - 4..<units.count))
      }
    }
    let beginnings = SharedBeginnings(units, places)
    for text in [0, count / 2, count - 1] {
      #expect(beginnings.first(from: text, sharing: 2) == 0)
      #expect(beginnings.end(from: text, sharing: 2) == count)
      #expect(beginnings.first(from: count + text, sharing: 2) == count)
      #expect(beginnings.end(from: count + text, sharing: 2) == 2 * count)
      #expect(beginnings.first(from: count + text, sharing: 1) == 0)
      #expect(beginnings.end(from: text, sharing: 0) == 2 * count)
      #expect(beginnings.end(from: text, sharing: 4) == text + 1)
      let hundred = text / 256 * 256
      #expect(beginnings.first(from: text, sharing: 3) == hundred)
      #expect(beginnings.end(from: text, sharing: 3) == min(hundred + 256, count))
    }
  }
}
