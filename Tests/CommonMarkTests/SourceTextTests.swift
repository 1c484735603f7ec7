import CommonMark
import Testing

@Suite struct SourceTextTests {
  private func html(bytes: [UInt8]) -> String {
    String(decoding: MarkdownDocument(bytes).html(), as: UTF8.self)
  }

  @Test func whatIsNotUTF8IsReplaced() {
    #expect(html(bytes: [0x61, 0xFF, 0x62]) == "<p>a\u{FFFD}b</p>\n")
    #expect(html(bytes: [0xC3]) == "<p>\u{FFFD}</p>\n")
    #expect(html(bytes: [0x61, 0, 0x62]) == "<p>a\u{FFFD}b</p>\n")
    #expect(html(bytes: [0xED, 0xA0, 0x80, 0x3C]).hasSuffix("&lt;</p>\n"))
  }

  @Test func byteOrderMarkIsNoText() {
    #expect(html(bytes: [0xEF, 0xBB, 0xBF, 0x23, 0x20, 0x61]) == "<h1>a</h1>\n")
  }

  @Test func nothingIsNothing() {
    #expect(html(bytes: []) == "")
    #expect(html(bytes: [0x0A, 0x0D, 0x0A, 0x20]) == "")
  }
}
