import Testing

@testable import Overlap

@Suite struct DomainNormaliserTests {
  @Test(
    "websites as people write them, and what they say",
    arguments: [
      ("a plain address", "https://www.foo.co.uk:443/about?x#y", ["foo.co.uk=foo", "", ""]),
      ("a mail address", "info@foo-bar.com", ["foo-bar.com=foobar", "", ""]),
      ("free mail says nothing", "jo@gmail.com", ["", "mail=", "mail"]),
      ("two addresses", "foo.de, bar.com", ["foo.de=foo bar.com=bar", "", ""]),
      ("the same one twice", "foo.de http://www.foo.de/x", ["foo.de=foo", "", ""]),
      (
        "a network beside an own domain", "facebook.com/foo foo.de",
        ["foo.de=foo", "social=foo", ""]
      ),
      (
        "a network alone", "https://linkedin.com/company/foo-bar/", ["", "social=foobar", "social"]
      ),
      ("a page of links", "linktr.ee/foo", ["", "link=foo", "link"]),
      ("a site builder's customer", "foo.github.io/docs", ["", "builder=foo", "builder"]),
      ("an app store", "https://apps.apple.com/us/app/foo", ["", "store=us", "store"]),
      ("the owner of a store at home", "www.apple.com", ["apple.com=apple", "", ""]),
      ("somebody who works there", "jo@apple.com", ["", "store=", "store"]),
      ("a short link", "bit.ly/3xYz", ["", "redirect=3xyz", "redirect"]),
      ("nothing", "  ", ["", "", "empty"]),
      ("a word for nothing", "N/A", ["", "", "placeholder"]),
      ("no address", "see the notes", ["", "", "unreadable"]),
      ("only signs", ";;", ["", "", "unreadable"]),
      ("a label that begins with a hyphen", "xn--a.--55qx5d.cn", ["", "", "unreadable"]),
      ("a number", "http://192.0.2.1/x", ["", "", "numericAddress"]),
      ("an unknown end", "foo.internal", ["", "", "unknownSuffix"]),
      ("a suffix alone", "co.uk", ["", "", "publicSuffix"]),
      ("the first reason counts", "co.uk foo.internal", ["", "", "publicSuffix"]),
      ("Unicode", "http://www.MÜLLER.de/", ["xn--mller-kva.de=muller", "", ""]),
      ("punycode", "xn--mller-kva.de", ["xn--mller-kva.de=muller", "", ""]),
      ("umlauts as digraphs", "mueller.de", ["mueller.de=muller", "", ""]),
      ("full stops around", ".foo.com..", ["foo.com=foo", "", ""]),
      ("below a wildcard", "a.b.test.ck", ["b.test.ck=b", "", ""]),
      ("an exception", "www.www.ck", ["www.ck=www", "", ""]),
    ] as [(String, String, [String])])
  func websites(_ it: String, _ website: String, _ expected: [String]) {
    #expect(Described.website(website) == expected, "\(it)")
  }

  @Test("a domain normalises to itself")
  func idempotent() throws {
    for line in try CaseFile.lines("websites.tsv") {
      for own in line[1].split(separator: " ") {
        let domain = String(own.prefix { $0 != "=" })
        #expect(Described.website(domain) == [String(own), "", ""])
      }
    }
  }

  @Test("of very many addresses the first ones are read")
  func manyAddresses() {
    let field = (0..<10_000).map { "a\($0).de" }.joined(separator: ";")
    let domains = Described.website(field)[0].split(separator: " ")
    #expect(domains.count == DomainNormaliser.mostAddresses)
    #expect(domains.last == "a99.de=a99")
  }

  @Test("a host longer than any that exists is not read")
  func longHost() {
    let host = String(repeating: "a.", count: 600) + "com"
    #expect(Described.website(host) == ["", "", "unreadable"])
    #expect(Described.website("b.com " + host) == ["b.com=b", "", ""])
  }
}
