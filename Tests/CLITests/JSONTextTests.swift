import Testing

@testable import CLI

@Suite("JSONText")
struct JSONTextTests {
  @Test(
    "Text is quoted by the rules of JSON",
    arguments: [
      ("", "\"\""), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("\n\r\t", #""\n\r\t""#),
      ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), ("é/🙂", "\"é/🙂\""),
      ("\r\n", #""\r\n""#),
    ])
  func strings(_ text: String, _ expected: String) {
    #expect(JSONText.string(text) == expected)
  }
}
