import TestSupport
import Testing

@testable import Overlap

@Suite("Text pools")
struct TextPoolTests {
  @Test("A pool of pieces holds each text once, as one pool of all", arguments: [2, 40, 900])
  func pieces(_ size: Int) {
    var random = SplitMix64(seed: 51)
    var whole = TextPool()
    var twin = TextPool()
    for _ in 0..<6 {
      var piece = TextPool()
      var texts: [[UInt16]] = []
      for _ in 0..<size {
        let text = (0..<random.int(0...4)).map { _ in UInt16(random.int(97...102)) }
        let id = piece.intern(text)
        if Int(id) == texts.count { texts.append(text) }
        piece.countOne(id)
        twin.countOne(twin.intern(text))
      }
      let numbers = whole.add(piece)
      #expect(numbers == texts.map { twin.intern($0) }, "seed 51")
    }
    #expect(whole.count == twin.count)
    for id in 0..<whole.count {
      #expect(whole.list.text(id) == twin.list.text(id))
      #expect(whole.list.holders(id) == twin.list.holders(id))
    }
  }
}
