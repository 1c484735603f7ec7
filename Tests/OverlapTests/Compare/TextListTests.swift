import TestSupport
import Testing

@testable import Overlap

@Suite("Lists of texts")
struct TextListTests {
  @Test("A list of pieces is the list of all texts")
  func pieces() {
    var random = SplitMix64(seed: 31)
    var texts: [(letters: [UInt16], count: UInt32)] = []
    var whole = TextList()
    for _ in 0..<20 {
      var piece = TextList()
      for _ in 0..<random.int(0...5) {
        let letters = (0..<random.int(0...255)).map { _ in UInt16(random.int(1...0xFFFF)) }
        let number = piece.append(letters.span, count: UInt32(texts.count))
        #expect(Int(number) == piece.count - 1)
        texts.append((letters, UInt32(texts.count)))
      }
      whole.append(piece)
    }
    #expect(whole.count == texts.count)
    for (id, text) in texts.enumerated() {
      #expect(Array(whole.units[whole.range(id)]) == text.letters)
      #expect(whole.holders(id) == text.count)
    }
  }

  @Test("Bytes and units of the same letters are the same text")
  func bytes() {
    var list = TextList()
    _ = list.append(Array("acme".utf8).span)
    _ = list.append(Array("acme".utf16).span)
    #expect(list.text(0) == "acme")
    #expect(list.text(1) == "acme")
  }

  @Test("A place keeps its start and length when it is moved", arguments: [0, 1, 1 << 40])
  func places(start: Int) {
    for count in [0, 1, 254, 255] {
      let place = TextPlace(start..<start + count)
      #expect(place.range == start..<start + count)
      #expect(place.moved(by: 7).range == start + 7..<start + 7 + count)
    }
    #expect(TextPlace().range == 0..<0)
  }

  @Test("Room for more is room for several times all, and changes nothing")
  func room() {
    var numbers = [1, 2, 3]
    numbers.makeRoom(for: 50)
    #expect(numbers == [1, 2, 3])
    #expect(numbers.capacity >= 4 * 53)
    let before = numbers.capacity
    numbers.makeRoom(for: before - 3)
    #expect(numbers.capacity == before)
  }
}
