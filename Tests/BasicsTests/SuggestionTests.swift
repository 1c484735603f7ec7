import Testing

@testable import Basics

@Suite("Suggestion")
struct SuggestionTests {
  private static let commands = ["help", "version", "completions", "split", "score", "calc"]

  @Test(
    "A slip of the hand finds the name",
    arguments: [
      ("hlep", "help"), ("verson", "version"), ("vresion", "version"),
      ("completion", "completions"),
      ("SPLIT", "split"), ("scroe", "score"), ("splitt", "split"), ("cal", "calc"),
    ])
  func near(_ typed: String, _ meant: String) {
    #expect(Suggestion.nearest(to: typed, among: Self.commands) == meant)
  }

  @Test(
    "A word far from all names finds none", arguments: ["frobnicate", "xyz", "", "hp", "12345"])
  func far(_ typed: String) {
    #expect(Suggestion.nearest(to: typed, among: Self.commands) == nil)
  }

  @Test("The beginning of one long name is taken for it, of two for neither")
  func abbreviation() {
    let names = ["threshold", "completions", "compare"]
    #expect(Suggestion.nearest(to: "thr", among: names) == "threshold")
    #expect(Suggestion.nearest(to: "comp", among: names) == nil)
    #expect(Suggestion.nearest(to: "th", among: names) == nil)
  }

  @Test("Of two names equally near the first is taken")
  func tie() {
    #expect(Suggestion.nearest(to: "bet", among: ["bat", "bit"]) == "bat")
    #expect(Suggestion.nearest(to: "bet", among: ["bit", "bat"]) == "bit")
  }

  @Test("A name of which nothing is left is not near")
  func nothingLeft() {
    #expect(Suggestion.nearest(to: "a", among: ["b"]) == nil)
    #expect(Suggestion.nearest(to: "ab", among: ["cd"]) == nil)
  }

  @Test(
    "The distance counts inserts, deletes, changes and swapped neighbours",
    arguments: [
      ("", "", 0), ("a", "", 1), ("", "abc", 3), ("kitten", "sitting", 3), ("ab", "ba", 1),
      ("abcdef", "abdcef", 1), ("ca", "abc", 3), ("flaw", "lawn", 2),
    ])
  func distance(_ a: String, _ b: String, _ expected: Int) {
    #expect(Suggestion.editDistance(Array(a), Array(b)) == expected)
    #expect(Suggestion.editDistance(Array(b), Array(a)) == expected)
  }

  @Test("Very long words cost nothing and find nothing")
  func long() {
    let word = String(repeating: "a", count: 100_000)
    #expect(Suggestion.nearest(to: word, among: [word + "b", "a"]) == nil)
  }
}
