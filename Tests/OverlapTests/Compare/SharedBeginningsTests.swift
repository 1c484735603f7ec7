import TestSupport
import Testing

@testable import Overlap

@Suite("Shared beginnings")
struct SharedBeginningsTests {
  @Test("Long runs are walked to their very ends", arguments: [1, 64, 65, 4_096, 13_000])
  func runs(count: Int) {
    // Texts of two letters and a number in four more: aa0000 … then ab0000 …
    var shared: [UInt8] = []
    for head in 0..<2 {
      for number in 0..<count {
        shared.append(number > 0 ? (number & 255 == 0 ? 2 : 3) : UInt8(head))
      }
    }
    let beginnings = SharedBeginnings(shared)
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
