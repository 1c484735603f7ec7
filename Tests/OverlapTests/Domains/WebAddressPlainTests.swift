import TestSupport
import Testing

@testable import Overlap

@Suite struct WebAddressPlainTests {
  /// The host of a field that is one plain address; nil where it needs a closer look.
  private func host(_ field: String) -> String? {
    let bytes = Array(field.utf8)
    return WebAddress(plain: bytes.span).map { String(decoding: bytes[$0.host], as: UTF8.self) }
  }

  @Test(
    "most fields are one plain address",
    arguments: [
      ("https://www.foo.com", "www.foo.com"), ("http://foo-bar.co.uk/", "foo-bar.co.uk"),
      ("foo.de/about-us", "foo.de"), ("foo.de?utm_source=crm&x=%20#y", "foo.de"),
      ("1-2.xn--p1ai", "1-2.xn--p1ai"), ("https.de", "https.de"),
      ("http.tt/p", "http.tt"),
    ])
  func plain(_ field: String, _ expected: String) {
    #expect(host(field) == expected)
  }

  @Test(
    "what needs a closer look",
    arguments: [
      "", "foo", "Foo.com", "foo.com ", " foo.com", "foo.com/A", "foo.com, bar.com", "foo.com:80",
      "jo@foo.com", "foo.com:/bar", "mailto:jo@foo.com", "https://https://foo.com", "http:/foo.com",
      "http//foo.com", "https:///foo.com", "ftp://foo.com", "foo.com.", ".foo.com", "foo..com",
      "-foo.com", "foo.-com", "10.0.0.1", "foo.1", "foo_bar.com", "müller.de", "foo.com/ü", "n/a",
      "foo.com|", "foo.com/'x'", "foo.com/<x>", "https://", "http://.", "foo.com/a b", "foo.com\\x",
    ])
  func others(_ field: String) {
    #expect(host(field) == nil)
  }

  @Test("longer hosts need a closer look too, since labels have to be counted")
  func longest() {
    let short = String(repeating: "a", count: 60) + ".de"
    #expect(host(short) == short)
    #expect(host("a" + short) == nil)
    #expect(host(short + "/" + String(repeating: "a", count: 2_000)) == short)
  }

  private static let pieces = [
    "https://", "http://", "https", "http", "ttps:", "mailto:", "www.", "foo", "x", "acme-group",
    ".", "com", ".com", ".co.uk", "de", "-", "1", "10", "/", "//", "\\", "?", "#", "=", "&", "@",
    ":", ":80", "_", "+", "A", " ", ";", ",", "'", "\"", "<", "|", "`", "{", "é", "\u{A0}",
    "\u{3002}",
    "none", "n/a", "facebook.com", "github.io", "en", "about-us",
  ]

  /// Pieces in any order, or what looks like an address with some of them behind it.
  private func field(_ random: inout SplitMix64) -> String {
    let pieces = (0..<random.int(0...7)).map { _ in random.pick(Self.pieces) }
    if random.oneIn(2) { return pieces.joined() }
    let address = [
      random.pick(["", "", "https://", "http://", "https:"]), random.pick(["", "www.", "a-1."]),
      random.pick(["foo", "mueller", "x-1", "https", "facebook", "n/a"]),
      random.pick([".com", ".co.uk", ".github.io", ".1", ".test", ""]),
    ]
    return (address + pieces.prefix(random.int(0...2))).joined()
  }

  @Test("the quick way says what the careful way says")
  func likeCareful() {
    let seed: UInt64 = 11
    var random = SplitMix64(seed: seed)
    var plainCount = 0
    for _ in 0..<30_000 {
      let field = field(&random)
      let bytes = Array(field.utf8)
      guard let plain = WebAddress(plain: bytes.span) else { continue }
      plainCount += 1
      let whole = AddressList.Address(range: bytes.indices, next: bytes.count)
      let careful = WebAddress(bytes.span)
      let kind = HostLabels.kind(of: Array(bytes[plain.host]).span)
      #expect(AddressList.next(in: bytes.span, from: 0) == whole, "seed \(seed), \(field)")
      #expect(careful == plain, "seed \(seed), \(field)")
      #expect(kind == .name, "seed \(seed), \(field)")
    }
    #expect(plainCount > 3_000)
  }

  @Test("a field says the same with white space behind it, which takes the careful way")
  func sameResults() {
    let seed: UInt64 = 12
    var random = SplitMix64(seed: seed)
    for _ in 0..<5_000 {
      let field = field(&random)
      guard !field.hasSuffix("://") else { continue }
      #expect(
        Described.website(field) == Described.website(field + " "), "seed \(seed), \(field)")
    }
  }
}
