import Testing

@Suite struct EntitiesTests {
  @Test(
    arguments: zip(
      ["&amp;", "&AElig;", "&ngE;", "&zwnj;", "&CounterClockwiseContourIntegral;", "&bigstar;"],
      ["&amp;", "Æ", "\u{2267}\u{338}", "\u{200C}", "∳", "★"]))
  func namesMeanWhatHTMLSays(source: String, text: String) {
    #expect(html(source) == "<p>\(text)</p>\n")
  }

  @Test(
    arguments: zip(
      ["&#65;", "&#x41;", "&#X1F600;", "&#0;", "&#xD800;", "&#x110000;", "&#9999999;"],
      ["A", "A", "😀", "\u{FFFD}", "\u{FFFD}", "\u{FFFD}", "\u{FFFD}"]))
  func numbersMeanScalars(source: String, text: String) {
    #expect(html(source) == "<p>\(text)</p>\n")
  }

  @Test(arguments: [
    "&amp", "&Amp;", "&;", "&#;", "&#x;", "&#12345678;", "&#x1234567;", "&#12a;", "& amp;", "&",
    "&CounterClockwiseContourIntegralss;",
  ])
  func othersAreText(source: String) {
    #expect(html(source) == "<p>\(source.replacing("&", with: "&amp;"))</p>\n")
  }
}
