import Testing

@testable import Overlap

@Suite struct CountryKeyTests {
  @Test(
    "keys are words with single spaces between them",
    arguments: [
      ("u.s.a.", "usa"), ("u s", "u s"), ("cote d'ivoire", "cote divoire"), ("a&b", "a and b"),
      (" x  -  y ", "x y"), ("& x", "and x"), ("x &", "x and"), ("x_y", "x y"), ("", ""),
      (".-'", ""),
      ("日本", "日本"), ("&&", "and and"),
    ])
  func key(_ folded: String, _ expected: String) {
    var key: [UInt8] = [1]
    CountryKey.make(Array(folded.utf8), into: &key)
    #expect(String(decoding: key, as: UTF8.self) == expected)
  }
}
