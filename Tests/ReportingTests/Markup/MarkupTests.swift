import JSON
import Testing

@testable import Reporting

@Suite("Markup")
struct MarkupTests {
  /// Texts that try to become markup, in an element and in an attribute.
  static let hostile: [(text: String, escaped: String)] = [
    (
      "</script><script>alert(1)</script>",
      "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
    ),
    ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"),
    ("' onfocus='x", "&#39; onfocus=&#39;x"),
    ("a & b &lt;", "a &amp; b &amp;lt;"),
    ("nul\u{0}bell\u{7}return\r", "nul\\u{00}bell\\u{07}return\\u{0D}"),
    ("pay\u{202E}exe.", "pay\\u{202E}exe."), ("zero\u{200B}width", "zero\\u{200B}width"),
    ("lines\u{2028}\u{2029}", "lines\\u{2028}\\u{2029}"), ("no\u{FFFE}char", "no\\u{FFFE}char"),
    ("héllo 日本 😀", "héllo 日本 😀"), ("", ""), ("two\nlines\ttab", "two\nlines\ttab"),
  ]

  @Test("text never becomes markup (P12)", arguments: hostile)
  func textIsEscaped(_ text: String, _ escaped: String) {
    #expect(Markup.text(text).source == escaped)
    let element = Markup.element("p", ["title": text], text: text)
    #expect(element.source == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test("attributes stand in order; nil leaves one out, and handlers and styles can't be had")
  func attributes() {
    let element = Markup.void(
      "input", ["type": "range", "min": nil, "hidden": "", "onclick": "x", "style": "y"])
    #expect(element.source == "<input type=\"range\" hidden=\"\">")
  }

  @Test("an attribute for programs keeps each character that HTML allows")
  func dataAttributes() {
    let element = Markup.void("tr", ["data-id": "a\u{202E}<\u{0}\u{200B}\u{E0041}\u{FFFE}"])
    #expect(element.source == "<tr data-id=\"a&#x202E;&lt;\\u{00}&#x200B;&#xE0041;\\u{FFFE}\">")
  }

  @Test("a style sheet or a script that would end its element is refused")
  func rawText() {
    #expect(Markup.raw("style", "a > b { }")?.source == "<style>a > b { }</style>")
    for text in ["</style>", "x</STYLE", "<!-- x", "</ script"] {
      #expect(Markup.raw("script", text) == nil, "\(text)")
    }
  }

  @Test("embedded JSON holds nothing that ends a script, and reads back as it was (P12)")
  func embeddedJSON() throws {
    for (text, _) in Self.hostile {
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("<!--" + text)
      writer.string(text)
      writer.endObject()
      let embedded = EmbeddedJSON(writer).text
      for sign in ["<", ">", "&", "'", "\u{2028}", "\u{2029}", "\u{7F}"] {
        #expect(!embedded.unicodeScalars.contains { String($0) == sign }, "\(sign) in \(embedded)")
      }
      let back = try JSONDocument(Array(embedded.utf8), file: "page").cursor
        .field("<!--" + text).string()
      #expect(Array(back.utf8) == Array(text.utf8))
    }
  }

  @Test(
    "base64 as in RFC 4648, section 10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func base64(_ text: String, _ expected: String) {
    #expect(Base64.text(of: Array(text.utf8)) == expected)
  }
}
