import Basics
import Storage
import Testing

@Suite("Values of persons")
struct PersonTableTests {
  private func connection() throws -> Connection {
    let connection = try Connection("persons", .memory)
    try connection.write { () throws(Problem) in
      while try connection.migrateOnce() != nil {}
    }
    return connection
  }

  private func rows(_ table: PersonTable, _ id: String? = nil) throws -> [String] {
    var found: [String] = []
    try table.visit(id: id) { found.append($0?.body ?? "unreadable") }
    return found
  }

  @Test("A commitment is the SHA-256 of the random bytes and the value's bytes")
  func commitment() {
    // printf '%032d{"name":"Ann"}' 0 | sha256sum
    let row = PersonTable.Row(
      id: "p1", random: Array(repeating: UInt8(ascii: "0"), count: 32), body: #"{"name":"Ann"}"#)
    #expect(
      row.commitment.text == "9add9d065d0081dbf953370cbf43bfb1f1118d08f7d9e1e52ec229df7e49d3f6")
    #expect(row.isTrue)
  }

  @Test("Values are found by their commitments and go with their person alone")
  func erasing() throws {
    let connection = try connection()
    let table = PersonTable(connection)
    let ann = PersonTable.Row(id: "p1", random: Array(repeating: 1, count: 32), body: "ann")
    let former = PersonTable.Row(id: "p1", random: Array(repeating: 2, count: 32), body: "former")
    let bob = PersonTable.Row(id: "p2", random: Array(repeating: 1, count: 32), body: "bob")
    for row in [ann, former, bob] { try table.keep(row) }
    #expect(try table.find(ann.commitment) == ann)
    #expect(try rows(table, "p1").sorted() == ["ann", "former"])
    try table.erase("p1")
    #expect(try table.find(ann.commitment) == nil)
    #expect(try rows(table) == ["bob"])
  }

  @Test("The same value under the same random bytes can't be there twice")
  func twice() throws {
    let table = PersonTable(try connection())
    let row = PersonTable.Row(id: "p1", random: Array(repeating: 1, count: 32), body: "ann")
    try table.keep(row)
    #expect(throws: Problem.self) { try table.keep(row) }
  }
}
