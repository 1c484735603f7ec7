import CommonMark
import Testing

@Suite struct LinkSchemeTests {
  /// Ways to write schemes that run code or read local files.
  private static let refused = [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "JaVaScRiPt:x", "vbscript:x", "VBScript:x",
    "file:///etc/passwd", "data:text/html,x", "data:image/png;base64,AA==", "javascript&colon;x",
    "&#106;avascript:x", "&#x6A;avascript:x", "javascript&#58;x", "javascript&#x3a;x",
    "java&Tab;script:x", "java&NewLine;script:x", "java&#9;script:x", "java&#10;script:x",
    "java&#13;script:x", "&#1;javascript:x", "&#32;javascript:x", "java&#0000001;script:x",
    "javascript\\:x", "java&#x7f;script:x", "javascript&#32;:x",
  ]

  @Test(arguments: refused)
  func isNoLink(address: String) {
    for source in [
      "[a](\(address))", "[a](<\(address)>)", "![a](\(address))", "<\(address)>",
      "[a]\n\n[a]: \(address)", "[a]: <\(address)> 't'\n\n[a][] ![a]",
    ] {
      #expect(!html(source).contains("<a"), "\(source)")
      #expect(!html(source).contains("<img"), "\(source)")
      #expect(!notes(source).contains("<a"), "\(source)")
    }
  }

  @Test func sourceOfRefusedLinkStaysAsText() {
    #expect(html("[*a*](javascript:x)") == "<p>[<em>a</em>](javascript:x)</p>\n")
    #expect(html("<data:x,y>") == "<p>&lt;data:x,y&gt;</p>\n")
    #expect(html("[a]\n\n[a]: file:/x\n") == "<p>[a]</p>\n<p>[a]: file:/x</p>\n")
  }

  @Test(arguments: [
    "http://a.example", "HTTPS://a.example/?q=javascript:x", "ftp://a", "/page", "#part", "x:y",
    "javascript", "/javascript:x", "javascripts:x", "?data:x", "./file:x",
  ])
  func isLink(address: String) {
    #expect(html("[a](\(address))") == "<p><a href=\"\(address)\">a</a></p>\n")
  }

  @Test(
    arguments: zip(
      [
        "http://a.example", "https://a.example", "mailto:a@b.example", "MAILTO:x", "ftp://a", "/a",
        "#a", "",
      ],
      [true, true, true, true, false, false, false, false]))
  func notesLinkOnlyOutside(address: String, isLink: Bool) {
    let expected =
      isLink ? "<p><a href=\"\(address)\">b <em>c</em></a></p>\n" : "<p>b <em>c</em></p>\n"
    #expect(notes("[b *c*](<\(address)>)") == expected)
  }

  @Test func addressesAreFitForAttributes() {
    #expect(
      html(#"[a](https://x/"onclick="y&z'<ü>)"#)
        == #"<p><a href="https://x/%22onclick=%22y&amp;z'%3C%C3%BC%3E">a</a></p>"# + "\n")
    #expect(
      html("[a](/x '\"><b>')") == "<p><a href=\"/x\" title=\"&quot;&gt;&lt;b&gt;\">a</a></p>\n")
  }
}
