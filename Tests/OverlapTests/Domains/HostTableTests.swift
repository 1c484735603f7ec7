import Testing

@testable import Overlap

@Suite struct HostTableTests {
  /// A host's registrable domain; "-" where the host is a public suffix, "?" where none is known.
  private func registrable(_ host: String) -> String {
    var bytes: [UInt8] = []
    var letters = HostLetters()
    letters.append(Array(host.utf8).span, to: &bytes)
    let finding = HostTable.shared.find(bytes.span)
    guard let suffix = finding.suffix else { return "?" }
    #expect(suffix == 0 || HostLabels.start(of: bytes.span, before: suffix - 1) == finding.domain)
    guard let domain = finding.domain else { return "-" }
    return String(decoding: bytes[domain...], as: UTF8.self)
  }

  /// Cases of the kinds that the list's own test file has, worked out by hand from its rules.
  private static let cases = [
    // Plain rules.
    ("com", "-"), ("example.com", "example.com"), ("b.example.com", "example.com"),
    ("a.b.example.com", "example.com"), ("EXAMPLE.COM", "example.com"),
    ("www.Example.COM", "example.com"), ("biz", "-"), ("domain.biz", "domain.biz"),
    ("b.domain.biz", "domain.biz"), ("a.b.domain.biz", "domain.biz"),
    // Unlisted ends: nothing is taken for a suffix by default.
    ("foo.invalid", "?"), ("local", "?"),
    // What is reserved for examples is read like any other end.
    ("example", "-"), ("example.example", "example.example"),
    ("b.example.example", "example.example"), ("www.acme.test", "acme.test"),
    // Two levels.
    ("uk.com", "-"), ("example.uk.com", "example.uk.com"), ("b.example.uk.com", "example.uk.com"),
    ("test.ac", "test.ac"), ("com.ac", "-"), ("foo.com.ac", "foo.com.ac"),
    ("co.uk", "-"), ("foo.co.uk", "foo.co.uk"), ("www.foo.co.uk", "foo.co.uk"), ("uk", "-"),
    ("foo.uk", "foo.uk"), ("a.foo.uk", "foo.uk"),
    // A suffix that is itself below a wildcard, and one that has only wildcards.
    ("mm", "?"), ("c.mm", "-"), ("b.c.mm", "b.c.mm"), ("a.b.c.mm", "b.c.mm"),
    // Japan: prefectures, cities, wildcards of designated cities and their exceptions.
    ("jp", "-"), ("test.jp", "test.jp"), ("www.test.jp", "test.jp"), ("ac.jp", "-"),
    ("test.ac.jp", "test.ac.jp"), ("www.test.ac.jp", "test.ac.jp"), ("kyoto.jp", "-"),
    ("test.kyoto.jp", "test.kyoto.jp"), ("ide.kyoto.jp", "-"), ("b.ide.kyoto.jp", "b.ide.kyoto.jp"),
    ("a.b.ide.kyoto.jp", "b.ide.kyoto.jp"), ("c.kobe.jp", "-"), ("b.c.kobe.jp", "b.c.kobe.jp"),
    ("a.b.c.kobe.jp", "b.c.kobe.jp"), ("city.kobe.jp", "city.kobe.jp"),
    ("www.city.kobe.jp", "city.kobe.jp"), ("city.kawasaki.jp", "city.kawasaki.jp"),
    ("foo.kawasaki.jp", "-"), ("a.foo.kawasaki.jp", "a.foo.kawasaki.jp"),
    // A wildcard with an exception.
    ("ck", "?"), ("test.ck", "-"), ("b.test.ck", "b.test.ck"), ("a.b.test.ck", "b.test.ck"),
    ("www.ck", "www.ck"), ("www.www.ck", "www.ck"),
    // The United States and their schools.
    ("us", "-"), ("test.us", "test.us"), ("ak.us", "-"), ("test.ak.us", "test.ak.us"),
    ("k12.ak.us", "-"), ("test.k12.ak.us", "test.k12.ak.us"),
    ("www.test.k12.ak.us", "test.k12.ak.us"),
    // Unicode, and the same in punycode.
    ("食狮.com.cn", "xn--85x722f.com.cn"), ("食狮.公司.cn", "xn--85x722f.xn--55qx5d.cn"),
    ("www.食狮.公司.cn", "xn--85x722f.xn--55qx5d.cn"), ("shishi.公司.cn", "shishi.xn--55qx5d.cn"),
    ("公司.cn", "-"), ("食狮.中国", "xn--85x722f.xn--fiqs8s"), ("中国", "-"),
    ("xn--85x722f.xn--55qx5d.cn", "xn--85x722f.xn--55qx5d.cn"),
    ("www.xn--85x722f.xn--55qx5d.cn", "xn--85x722f.xn--55qx5d.cn"), ("xn--55qx5d.cn", "-"),
    ("xn--85x722f.xn--fiqs8s", "xn--85x722f.xn--fiqs8s"), ("xn--fiqs8s", "-"),
    // The private section: each customer is a domain.
    ("github.io", "-"), ("foo.github.io", "foo.github.io"), ("a.foo.github.io", "foo.github.io"),
    ("blogspot.com", "-"), ("myshopify.com", "-"),
    ("foo.myshopify.com", "foo.myshopify.com"),
  ]

  @Test("registrable domains by the list's rules", arguments: cases)
  func domains(_ host: String, _ expected: String) {
    #expect(registrable(host) == expected)
  }

  private func finding(_ host: String) -> HostTable.Finding {
    HostTable.shared.find(Array(host.utf8).span)
  }

  @Test("the longest shared host counts, and its owner's bare host is known")
  func shared() {
    #expect(finding("de.linkedin.com").shared == .social)
    #expect(finding("de.linkedin.com").sharedStart == 3)
    #expect(finding("itunes.apple.com").shared == .store)
    #expect(finding("itunes.apple.com").sharedStart == 0)
    #expect(finding("www.apple.com").sharedStart == 4)
    #expect(finding("apple.com").hasOwner)
    #expect(!finding("itunes.apple.com").hasOwner)
    #expect(finding("apple.de").shared == nil)
    #expect(finding("notfacebook.com").shared == nil)
    #expect(finding("foo.github.io").shared == .builder)
  }

  @Test("no host that is shared is unknown to the list of suffixes")
  func listed() {
    for (_, hosts) in TableText.lines(SharedHosts.hosts) {
      for host in TableText.words(hosts) where host.contains(".") {
        #expect(finding(String(host)).suffix != nil, "\(host)")
      }
    }
  }

  @Test("no labels, no finding")
  func empty() {
    let host: [UInt8] = []
    let finding = HostTable.shared.find(host.span)
    #expect(finding == HostTable.Finding())
  }
}
