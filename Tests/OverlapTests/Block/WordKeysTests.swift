import Testing

@testable import Overlap

@Suite struct WordKeysTests {
  private static func keys(_ raw: String, plain: String? = nil) -> WordKeys {
    let (raw, plain) = (Array(raw.utf16), Array((plain ?? raw).utf16))
    return WordKeys(raw: FirstLetters(raw.span), plain: FirstLetters(plain.span))
  }

  private static func hash(_ letters: String) -> UInt64 {
    let units = Array(letters.utf16)
    return LetterHash(units.span).value
  }

  @Test("Words of five letters as written have a beginning, that of the word without umlauts")
  func beginnings() {
    #expect(Self.keys("works").beginning == Self.hash("works"))
    #expect(Self.keys("workshop").beginning == Self.hash("works"))
    #expect(Self.keys("work").beginning == nil)
    #expect(Self.keys("muell", plain: "mull").beginning == Self.hash("mull"))
    #expect(Self.keys("mueller", plain: "muller").beginning == Self.keys("muller").beginning)
  }

  @Test("Words of two to six letters may be initials")
  func initials() {
    #expect(Self.keys("ibm").initials == Self.hash("ibm"))
    #expect(Self.keys("abcdef").initials == Self.hash("abcdef"))
    #expect(Self.keys("a").initials == nil)
    #expect(Self.keys("abcdefg").initials == nil)
  }

  @Test("Short words give the letters they have, and the head is that of the word without umlauts")
  func firstLetters() {
    #expect(Self.keys("ab").three == Self.keys("ab").two)
    #expect(Self.keys("abc").three == 0x61_0062_0063)
    #expect(Self.keys("abcd").two == 0x61_0062)
    #expect(Self.keys("uebel", plain: "ubel").head.value == Self.hash("ube"))
    #expect(Self.keys("uebel", plain: "ubel").three == 0x75_0065_0062)
  }
}
