import Testing

@testable import Overlap

@Suite struct TickerNoteTests {
  @Test(
    "notes about exchanges are taken out, others stay",
    arguments: [
      ("foo (nyse: foo)", "foo  "), ("foo (nasdaq gs:foo) inc", "foo   inc"),
      ("foo [ otcqb: x ]", "foo  "), ("foo (tsxv:x) (asx:y) z", "foo     z"),
      ("foo (isin us123", "foo  "), ("foo (nysex: foo)", "foo (nysex: foo)"),
      ("foo (nyse_x)", "foo (nyse_x)"), ("foo (bar)", "foo (bar)"), ("(", "("), ("foo (", "foo ("),
      ("foo ((nyse))", "foo ( )"),
    ])
  func cut(_ text: String, _ left: String) {
    var bytes = Array(text.utf8)
    TickerNote.cut(from: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == left)
  }
}
