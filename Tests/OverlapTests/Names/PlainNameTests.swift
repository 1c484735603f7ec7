import Testing

@testable import Overlap

@Suite struct PlainNameTests {
  private func name(_ text: String) throws -> PlainName {
    let name = PlainName(Array(text.utf8).span)
    return try #require(name)
  }

  @Test("each sign has its places")
  func signs() throws {
    let name = try name("a.b-c,d/e&f+g(h)i")
    #expect(name.stops == 1 << 1)
    #expect(name.hyphens == 1 << 3)
    #expect(name.commas == 1 << 5)
    #expect(name.slashes == 1 << 7)
    #expect(name.ands == 1 << 9 | 1 << 11)
    #expect(name.openings == 1 << 13)
    #expect(name.runs == 0b1_0101_0101_0101_0101)
    #expect(name.mostWords == 11)
    #expect(try self.name("ab c1").runs == 0b01001)
    #expect(try self.name("ab c1").runEnd(3) == 5)
  }

  @Test(
    "signs that others must look at",
    arguments: ["O'Brien", "a`b", "a [b]", "a\\b", "a\tb", "\0", "é", "a\u{1F}"])
  func others(_ text: String) {
    let name = PlainName(Array(text.utf8).span)
    #expect(name == nil)
  }

  @Test(
    "brackets are open from the first opening one to the next closing one",
    arguments: [
      ("a(bc)d", 0b001110), ("a(b", 0b110), (")a(b)c(d", 0b1100_1100), ("(a(b)c)", 0b0001111),
      ("abc", 0),
    ])
  func brackets(_ text: String, _ expected: UInt64) throws {
    let bracketed = try name(text).bracketed
    #expect(bracketed & ~PlainText.places(from: text.utf8.count) == expected)
  }

  @Test(
    "gaps that join single letters",
    arguments: [
      (".", true), (" ", true), ("-", true), ("/", true), (". ", true), ("   ", true),
      (".  ", true), (". -", true), (".  -", true), ("..", false), (" .", false), ("- ", false),
      (" -", false), ("/ ", false), (".-", false), (". - ", false), ("--", false), (",", false),
      (" , ", false), ("&", false), ("(", false), (". /", false), ("- -", false),
    ])
  func joins(_ gap: String, _ expected: Bool) throws {
    #expect(try name("a\(gap)b").joins(1..<1 + gap.utf8.count) == expected)
  }

  @Test("single letters are joined to the one just before them")
  func joinedLetters() throws {
    #expect(try name("S.p.A. x").joinedLetters == 0b1001_0100)
    #expect(try name("a bc d").joinedLetters == 0)
    #expect(try name("a & b, c-d").joinedLetters == 1 << 9)
    #expect(try name("1 a 2 b").joinedLetters == 0)
    #expect(try name("a").joinedLetters == 0)
  }
}
