import Testing

@testable import Overlap

@Suite struct JoinedTextsTests {
  @Test(
    "joined words and initials of names that were cut",
    arguments: [
      ("cut at the end", "Acme Works Ltd", "acmeworks", "acmeworks", "aw awl"),
      ("cut at the front", "The Acme Works", "acmeworks", "acmeworks", "aw taw"),
      ("cut inside", "Acme Ltd Works", "acmeworks", "acmeworks", "aw alw"),
      ("small words", "Bank of York", "bankyork", "bankofyork", "by boy"),
      ("and", "Acme & Works & Sons", "acmeworkssons", "acmeandworksandsons", "aws"),
      ("and at the front", "And Acme Works", "acmeworks", "andacmeworks", "aw"),
      ("letters beyond ASCII", "株 会 Works GmbH", "株会works", "株会works", "株w 株wg"),
      ("digraphs", "Mueller Oel", "mullerol", "muelleroel", "mo"),
      ("one word", "Acme Ltd", "acme", "acme", "al"),
    ])
  func joined(_ it: String, _ name: String, _ joined: String, _ words: String, _ initials: String) {
    let fields = Described.name(name)[0]
    #expect([fields[2], fields[3], fields[5]] == [joined, words, initials], "\(it)")
  }
}
