import Basics
import Platform
import Storage
import TestSupport
import Testing
import Workspace

@testable import CLI

/// History and tables that somebody edited past the program (P7).
@Suite("Verifying an edited workspace")
struct JournalVerifyTests {
  /// Each column that can be edited, with another value for it.
  static let edits = [
    "journal SET recorded_at = recorded_at + 1", "journal SET clock = 'system'",
    "journal SET clock_went_back = 1", "journal SET since_start = 5", "journal SET actor = 'eve'",
    "journal SET kind = 'note.set'", "journal SET claimed_at = '2026-01-01'",
    "journal SET body = x'7b7d'", "journal SET body = x'ff'",
    "journal SET previous = zeroblob(32)", "journal SET hash = zeroblob(32)",
    "journal SET sequence = 9", "journal SET kind = CAST(x'ff' AS TEXT)",
    "record SET kind = 'note'", "record SET id = 'other'", "record SET body = '{}'",
    "record SET body = 'no JSON'", "record SET sequence = 1",
  ]

  /// A workspace with three entries, of which the second and the third are about a partner.
  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let made = try TandemBinary.shell(
      """
      export TANDEM_NOW=2026-01-05T09:00:00Z
      tandem init -q && tandem partner add Acme -q && tandem partner edit acme --tier referral -q
      """, in: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    return folder
  }

  /// Runs SQL on the workspace's file as an editor would that knows of the triggers.
  private func edit(_ folder: TemporaryFolder, _ sql: String) throws {
    let connection = try Connection(folder("tandem.db"), .change)
    var triggers: [(name: String, sql: String)] = []
    let statement = try connection.prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    while try statement.step() {
      triggers.append((statement.text(0) ?? "", statement.text(1) ?? ""))
    }
    try connection.run("PRAGMA foreign_keys = OFF")
    for trigger in triggers { try connection.run("DROP TRIGGER \(trigger.name)") }
    try connection.run(sql)
    for trigger in triggers { try connection.run(trigger.sql) }
  }

  private func verify(_ folder: TemporaryFolder, _ more: String = "") throws -> Consequences {
    try TandemBinary.shell("tandem journal verify \(more)", in: folder.path)
  }

  @Test("An edited column of any table is noticed, and never ends the run early", arguments: edits)
  func edited(_ change: String) throws {
    let folder = try workspace()
    #expect(try verify(folder).status == 0)
    let table = change.prefix { $0 != " " }
    let whom = table == "journal" ? "sequence = 2" : "id = 'acme'"
    try edit(folder, "UPDATE \(change) WHERE \(whom)")
    let seen = try verify(folder)
    #expect(seen.status == 1, "\(seen.errors)")
    #expect(seen.output.contains("NOT as they were written"))
    #expect(seen.errors.isEmpty)
  }

  @Test("A removed entry, a removed row and a row of nobody's are noticed")
  func removed() throws {
    for sql in [
      "DELETE FROM journal WHERE sequence = 2", "DELETE FROM journal WHERE sequence = 3",
      "DELETE FROM record", "INSERT INTO record VALUES('note', 'n9', 1, '{}')",
    ] {
      let folder = try workspace()
      try edit(folder, sql)
      #expect(try verify(folder).status == 1, "\(sql)")
    }
  }

  @Test("A history cut at its end is noticed by the head of an old receipt")
  func cut() throws {
    let folder = try workspace()
    let line = try verify(folder).output
    let head = try #require(line.split(separator: " ").last).filter { $0 != "\n" }
    #expect(try verify(folder, "--head \(head)").status == 0)
    try edit(
      folder,
      """
      DELETE FROM journal WHERE sequence = 3;
      UPDATE record SET sequence = 2, body = '{"name":"Acme"}' WHERE id = 'acme';
      """)
    #expect(try verify(folder).status == 0)
    #expect(try verify(folder, "--head \(head)").status == 1)
  }
}
