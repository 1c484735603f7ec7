import Testing

@testable import Overlap

@Suite struct FilingMarkTests {
  @Test(
    "up to two marks behind slashes are cut off",
    arguments: [
      ("foo inc /md/", "foo inc"), ("foo inc/adr", "foo inc"), ("foo \\ ca", "foo"),
      ("foo /de/ /new/", "foo"), ("foo /de/ /new/ /ny/", "foo /de/"), ("foo / de /  ", "foo"),
      ("foo/md", "foo"), ("foo /abc/", "foo /abc/"), ("foo //", "foo //"),
      ("foo /md//", "foo /md//"),
      ("foo /d/", "foo /d/"), ("foo md", "foo md"), ("/md", ""), ("", ""), ("/", "/"),
      ("foo /m1/", "foo /m1/"),
    ])
  func cut(_ text: String, _ left: String) {
    var bytes = Array(text.utf8)
    FilingMark.cut(from: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == left)
  }
}
