import Testing

@testable import Overlap

@Suite struct HostLettersTests {
  private func ascii(_ host: String) -> String {
    var letters = HostLetters()
    var bytes: [UInt8] = []
    letters.append(Array(host.utf8).span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "hosts in Unicode become ASCII",
    arguments: [
      ("umlauts", "müller.de", "xn--mller-kva.de"),
      ("in upper case", "MÜLLER.DE", "xn--mller-kva.de"),
      ("with the accent apart", "mu\u{308}ller.de", "xn--mller-kva.de"),
      ("full width is plain", "ＦＯＯ．ｃｏｍ", "foo.com"),
      ("full stops of other scripts", "食狮。公司｡cn", "xn--85x722f.xn--55qx5d.cn"),
      ("Korean from its letters", "\u{1112}\u{1161}\u{11AB}국.kr", "xn--3e0b707e.kr"),
      ("ß stays a letter", "straße.de", "xn--strae-oqa.de"),
      ("Russian", "президент.рф", "xn--d1abbgf6aiiy.xn--p1ai"),
      ("empty labels stay", "ü..", "xn--tda.."),
    ])
  func encode(_ it: String, _ host: String, _ expected: String) {
    #expect(ascii(host) == expected, "\(it)")
  }

  @Test("accents compose in whatever order they stand")
  func order() {
    #expect(ascii("ự.vn") == ascii("u\u{31B}\u{323}.vn"))
    #expect(ascii("ự.vn") == ascii("u\u{323}\u{31B}.vn"))
    #expect(ascii("ự.vn") != ascii("ụ.vn"))
  }
}
