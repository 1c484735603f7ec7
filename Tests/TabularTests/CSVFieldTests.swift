import Tabular
import Testing

@Suite struct CSVFieldTests {
  @Test(
    "a field is plain when no reader could take it for something else",
    arguments: [
      ("acme", true), ("", true), ("Ümlaut 1", true), ("'x", true), ("a<b", true), ("sep", true),
      ("a,b", false), ("a;b", false), ("a\tb", false), ("a\"b", false), ("a\nb", false),
      ("\u{0}", false), ("<x", false), ("\u{FEFF}x", false), ("sep=;", false),
    ])
  func knowsPlainFields(_ text: String, _ isPlain: Bool) {
    let found = CSVField.isPlain(text.utf8.span)
    #expect(found == isPlain)
    var bytes: [UInt8] = []
    CSVField.append(text.utf8.span, to: &bytes)
    #expect((bytes == Array(text.utf8)) == isPlain)
  }
}
