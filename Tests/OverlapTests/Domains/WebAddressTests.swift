import Testing

@testable import Overlap

@Suite struct WebAddressTests {
  @Test(
    "hosts and paths, whatever stands around them",
    arguments: [
      ("foo.com", "foo.com", "", false),
      ("foo.com/", "foo.com", "", false),
      ("https://www.foo.com/a/b?c#d", "www.foo.com", "a/b", false),
      ("http://foo.com:8080/x", "foo.com", "x", false),
      ("foo.com?x=/y", "foo.com", "", false),
      ("foo.com#/y", "foo.com", "", false),
      ("http://user:pw@foo.com/x", "foo.com", "x", true),
      ("u@h@foo.com", "foo.com", "", true),
      ("u:1@foo.com:2:3/x", "foo.com", "x", true),
      ("foo.com:1@", "", "", true),
      ("mailto:jo@foo.com", "foo.com", "", true),
      ("mailto:http://foo.com", "foo.com", "", false),
      ("//foo.com/x", "foo.com", "x", false),
      ("http:/foo.com", "foo.com", "", false),
      ("http//foo.com", "foo.com", "", false),
      ("http:foo.com", "foo.com", "", false),
      ("https:http://foo.com", "http", "/foo.com", false),
      ("ttps://foo.com", "foo.com", "", false),
      ("htp:foo.com", "foo.com", "", false),
      ("http:\\\\foo.com\\bar", "foo.com", "bar", false),
      ("x-y+z.1:///foo.com", "foo.com", "", false),
      ("1a://foo.com", "1a", "/foo.com", false),
      ("foo.com//x", "foo.com", "/x", false),
      ("foo.com:x/y", "foo.com", "y", false),
      ("httpfoo.com", "httpfoo.com", "", false),
      ("https", "https", "", false),
      (":", "", "", false), ("@", "", "", true), ("", "", "", false), ("://", "", "/", false),
    ])
  func parts(_ text: String, _ host: String, _ path: String, _ hasUser: Bool) {
    let bytes = Array(text.utf8)
    let address = WebAddress(bytes.span)
    #expect(String(decoding: bytes[address.host], as: UTF8.self) == host)
    #expect(String(decoding: bytes[address.path(in: bytes.span)], as: UTF8.self) == path)
    #expect(address.hasUser == hasUser)
  }
}
