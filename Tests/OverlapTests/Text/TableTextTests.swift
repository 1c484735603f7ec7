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
}
