import Basics
import JSON
import Storage
import Testing

@testable import Workspace

@Suite("Records")
struct RecordEditTests {
  @Test(
    "A name makes an id of small letters and digits, in every script",
    arguments: [
      ("Acme, Inc.", "acme-inc"), ("  Ünïcode & Co ", "ünïcode-co"), ("日本 Ltd", "日本-ltd"),
      ("--a--", "a"), ("!?", "partner-2"),
    ])
  func ids(_ name: String, _ id: String) throws {
    #expect(try Recording().add(.partner, [("name", name)]).id == id)
  }

  @Test("Two names with one id get two; the same name in other letters is refused")
  func sameID() throws {
    let recording = try Recording()
    #expect(try recording.add(.partner, [("name", "A B")]).id == "a-b")
    #expect(try recording.add(.partner, [("name", "A-B")]).id == "a-b-3")
    #expect(throws: Problem.self) { try recording.add(.partner, [("name", "a b")]) }
    #expect(try recording.state().count == 2)
  }

  @Test("A numbered record has the number of its entry, and no number comes twice")
  func numbers() throws {
    let recording = try Recording()
    let first = try recording.add(.note, [("text", "one")])
    #expect(first.id == "n2")
    try recording.change { (change) throws(Problem) in
      try change.remove(.note, try change.records.named("n2", .note))
    }
    #expect(try recording.add(.note, [("text", "two")]).id == "n4")
  }

  @Test("What must differ differs, also after an edit")
  func unique() throws {
    let recording = try Recording()
    try recording.add(.target, [("metric", "m"), ("quarter", "2026Q1")])
    let other = try recording.add(.target, [("metric", "m"), ("quarter", "2026Q2")])
    #expect(throws: Problem.self) {
      try recording.add(.target, [("metric", "m"), ("quarter", "2026Q2")])
    }
    #expect(throws: Problem.self) {
      try recording.change { (change) throws(Problem) in
        let record = try change.records.named(other.id, .target)
        return try change.edit(
          .target, record, Recording.object([("metric", "m"), ("quarter", "2026Q1")]))
      }
    }
  }

  @Test("An edit that changes nothing adds no entry")
  func same() throws {
    let recording = try Recording()
    try recording.add(.partner, [("name", "Acme")])
    let edit = try recording.change { (change) throws(Problem) in
      let record = try change.records.named("ACME", .partner)
      return try change.edit(.partner, record, record.value)
    }
    #expect(edit.entry == nil)
    #expect(try Journal(recording.workspace.connection).head().sequence == 2)
  }

  @Test("Two records of one name are told apart by their ids")
  func ambiguous() throws {
    let recording = try Recording()
    try recording.add(.partner, id: "a1", [("name", "Acme")])
    // An older tandem took another partner of the same name.
    try recording.change { (change) throws(Problem) in
      try change.set("partner", id: "a2", .object(Recording.object([("name", "Acme")])))
    }
    let book = RecordBook(recording.workspace.connection)
    #expect(try book.named("a2", .partner).id == "a2")
    let problem = #expect(throws: Problem.self) { try book.named("acme", .partner) }
    #expect(problem?.code == "ambiguous_name")
  }
}
