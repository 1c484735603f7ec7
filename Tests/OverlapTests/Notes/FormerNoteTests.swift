import Testing

@testable import Overlap

@Suite struct FormerNoteTests {
  @Test(
    "former names are taken out",
    arguments: [
      ("in brackets", "foo (formerly bar inc.) ltd", "foo   ltd", "bar inc."),
      ("in square ones", "foo [previously bar]", "foo  ", "bar"),
      ("behind a comma", "foo, formerly known as bar", "foo ", "bar"),
      ("behind a space", "foo fka bar", "foo ", "bar"),
      ("with slashes", "foo f/k/a bar", "foo ", "bar"),
      ("with a colon", "foo dba: bar", "foo ", "bar"),
      ("in German", "foo (vormals bar & sohne)", "foo  ", "bar & sohne"),
      ("with a prefix", "foo (ex-bar)", "foo  ", "bar"),
      ("with brackets of another shape", "foo (formerly bar] x", "foo   x", "bar"),
      ("without a name", "foo (formerly )", "foo  ", ""),
      ("of two the first", "foo fka bar fka baz", "foo ", "bar fka baz"),
      (
        "a shorter note where the longer does not end", "foo formerly known asx", "foo ",
        "known asx"
      ),
    ])
  func cut(_ it: String, _ text: String, _ left: String, _ former: String) {
    var bytes = Array(text.utf8)
    let found = FormerNote.cut(from: &bytes)
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == former, "\(it)")
    #expect(String(decoding: bytes, as: UTF8.self) == left, "\(it)")
  }

  @Test(
    "what only looks like it stays",
    arguments: [
      "fka bar", "formerly", "(formerly bar) foo", "forex-bar", "foo ex- bar", "dbase", "foo fkab",
      "xdba foo", "é\u{5D0}fka bar", "tradings as foo", "",
    ])
  func kept(_ text: String) {
    var bytes = Array(text.utf8)
    #expect(FormerNote.cut(from: &bytes) == nil)
    #expect(bytes == Array(text.utf8))
  }
}
