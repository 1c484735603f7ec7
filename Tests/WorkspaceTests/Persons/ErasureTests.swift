import Basics
import JSON
import Platform
import Storage
import TestSupport
import Testing

@testable import Workspace

/// Erasure (GDPR): afterwards the value is in no byte of the workspace, and verify is clean.
@Suite("Erasing persons and owners")
struct ErasureTests {
  private static let name = "Zoltana Quixley"
  private static let mail = "zoltana@quixley.example"

  @discardableResult
  private func change<Result>(
    _ here: TestWorkspace, _ work: (Change) throws(Problem) -> Result
  ) throws -> Result {
    try here.workspace.change(by: TestWorkspace.author(), work)
  }

  private func addPerson(_ here: TestWorkspace) throws -> String {
    try change(here) { (change) throws(Problem) in
      try change.add(
        .person, id: nil, Recording.object([("name", Self.name), ("email", Self.mail)])
      ).id
    }
  }

  /// The files of the folder that hold a text, whatever the case of its letters.
  private func files(_ here: TestWorkspace, holding text: String) throws -> [String] {
    let wanted = Array(text.lowercased().utf8)
    return try Disk.files(below: here.folder.path).filter { file in
      let bytes = try Disk.bytes(here.folder(file)).map { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
      }
      return bytes.count >= wanted.count
        && (0...bytes.count - wanted.count).contains { start in
          bytes[start] == wanted[0]
            && bytes[start..<start + wanted.count].elementsEqual(wanted)
        }
    }
  }

  @Test("The journal never holds a person's values")
  func journalKnowsNothing() throws {
    let here = try TestWorkspace()
    let id = try addPerson(here)
    #expect(id == "p2")
    let record = try #require(try RecordBook(here.connection).find(.person, id: id))
    #expect(record.text("email") == Self.mail)
    try Journal(here.connection).visit { (entry) throws(Problem) in
      let body = String(decoding: entry.draft.body, as: UTF8.self)
      #expect(!body.contains("Zoltana") && !body.contains("quixley"), "\(body)")
    }
  }

  @Test("Erased values are in no byte of the folder, and history and tables agree")
  func noByteLeft() throws {
    let here = try TestWorkspace()
    let id = try addPerson(here)
    try change(here) { (change) throws(Problem) in
      let record = try change.records.named(id, .person)
      _ = try change.edit(
        .person, record,
        Recording.object([("name", Self.name), ("email", Self.mail), ("phone", "+36 555 0199")]))
    }
    #expect(try !files(here, holding: Self.mail).isEmpty)
    #expect(try here.differences().isEmpty)
    let erasure = try change(here) { (change) throws(Problem) in try change.erase(person: id) }
    #expect(erasure == Erasure(count: 2, mentions: []))
    try here.workspace.leaveNothingDeleted()
    for text in [Self.name, Self.mail, "+36 555 0199"] {
      #expect(try files(here, holding: text).isEmpty, "\(text)")
    }
    #expect(try here.differences().isEmpty)
    #expect(try JournalCheck(of: here.connection).findings.isEmpty)
    #expect(try RecordBook(here.connection).all(.person).isEmpty)
  }

  @Test("A removed person can come back, until erased: then no entry can be taken back")
  func undo() throws {
    let here = try TestWorkspace()
    let id = try addPerson(here)
    try change(here) { (change) throws(Problem) in
      _ = try change.remove(.person, try change.records.named(id, .person))
    }
    #expect(try RecordBook(here.connection).all(.person).isEmpty)
    try change(here) { (change) throws(Problem) in
      _ = try change.undo(nil)
    }
    let record = try #require(try RecordBook(here.connection).find(.person, id: id))
    #expect(record.text("name") == Self.name)
    #expect(try here.differences().isEmpty)
    try change(here) { (change) throws(Problem) in _ = try change.erase(person: id) }
    for entry in Int64(2)...5 {
      #expect(throws: Problem.self, "entry \(entry)") {
        try change(here) { (change) throws(Problem) in _ = try change.undo(entry) }
      }
    }
    // Nothing else can be taken back: undo does not stumble over what was erased.
    let author = try TestWorkspace.author()
    let problem = problem { () throws(Problem) in
      _ = try here.workspace.change(by: author) { (change) throws(Problem) in
        try change.undo(nil)
      }
    }
    #expect(problem?.code == "nothing_to_undo")
  }

  private func problem(_ work: () throws(Problem) -> Void) -> Problem? {
    do {
      try work()
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "A value that somebody edited, put there or took away is found",
    arguments: [
      ("UPDATE person_value SET body = '{\"name\":\"Bob\"}'", "person_value p2 altered"),
      ("UPDATE person_value SET random = zeroblob(32)", "person_value p2 altered"),
      ("UPDATE person_value SET id = 'p9'", "person_value p9 unfounded"),
      ("DELETE FROM person_value", "person_value p2 missing"),
      (
        "INSERT INTO person_value VALUES(zeroblob(32), 'p7', zeroblob(32), '{}')",
        "person_value p7 unfounded"
      ),
    ])
  func tampering(_ sql: String, _ expected: String) throws {
    let here = try TestWorkspace()
    _ = try addPerson(here)
    try here.connection.run(sql)
    #expect(try here.differences() == [expected])
  }

  @Test("A value that comes back after the erasure is found")
  func resurrection() throws {
    let here = try TestWorkspace()
    let id = try addPerson(here)
    try here.connection.run("CREATE TEMP TABLE kept AS SELECT * FROM person_value")
    try change(here) { (change) throws(Problem) in _ = try change.erase(person: id) }
    try here.connection.run("INSERT INTO person_value SELECT * FROM kept")
    #expect(try here.differences() == ["person_value p2 unfounded"])
  }

  @Test("Two persons of whom the same is known have different commitments")
  func sameValues() throws {
    let here = try TestWorkspace()
    let ids = [try addPerson(here), try addPerson(here)]
    let bodies = try ids.map { id in
      try #require(try RecordTable(here.connection).find(kind: "person", id: id)).body
    }
    #expect(bodies[0] != bodies[1])
  }

  @Test("Without random bytes nothing is kept")
  func noRandomness() throws {
    let here = try TestWorkspace()
    here.workspace.randomness = Randomness { (_) throws(Problem) in
      throw Problem(.io, code: "no_randomness", "none")
    }
    #expect(throws: Problem.self) { _ = try addPerson(here) }
    #expect(try Journal(here.connection).head().sequence == 1)
  }

  @Test("Entries that mention a person all the same are named")
  func mentions() throws {
    let here = try TestWorkspace()
    let id = try addPerson(here)
    try change(here) { (change) throws(Problem) in
      _ = try change.add(.note, id: nil, Recording.object([("text", "Ask \(Self.mail)")]))
    }
    let erasure = try change(here) { (change) throws(Problem) in try change.erase(person: id) }
    #expect(erasure.mentions == [3])
  }

  @Test("An owner leaves all accounts, present and former, and lists and overlaps stay whole")
  func owner() throws {
    let here = try TestWorkspace()
    func accounts(_ stage: String) -> [TestWorkspace.Account] {
      (0..<40).map { number in
        .init(
          id: "\(number)", name: "Company \(number)", website: "c\(number).example",
          owner: number % 2 == 0 ? Self.name : "Bob", stage: stage)
      }
    }
    try here.add(.ours, accounts("one"))
    try here.add(.ours, accounts("two"))
    try change(here) { (change) throws(Problem) in
      _ = try change.add(.partner, id: "acme", Recording.object([("name", "Acme")]))
    }
    try here.add(.partner("acme"), accounts(""))
    let before = try here.overlap("acme")
    let owners = try RecordBook(here.connection).owners(named: " zoltana  quixley ")
    #expect(owners == [Self.name])
    let person = try addPerson(here)
    #expect(try RecordBook(here.connection).owners(like: person) == [Self.name])
    try change(here) { (change) throws(Problem) in _ = try change.erase(person: person) }
    let erasure = try change(here) { (change) throws(Problem) in
      try change.erase(owners: owners)
    }
    // 20 of ours as they are, 20 as they were, 20 of theirs.
    #expect(erasure == Erasure(count: 60, mentions: []))
    try here.workspace.leaveNothingDeleted()
    #expect(try files(here, holding: Self.name).isEmpty)
    #expect(try here.differences().isEmpty)
    #expect(try here.rows(.ours).map(\.owner).filter { $0 == "Bob" }.count == 20)
    // It was not matched again: the kept overlap stands on the new digests.
    let kept = try PartnerOverlap.kept(
      "acme", ours: here.list(.ours), theirs: here.list(.partner("acme")), in: here.connection)
    #expect(kept?.run == before.run)
    #expect(throws: Problem.self) {
      _ = try RecordBook(here.connection).owners(named: Self.name)
    }
  }

  @Test("A copy that still holds a person is named, and one that can't be read")
  func copies() throws {
    let here = try TestWorkspace()
    let early = try here.workspace.keepCopy("early")
    let id = try addPerson(here)
    let late = try here.workspace.keepCopy("late")
    try Disk.write(Array("nothing".utf8), to: here.folder("backups/zzz.db"))
    try change(here) { (change) throws(Problem) in _ = try change.erase(person: id) }
    let copies = ErasedCopies(of: .person(id), in: here.workspace)
    #expect(copies.holding == [late.path])
    #expect(copies.unknown == [here.folder("backups/zzz.db")])
    #expect(early.path != late.path)
  }
}
