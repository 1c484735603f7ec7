import Testing

@testable import Overlap

@Suite struct UmlautDigraphsTests {
  @Test(
    "both spellings of an umlaut are compared alike",
    arguments: [
      ("mueller", "muller"), ("goethe", "gothe"), ("haendel", "handel"), ("muller", "muller"),
      ("ae", "ae"), ("oe", "oe"), ("aee", "ae"), ("aoe", "ao"), ("duel", "dul"), ("e", "e"),
      ("", ""), ("oeae", "oa"), ("ueue", "uu"), ("aaee", "aae"), ("株oe", "株o"),
    ])
  func collapse(_ word: String, _ expected: String) {
    let bytes = Array(word.utf8)
    #expect(UmlautDigraphs.collapsed(bytes) == Array(expected.utf8))
    let has = UmlautDigraphs.has(bytes.span)
    #expect(has == (word != expected))
  }
}
