import Testing

@Suite struct LinkLabelTests {
  @Test(
    arguments: zip(
      ["ẞ", "Straße", "ΑΓΩ", "a\tb", "ﬁ", "K"], ["SS", "STRASSE", "αγω", "A B", "FI", "k"]))
  func caseAndSpaceDoNotCount(label: String, other: String) {
    #expect(html("[\(label)]\n\n[\(other)]: /u").contains("href=\"/u\""))
    #expect(html("[\(other)]\n\n[\(label)]: /u").contains("href=\"/u\""))
  }

  @Test func labelHasAtMost999Characters() {
    for (length, isLabel) in [(999, true), (1_000, false)] {
      for letter in ["a", "ü"] {
        let label = String(repeating: letter, count: length)
        #expect(html("[\(label)]\n\n[\(label)]: /u").contains("<a") == isLabel, "\(length)")
        #expect(html("[x][\(label)]\n\n[\(label)]: /u").contains("<a") == isLabel, "\(length)")
      }
    }
  }

  @Test func firstDefinitionCounts() {
    #expect(html("[a]: /1\n[A]: /2\n\n[a]") == "<p><a href=\"/1\">a</a></p>\n")
  }

  /// A short label may not make a long output many times over.
  @Test func expansionsAreLimited() {
    let address = "/" + String(repeating: "u", count: 50_000)
    let source = "[a]: \(address)\n\n" + String(repeating: "[a] ", count: 10_000)
    #expect(html(source).utf8.count < 4 * (source.utf8.count + 100_000))
  }
}
