import Testing

@testable import Overlap

@Suite struct NameTextsTests {
  /// The bytes that a name takes in a table.
  private func bytes(_ name: String) -> String {
    var table = NameTable()
    var normaliser = NameNormaliser()
    normaliser.append(Array(name.utf8).span, to: &table)
    return String(decoding: table.bytes, as: UTF8.self)
  }

  @Test(
    "what is the same text stands once",
    arguments: [
      ("a plain name: words, then initials", "Acme Works", "acmeworks" + "aw"),
      ("a form only adds to both", "Acme Works Ltd", "acmeworksltd" + "awl"),
      ("a spelled-out word", "Acme Mfg", "acmemfg" + "am" + "manufacturing"),
      (
        "a small word: joined words apart", "Bank of York", "bankofyork" + "boy" + "bankyork" + "by"
      ),
      ("a digraph: word and joined words", "Mueller Ag", "muellerag" + "ma" + "muller" + "muller"),
      ("a form inside: words apart", "Acme Ltd Works", "acmeltdworks" + "alw" + "acmeworks" + "aw"),
    ])
  func layout(_ it: String, _ name: String, _ expected: String) {
    #expect(bytes(name) == expected, "\(it)")
  }
}
