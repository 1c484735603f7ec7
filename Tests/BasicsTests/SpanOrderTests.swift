import Basics
import TestSupport
import Testing

@Suite struct SpanOrderTests {
  private func isEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool { SpanOrder.isEqual(a.span, b.span) }

  @Test("runs are equal when their bytes are, whatever their length and wherever they differ")
  func agreesWithArrays() {
    var random = SplitMix64(seed: 7)
    for count in 0..<40 {
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      #expect(isEqual(bytes, Array(bytes)))
      #expect(!isEqual(bytes, bytes + [0]))
      #expect(!isEqual(bytes + [0], bytes))
      for place in bytes.indices {
        var other = bytes
        other[place] ^= 1 << UInt8(random.next() % 8)
        #expect(!isEqual(bytes, other), "\(count) bytes, differing at \(place)")
      }
    }
  }

  @Test(
    "shorter runs stand first, equally long ones in the order of their bytes",
    arguments: [
      ("", "a", true), ("a", "", false), ("b", "aa", true), ("a", "b", true), ("b", "a", false),
      ("D9", "D10", true), ("D09", "D10", true), ("same", "same", false), ("z", "é", true),
    ])
  func ordersByLength(_ a: String, _ b: String, _ isFirst: Bool) {
    let precedes = SpanOrder.precedesByLength(a.utf8.span, b.utf8.span)
    #expect(precedes == isFirst)
  }

  @Test("runs stand in the order of their bytes, wherever the first difference is")
  func compares() {
    var random = SplitMix64(seed: 11)
    for count in 0..<40 {
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let order = { (a: [UInt8], b: [UInt8]) in SpanOrder.compare(a.span, b.span).signum() }
      #expect(order(bytes, Array(bytes)) == 0)
      #expect(order(bytes, bytes + [0]) == -1)
      #expect(order(bytes + [0], bytes) == 1)
      for place in bytes.indices {
        var other = bytes
        other[place] ^= 1 << UInt8(random.next() % 8)
        for index in other.indices where index > place { other[index] = 0 }
        let due = bytes[place] < other[place] ? -1 : 1
        #expect(order(bytes, other) == due, "\(count) bytes, differing at \(place)")
        #expect(order(other, bytes) == -due, "\(count) bytes, differing at \(place)")
      }
    }
  }

  @Test("a word is eight bytes with the first in its lowest bits, at any place")
  func words() {
    let bytes: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    let words = [0, 1].map { bytes.span.word(at: $0) }
    #expect(words == [0x0807_0605_0403_0201, 0x0908_0706_0504_0302])
  }
}
