import Basics
import Testing

@testable import Overlap

@Suite struct PlainWordReaderTests {
  /// The words of a plain name, as `WordReaderTests` shows them; nil where it is none.
  private func words(_ text: String) -> [String]? {
    let given = Array(text.utf8)
    guard let name = PlainName(given.span) else { return nil }
    var words = PlainWordReader.Words(repeating: .none)
    var bytes: [UInt8] = []
    var count = 0
    bytes.append(addingCapacity: PlainWordReader.mostBytes(for: given.count)) {
      (room: inout OutputSpan<UInt8>) in
      count = PlainWordReader.read(name, given.span, into: &words, &room)
    }
    return (0..<count).map { index in
      let word = words[index]
      let text = String(decoding: bytes[word.range], as: UTF8.self) + (word.isNumber ? "#" : "")
      return word.isBracketed ? "(\(text))" : text
    }
  }

  @Test(
    "words of plain names",
    arguments: [
      ("capital letters are small ones", "Acme WORKS Zz", "acme works zz"),
      ("long words", "Pharmaceuticals Interactive", "pharmaceuticals interactive"),
      ("signs part words", "foo-bar,baz_qux!x2", "foo bar baz qux x2"),
      ("single letters are one word", "S. p. A. Foo", "spa foo"),
      ("however they are parted", "a b. c/d-e. -f foo", "abcdef foo"),
      ("but not by anything else", "a, b; c  - d . e foo", "a b c d e foo"),
      ("nor by two signs", "a.-b, c..d, e- f, g. -- h", "a b c d e f g h"),
      ("nor over a longer word", "a bc d", "a bc d"),
      ("nor over brackets", "a (b c) d", "a (bc) d"),
      ("nor with digits", "a 1 b", "a 1# b"),
      ("ampersand and plus are and", "A&B + c", "a and b and c"),
      ("brackets close once", "(a) b (c", "(a) b (c)"),
      ("and open once", "x (a ((b) c) d", "x (a) (b) c d"),
      ("numbers", "12 1a a1", "12# 1a a1"),
      ("no control character is a digit", "a \u{7F} b", "a b"),
      ("nothing", " .,- ", ""),
    ])
  func read(_ it: String, _ text: String, _ expected: String) {
    #expect(words(text)?.joined(separator: " ") == expected, "\(it)")
  }

  @Test("the last of 64 places is like the others")
  func lastPlace() {
    let letters = String(repeating: "a", count: 64)
    #expect(words(letters) == [letters])
    #expect(words(String(letters.dropLast(2)) + "(b") == [String(letters.dropLast(2)), "(b)"])
    #expect(words(String(letters.dropLast(3)) + " 1b") == [String(letters.dropLast(3)), "1b"])
    #expect(words(letters + "a") == nil)
  }
}
