import Basics
import TestSupport
import Testing

@Test("a gathered hash is that of the bytes in a row, however many and however cut")
func gatheringHashIsThatOfItsBytes() {
  var random = SplitMix64(seed: 20)
  for round in 0..<20 {
    var hash = GatheringHash(tag: "tag")
    var all = Array("tag".utf8)
    for _ in 0..<Int(random.next() % 60) {
      let piece = (0..<Int(random.next() % 9_000)).map { _ in
        UInt8(truncatingIfNeeded: random.next())
      }
      hash.add(piece.span)
      all += piece
    }
    #expect(hash.finished() == SHA256.digest(of: all.span), "round \(round)")
  }
}

@Test("numbers and lengths are written so that what follows can't be taken for them")
func gatheringHashWritesNumbers() {
  var hash = GatheringHash(tag: "")
  hash.add(compact: 300)
  hash.add(wide: 258)
  hash.add(counted: "ab".utf8Span.span)
  // 300 is 2 · 128 + 44, the lower group first with its top bit set.
  let bytes: [UInt8] = [0x80 | 44, 2] + [0, 0, 0, 0, 0, 0, 1, 2] + [2, 0x61, 0x62]
  #expect(hash.finished() == SHA256.digest(of: bytes.span))
}
