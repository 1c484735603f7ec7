import Testing

@testable import Overlap

@Suite struct TableTextTests {
  @Test("lines have a key and values, and lines without a colon say nothing")
  func lines() {
    let lines = TableText.lines("a: b c\nnothing\nd e: f: g")
    #expect(lines.map(\.key) == ["a", "d e"])
    #expect(lines.map(\.values) == ["b c", "f: g"])
  }

  @Test("words are parted by spaces and line ends, phrases by commas")
  func words() {
    #expect(TableText.words(" a  b\nc ") == ["a", "b", "c"])
    #expect(TableText.phrases("a b, c,d e") == ["a b", "c", "d e"])
    #expect(TableText.phrases("") == [])
  }

  @Test(
    "tables read in bytes are the tables read in texts",
    arguments: ["a: b c\nnothing\nd e: f: g\n: x\n", CountryNames.names, SuffixRules.rules])
  func bytes(_ table: String) {
    func text(_ bytes: Span<UInt8>) -> String {
      String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
    var lines: [[String]] = []
    TableText.eachLine(table) { key, values in
      var words: [String] = []
      TableText.eachWord(values) { words.append(text($0)) }
      var phrases: [String] = []
      TableText.eachPhrase(values) { phrases.append(text($0)) }
      lines.append([text(key)] + words + phrases)
    }
    let wanted = TableText.lines(table).map { key, values in
      [String(key)] + TableText.words(values).map { String($0) }
        + TableText.phrases(values).map { String($0) }
    }
    #expect(lines == wanted)
  }
}
