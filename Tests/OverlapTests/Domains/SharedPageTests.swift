import Testing

@testable import Overlap

@Suite struct SharedPageTests {
  /// The handle below a host, marked by where it stands.
  private func handle(_ host: String, _ path: String) -> String {
    let hostBytes = Array(host.utf8)
    let pathBytes = Array(path.utf8)
    let finding = HostTable.shared.find(hostBytes.span)
    let page = SharedPage(host: hostBytes.span, finding, path: pathBytes.span)
    #expect(page.isBelow == (page.handle != .none))
    switch page.handle {
    case .none: return ""
    case .label(let range): return "." + String(decoding: hostBytes[range], as: UTF8.self)
    case .folder(let range): return "/" + String(decoding: pathBytes[range], as: UTF8.self)
    }
  }

  @Test(
    "the page, user or customer that is meant",
    arguments: [
      ("facebook.com", "foo", "/foo"), ("facebook.com", "pages/foo/1", "/foo"),
      ("facebook.com", "", ""), ("m.facebook.com", "@foo", "/@foo"), ("www.facebook.com", "//", ""),
      ("linkedin.com", "company/foo/about", "/foo"), ("de.linkedin.com", "in/jo", "/jo"),
      ("foo.tumblr.com", "", ".foo"), ("foo.tumblr.com", "post", "/post"),
      ("foo.blogspot.com", "2020/post", ".foo"), ("www.foo.wixsite.com", "home", ".foo"),
      ("foo.www.wixsite.com", "home", ".foo"), ("www.wixsite.com", "home", "/home"),
    ])
  func handles(_ host: String, _ path: String, _ expected: String) {
    #expect(handle(host, path) == expected)
  }

  @Test("a folder is looked at up to 255 bytes")
  func longFolder() {
    #expect(handle("facebook.com", String(repeating: "x", count: 1_000)).utf8.count == 256)
  }
}
