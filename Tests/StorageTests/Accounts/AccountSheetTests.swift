import Basics
import Testing

@testable import Storage

@Suite("A sheet of accounts")
struct AccountSheetTests {
  private func sheet(_ rows: [(id: String, name: String, domain: String)]) -> AccountSheet {
    var sheet = AccountSheet()
    let place = sheet.place(ofPopulation: "prospect") ?? 0
    for row in rows {
      for text in [row.id, row.name, "", "", "", ""] { sheet.append(text.utf8Span.span) }
      sheet.end(.init(population: place))
    }
    for row in rows { sheet.name(domain: row.domain.utf8Span.span) }
    return sheet
  }

  @Test("an account is known by its id, else by its domain, else by its name without blanks")
  func keys() {
    let sheet = sheet([("1", "A", "a.com"), (" ", "B", "b.com"), ("", " C d ", "")])
    #expect((0..<3).map { sheet.key($0) } == ["id:1", "domain:b.com", "name:C d"])
  }

  @Test("rows stand in the order of their keys' bytes, whatever they begin with")
  func order() {
    let ids = ["10", "9", "1", "", "é", "e", "zzzzzzzzzz2", "zzzzzzzzzz1", "zzzzzzzz", "100"]
    let sheet = sheet(ids.map { ($0, "n", "") })
    let keys = sheet.ordered().rows.map { sheet.key(Int($0)) }
    #expect(keys == keys.sorted { ByteOrder.precedes($0, $1) })
    #expect(keys.count == ids.count)
  }

  @Test("no rows are in order, too, and one row")
  func few() {
    #expect(sheet([]).ordered().rows.isEmpty)
    #expect(sheet([("1", "", "")]).ordered().rows == [0])
  }

  @Test("accounts that share a domain are counted, all but the first of each")
  func sharedDomains() {
    let sheet = sheet([
      ("1", "", "a.com"), ("2", "", "a.com"), ("3", "", "b.com"), ("4", "", ""), ("5", "", ""),
      ("6", "", "a.com"),
    ])
    #expect(sheet.countSharedDomains(of: sheet.ordered().rows) == 2)
  }
}
