import Testing

@testable import Overlap

@Suite struct NominalValueTests {
  @Test(
    "nominal values are cut off with what follows them",
    arguments: [
      ("foo plc eo 0,001", "foo plc "), ("foo dl-,01", "foo "), ("foo dl .,5 x y", "foo "),
      ("foo eo1,5", "foo "), ("foo dl 1", "foo"), ("foo sk10", "foo"), ("foo dl 1234  ", "foo"),
      ("foo dl 12345", "foo dl 12345"), ("foo xdl 0,5", "foo xdl 0,5"), ("foo dl,", "foo dl,"),
      ("foo xx 0,5", "foo xx 0,5"), ("foo lp 5", "foo lp 5"), ("dl 1", "dl 1"), ("dl 0,5", ""),
      ("foo dl 0,5\nbar", "foo dl 0,5\nbar"), ("foo dl 0,5\n", "foo \n"), ("foo dl", "foo dl"),
      ("foo dl 1 eo 0,5", "foo dl 1 "), ("foo dl ١", "foo"), ("foo\ndl\n0,5", "foo\n"), ("", ""),
    ])
  func cut(_ text: String, _ left: String) {
    var bytes = Array(text.utf8)
    NominalValue.cut(from: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == left)
  }
}
