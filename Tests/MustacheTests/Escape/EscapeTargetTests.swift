import Testing

@testable import Mustache

@Suite struct EscapeTargetTests {
  @Test(
    "text stays text in each target",
    arguments: [
      (EscapeTarget.html, "a<b>&\"'ü", "a&lt;b&gt;&amp;&quot;&#39;ü"),
      (.none, "<&\\", "<&\\"),
      (.csv, "plain", "plain"),
      (.csv, "a,\"b\"", #""a,""b""""#),
      (.csv, "=1+1", #""'=1+1""#),
      (.csv, "-12.50", "-12.50"),
      (.csv, "-cmd", #""'-cmd""#),
      (.csv, "a\nb", "\"a\nb\""),
      (.ics, "a,b;c\\d\r\ne", #"a\,b\;c\\d\ne"#),
      (.markdown, "# no heading", ##"\# no heading"##),
      (.markdown, "a # b", "a # b"),
      (.markdown, "a | b\nc", #"a \| b c"#),
      (.markdown, "a\r\nb\tc", "a b c"),
      (.markdown, "*_`[x](y)<i>&amp;~\\", #"\*\_\`\[x\](y)\<i\>\&amp;\~\\"#),
      (.markdown, "- item", #"\- item"#),
      (.markdown, "-12.50", "-12.50"),
      (.markdown, "---", #"\---"#),
      (.markdown, "  + item", #"  \+ item"#),
      (.markdown, "===", #"\==="#),
      (.markdown, "1. item", #"1\. item"#),
      (.markdown, "12) item", #"12\) item"#),
      (.markdown, "12.50", "12.50"),
      (.markdown, "2026.", #"2026\."#),
      (.markdown, "https://x.y", #"https\://x.y"#),
      (.markdown, "at 10:30", "at 10:30"),
      (.markdown, "WWW.x.y", #"WWW\.x.y"#),
      (.markdown, "a@b.c", #"a\@b.c"#),
      (.markdown, "a\u{0}\u{1B}b", "ab"),
      (.markdown, "", ""),
    ])
  func escapes(_ target: EscapeTarget, _ text: String, _ expected: String) {
    var bytes: [UInt8] = []
    target.append(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(
    "the target follows the file's ending",
    arguments: [
      ("a.html", EscapeTarget.html), ("a.HTML", .html), ("b.md", .markdown), ("c.csv", .csv),
      ("c.ics", .none), ("d.txt", .none), ("a.html.mustache", .none), ("-", .none),
    ])
  func followsEnding(_ name: String, _ target: EscapeTarget) {
    #expect(EscapeTarget(fileName: name) == target)
  }
}
