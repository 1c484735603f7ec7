import Basics
import JSON
import Platform
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("A workspace")
struct WorkspaceTests {
  private func author(_ seconds: Int64 = 1_750_000_000) throws -> Author {
    let moment = try #require(Instant(seconds: seconds))
    return Author(name: "ann", moment: moment, clock: .given)
  }

  private func set(_ change: Change, _ id: String, _ text: String) throws(Problem) {
    let body = JSONObject([
      .init(key: "id", value: .string(id)), .init(key: "value", value: .string(text)),
    ])
    try change.add("note.set", .object(body ?? .empty))
  }

  @Test("made once, it opens with one entry, for its owner alone; made twice, it is refused")
  func create() throws {
    let temporary = try TemporaryFolder()
    let folder = Folder(temporary.path + "/a/b")
    try Workspace.create(in: folder, by: author())
    let workspace = try Workspace.open(folder)
    #expect(try Journal(workspace.connection).head().sequence == 1)
    #expect(!folder.isOpenToOthers)
    #expect(throws: Problem.self) { try Workspace.create(in: folder, by: author()) }
  }

  @Test("what is changed is journaled and stays; what is refused leaves nothing (P1, P3)")
  func change() throws {
    let temporary = try TemporaryFolder()
    let folder = Folder(temporary.path)
    try Workspace.create(in: folder, by: author())
    let refusal = Problem(.refused, code: "no", "no")
    do {
      let workspace = try Workspace.open(folder)
      try workspace.change(by: author()) { (change) throws(Problem) in
        try set(change, "n1", "one")
      }
      #expect(throws: refusal) {
        try workspace.change(by: author()) { (change) throws(Problem) in
          try set(change, "n2", "two")
          throw refusal
        }
      }
      try workspace.change(by: author(), isRehearsal: true) { (change) throws(Problem) in
        try set(change, "n3", "three")
      }
    }
    let workspace = try Workspace.open(folder, .look)
    let rows = try RecordTable(workspace.connection).all()
    #expect(rows.map(\.id) == ["n1"])
    #expect(rows.map(\.body) == [#""one""#])
    #expect(try Journal(workspace.connection).head().sequence == 2)
  }

  @Test("replaying the journal gives the same rows, and tells each that was edited (P7)")
  func replay() throws {
    let temporary = try TemporaryFolder()
    let folder = Folder(temporary.path)
    try Workspace.create(in: folder, by: author())
    let workspace = try Workspace.open(folder)
    try workspace.change(by: author()) { (change) throws(Problem) in
      for id in ["a", "b", "c"] { try set(change, id, "text " + id) }
    }
    #expect(try Replay(of: workspace.connection).differences.isEmpty)
    #expect(try Replay(of: workspace.connection).agreeing == 3)
    try workspace.connection.run(
      """
      UPDATE record SET body = '"other"' WHERE id = 'a';
      DELETE FROM record WHERE id = 'b';
      INSERT INTO record VALUES('note', 'd', 1, '""');
      """)
    let found = try Replay(of: workspace.connection).differences.map { "\($0.id) \($0.manner)" }
    #expect(found == ["a altered", "b missing", "d unfounded"])
  }
}
