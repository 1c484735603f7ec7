import Testing

@testable import Overlap

@Suite struct GivenLengthTests {
  @Test(
    "letters are counted, white space around the name is not",
    arguments: [
      ("Acme", 4), ("  Acme Inc\t", 8), ("Łódź", 4), ("e\u{301}", 2), ("", 0), (" \u{3000} ", 0),
      ("💩", 1), ("\u{A0}a\u{A0}b\u{A0}", 3),
    ])
  func length(_ name: String, _ expected: UInt32) {
    let bytes = Array(name.utf8)
    let length = GivenLength.of(bytes.span, isASCII: false)
    #expect(length == expected)
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return }
    let same = GivenLength.of(bytes.span, isASCII: true)
    #expect(same == expected)
  }
}
