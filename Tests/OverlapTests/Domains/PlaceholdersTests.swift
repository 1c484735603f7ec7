import Testing

@testable import Overlap

@Suite struct PlaceholdersTests {
  private func isKnown(_ text: String) -> Bool {
    Placeholders.shared.contains(Array(text.utf8).span)
  }

  @Test(
    "what says that nothing is known",
    arguments: ["n/a", "N/A", "-", "–", "TBD", "ｎｏｎｅ", "Unknown", "vacío", "?"])
  func known(_ text: String) {
    #expect(isKnown(text))
  }

  @Test("what does not", arguments: ["foo.com", "n/a n/a", "none at all, I think", "é", ""])
  func other(_ text: String) {
    #expect(!isKnown(text))
  }

  @Test(
    "a text in ASCII is known where it is said to be ASCII", arguments: ["N/A", "x", "foo.com"])
  func ascii(_ text: String) {
    let isASCIIKnown = Placeholders.shared.contains(ascii: Array(text.utf8).span)
    #expect(isASCIIKnown == isKnown(text))
  }
}
