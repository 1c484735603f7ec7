import Testing

@testable import Overlap

@Suite struct DomainTableTests {
  private func table(_ websites: [String]) -> DomainTable {
    var table = DomainTable()
    var normaliser = DomainNormaliser()
    table.reserve(rows: websites.count)
    for website in websites { normaliser.append(Array(website.utf8).span, to: &table) }
    return table
  }

  @Test("tables put together say what one table says")
  func append() {
    let websites = ["a-b.de c.de", "facebook.com/x", "", "jo@foo.com", "t.me/y linktr.ee/z", "n/a"]
    let whole = table(websites)
    for cut in 0...websites.count {
      var joined = table(Array(websites[..<cut]))
      joined.append(table(Array(websites[cut...])))
      #expect(joined.bytes == whole.bytes)
      #expect(joined.rows == whole.rows)
      #expect(joined.domains == whole.domains)
      #expect(joined.handles == whole.handles)
    }
  }

  @Test("a plain label shares the bytes of its domain")
  func sharedBytes() {
    let plain = table(["www.acme.com"])
    #expect(plain.bytes == Array("acme.com".utf8))
    #expect(plain.domains[0].label == 0..<4)
  }
}
