import TestSupport
import Testing

@testable import Overlap

@Suite struct HostPlacesTests {
  private static func isInHost(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == 0x2D || byte == 0x2E
  }

  @Test("Eight bytes at a time tell what one by one tells", arguments: 0..<400)
  func agreesWithBytes(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rarelyOther = random.oneIn(2)
    let text = (0..<random.int(0...80)).map { _ in
      if rarelyOther ? random.oneIn(40) : random.oneIn(8) {
        return UInt8(truncatingIfNeeded: random.next())
      }
      return random.pick(Array("abz09.-".utf8))
    }
    let length = text.prefix(64).prefix(while: Self.isInHost).count
    let host = Array(text[..<length])
    let places = HostPlaces(text.span)
    #expect(places.length == length)
    #expect(places.lastLabel == (host.lastIndex(of: 0x2E) ?? -1) + 1)
    let labels = host.split(separator: 0x2E, omittingEmptySubsequences: false)
    let areWhole =
      labels.dropLast().allSatisfy { !$0.isEmpty && $0.first != 0x2D }
      && labels.last?.first != 0x2D
    #expect(places.areLabelsWhole == areWhole, "\(String(decoding: text, as: UTF8.self))")
  }
}
