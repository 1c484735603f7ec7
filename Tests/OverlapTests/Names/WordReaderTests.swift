import Testing

@testable import Overlap

@Suite struct WordReaderTests {
  private func words(_ text: String) -> [String] {
    let read = ReadWords(text)
    return read.words.map { word in
      let text = read.text(word) + (word.isNumber ? "#" : "")
      return word.isBracketed ? "(\(text))" : text
    }
  }

  @Test(
    "words of folded names",
    arguments: [
      ("signs part words", "foo-bar,baz_qux!x2", "foo bar baz qux x2"),
      ("single letters are one word", "s. p. a. foo", "spa foo"),
      ("however they are parted", "a b. c/d-e. -f foo", "abcdef foo"),
      ("but not by anything else", "a, b; c  - d . e foo", "a b c d e foo"),
      ("nor over a longer word", "a bc d", "a bc d"),
      ("nor over brackets", "a (b c) d", "a (bc) d"),
      ("nor with digits", "a 1 b", "a 1# b"),
      ("ampersand and plus are and", "a&b + c", "a and b and c"),
      ("brackets close once", "(a) b (c", "(a) b (c)"),
      ("square ones are signs", "[ab] c", "ab c"),
      ("digits of any script are numbers", "12 ١٢ 1a ❶", "12# ١٢# 1a ❶"),
      ("other scripts", "株式 会 社", "株式 会社"),
      ("white space is one gap", "a.\t \u{2028}b", "ab"),
      ("nothing", " .,- ", ""),
    ])
  func read(_ it: String, _ text: String, _ expected: String) {
    #expect(words(text).joined(separator: " ") == expected, "\(it)")
  }
}
