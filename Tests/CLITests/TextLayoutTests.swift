import Testing

@testable import CLI

@Suite("TextLayout")
struct TextLayoutTests {
  @Test("Words fill the lines and none is lost")
  func wrap() {
    #expect(TextLayout.wrap("aa bb cc", width: 5) == ["aa bb", "cc"])
    #expect(TextLayout.wrap("aa bb cc", indent: 2, width: 7) == ["  aa bb", "  cc"])
    #expect(TextLayout.wrap("a muchtoolongword b", width: 5) == ["a", "muchtoolongword", "b"])
    #expect(TextLayout.wrap("") == [])
  }

  @Test("Paragraphs are filled, lines that begin with a space are not")
  func paragraphs() {
    let text = "one\ntwo\n\n  as it  stands\nthree"
    #expect(TextLayout.paragraphs(text) == ["one two", "", "  as it  stands", "three"])
  }

  @Test("A long command line is folded between its words, and only there")
  func commandLine() {
    let word = String(repeating: "w", count: 40)
    #expect(TextLayout.commandLine("short one", indent: 2) == ["  short one"])
    #expect(
      TextLayout.commandLine("\(word) '\(word) x' y", indent: 2)
        == ["  \(word) \\", "    '\(word) x' y"])
  }

  @Test("A name that is too long has a line to itself")
  func table() {
    let long = String(repeating: "n", count: 30)
    let rows = [(name: "a", meaning: "first"), (name: long, meaning: "second")]
    let margin = String(repeating: " ", count: 28)
    #expect(
      TextLayout.table(rows) == [
        "  a" + String(repeating: " ", count: 25) + "first", "  " + long, margin + "second",
      ])
  }
}
