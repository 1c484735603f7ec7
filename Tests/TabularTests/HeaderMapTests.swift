import Basics
import Tabular
import Testing

@Suite struct HeaderMapTests {
  private let wanted = [
    WantedColumn("id", aliases: ["Record ID", "Account ID"]),
    WantedColumn("name", aliases: ["Company name", "Account Name"], isNeeded: true),
    WantedColumn("website", aliases: ["Company Domain Name", "Domain"], isNeeded: true),
    WantedColumn("country", aliases: ["Country/Region"]),
  ]

  private func map(
    _ header: [String], given: [(name: String, column: String)] = []
  ) throws(Problem) -> [Int?] {
    let map = try HeaderMap(header, wanted: wanted, given: given)
    return [map["id"], map["name"], map["website"], map["country"]]
  }

  @Test(arguments: [
    (["id", "name", "website", "country"], [0, 1, 2, 3]),
    (["WEBSITE", "Name"], [nil, 1, 0, nil]),
    (["company_name", "company-domain-name", "RECORD.ID"], [2, 0, 1, nil]),
    // As programs write it.
    (["CompanyName", "companyDomainName", "RecordId"], [2, 0, 1, nil]),
    (["Account Name", "Domain", "Country/Region", "Owner"], [nil, 0, 1, 2]),
    // The own name goes before an alias, and an alias before a later one.
    (["Company name", "name", "Domain", "Company Domain Name"], [nil, 1, 3, nil]),
    // One of two names that fold into one is meant when it has just the bytes.
    (["Name", "name", "website"], [nil, 1, 2, nil]),
    // Columns that nobody asks for may stand twice or have no name.
    (["name", "website", "note", "note", ""], [nil, 0, 1, nil]),
  ])
  func findsColumns(_ header: [String], _ expected: [Int?]) throws {
    #expect(try map(header) == expected)
  }

  @Test func takesTheUsersWordFirst() throws {
    let header = ["name", "website", "Legal name", "Kürzel"]
    #expect(
      try map(header, given: [("name", "legal name"), ("id", "Kürzel")]) == [3, 2, 1, nil])
    let map = try HeaderMap(header, wanted: wanted, given: [("name", "Legal name")])
    #expect(map.unused == ["name", "Kürzel"])
  }

  @Test func namesWhatIsMissingAndWhatIsThere() {
    let problem = #expect(throws: Problem.self) { try map(["id", "Compny name", "web"]) }
    #expect(problem?.what == "there are no columns 'name', 'website'")
    #expect(problem?.found == "id, Compny name, web")
    #expect(problem?.hint == "is 'Compny name' meant? then say --map 'name=Compny name'")
  }

  @Test func namesOneMissingColumn() {
    let problem = #expect(throws: Problem.self) { try map(["name", "x"]) }
    #expect(problem?.what == "there is no column 'website'")
    #expect(problem?.expected == "one of website, Company Domain Name, Domain")
    #expect(problem?.hint == "say which it is: --map 'website=NAME'")
  }

  @Test func helpsWithoutMapping() {
    let wanted = [
      WantedColumn("pool_minor", isNeeded: true), WantedColumn("payee", isNeeded: true),
    ]
    let renamed = #expect(throws: Problem.self) {
      try HeaderMap(["deal", "payees", "pool"], wanted: wanted, canMap: false)
    }
    #expect(renamed?.what == "there are no columns 'pool_minor', 'payee'")
    #expect(renamed?.expected == nil)
    #expect(renamed?.hint == "is 'pool' meant? then name it 'pool_minor'")
    let absent = #expect(throws: Problem.self) {
      try HeaderMap(["a", "b"], wanted: wanted, canMap: false)
    }
    #expect(absent?.hint == nil)
    let second = #expect(throws: Problem.self) {
      try HeaderMap(["a", "paye"], wanted: wanted, canMap: false)
    }
    #expect(second?.hint == "is 'paye' meant? then name it 'payee'")
  }

  @Test func refusesAWantedNameThatStandsTwice() {
    let problem = #expect(throws: Problem.self) { try map(["Name", "website", "NAME "]) }
    #expect(problem?.what == "the column 'Name' stands twice in the header")
    #expect(problem?.found == "columns 1 and 3")
  }

  @Test func refusesMappingsToNothing() {
    let unknown = #expect(throws: Problem.self) {
      try map(["name", "website"], given: [("contry", "name")])
    }
    #expect(unknown?.kind == .usage)
    #expect(unknown?.hint == "did you mean 'country'?")
    let absent = #expect(throws: Problem.self) {
      try map(["name", "website"], given: [("country", "webiste")])
    }
    #expect(absent?.what == "there is no column 'country'")
    #expect(absent?.hint?.contains("'website'") == true)
  }
}
