import Testing

@testable import Overlap

@Suite struct HangulTests {
  @Test("a syllable falls apart and is put together again")
  func roundTrip() throws {
    for syllable in UInt32(0xAC00)...0xD7A3 {
      var letters: [UInt32] = []
      Hangul.decompose(syllable) { letters.append($0) }
      var whole = try #require(Hangul.compose(letters[0], letters[1]))
      if letters.count == 3 { whole = try #require(Hangul.compose(whole, letters[2])) }
      #expect(whole == syllable)
    }
  }

  @Test("한 is h, a and n; nothing else composes")
  func known() {
    var letters: [UInt32] = []
    Hangul.decompose(0xD55C) { letters.append($0) }
    #expect(letters == [0x1112, 0x1161, 0x11AB])
    #expect(Hangul.compose(0xD55C, 0x11A8) == nil)
    #expect(Hangul.compose(0x1161, 0x1112) == nil)
    #expect(Hangul.compose(0x61, 0x301) == nil)
    #expect(!Hangul.isSyllable(0xABFF) && !Hangul.isSyllable(0xD7A4))
  }
}
