import Basics
import Testing

@testable import Storage

@Suite("The journal")
struct JournalTests {
  private func workspace() throws -> Connection {
    let connection = try Connection("memory", .memory)
    try connection.write { () throws(Problem) in _ = try connection.migrateOnce() }
    return connection
  }

  private func draft(_ body: String, at moment: Int64 = 1_000) -> JournalEntry.Draft {
    JournalEntry.Draft(
      recordedAt: moment, clock: .given, actor: "ann", kind: "note.added", body: Array(body.utf8))
  }

  @discardableResult
  private func append(
    _ connection: Connection, _ draft: JournalEntry.Draft
  ) throws(Problem) -> JournalEntry {
    try connection.write { () throws(Problem) in try Journal(connection).append(draft) }
  }

  private func refuses(_ connection: Connection, _ sql: String) -> Bool {
    do throws(Problem) {
      try connection.run(sql)
      return false
    } catch {
      return true
    }
  }

  @Test("each entry names the one before, and an untouched chain has no finding")
  func chain() throws {
    let connection = try workspace()
    let first = try append(connection, draft("{}"))
    let second = try append(connection, draft(#"{"a":1}"#))
    #expect(first.sequence == 1 && second.sequence == 2)
    #expect(second.previous == first.hash)
    let check = try JournalCheck(of: connection, containing: first.hash)
    #expect(check.findings.isEmpty)
    #expect(check.entries == 2)
    #expect(check.containsHead == true)
    #expect(check.head.hash == second.hash)
  }

  @Test("recorded time never goes back, and an entry says when the clock did (P8)")
  func backwardClock() throws {
    let connection = try workspace()
    try append(connection, draft("{}", at: 5_000))
    let late = try append(connection, draft("{}", at: 4_999))
    #expect(late.draft.recordedAt == 5_000)
    #expect(late.clockWentBack)
    let check = try JournalCheck(of: connection)
    #expect(check.findings.isEmpty)
    #expect(check.backwardClocks == 1)
  }

  @Test("an entry can't be edited, removed, replaced or put in between (P7)")
  func guarded() throws {
    let connection = try workspace()
    try append(connection, draft("{}"))
    for sql in [
      "UPDATE journal SET actor = 'bob'", "DELETE FROM journal",
      "REPLACE INTO journal SELECT * FROM journal",
      """
      INSERT INTO journal SELECT 3, previous, recorded_at, clock, clock_went_back, since_start,
      actor, kind, claimed_at, body, randomblob(32) FROM journal
      """,
    ] {
      #expect(refuses(connection, sql), "\(sql)")
    }
    #expect(try JournalCheck(of: connection).findings.isEmpty)
  }

  @Test(
    "every edited column of an entry is found (P7)",
    arguments: [
      "previous = zeroblob(32)", "recorded_at = recorded_at + 1", "clock = 'system'",
      "clock_went_back = 1", "since_start = 7", "actor = 'bob'", "kind = 'note.gone'",
      "claimed_at = '2026-01-01'", "body = x'7B7D20'", "hash = zeroblob(32)",
      "sequence = 20",
    ])
  func edited(_ change: String) throws {
    let connection = try workspace()
    for body in ["{}", "{}", "{}"] { try append(connection, draft(body)) }
    try connection.run("DROP TRIGGER journal_is_not_edited")
    try connection.run("UPDATE journal SET \(change) WHERE sequence = 2")
    let check = try JournalCheck(of: connection)
    #expect(!check.findings.isEmpty)
  }

  @Test("a chain forged anew from an entry on does not hold an older receipt (P7)")
  func forged() throws {
    let connection = try workspace()
    try append(connection, draft("{}"))
    let receipt = try append(connection, draft(#"{"bps":6000}"#)).hash
    try append(connection, draft("{}"))

    let forged = try workspace()
    try append(forged, draft("{}"))
    try append(forged, draft(#"{"bps":4000}"#))
    try append(forged, draft("{}"))
    let check = try JournalCheck(of: forged, containing: receipt)
    #expect(check.findings.isEmpty)
    #expect(check.containsHead == false)
  }

  @Test("a tail that was cut is told by the receipt, and a hole by the gap (P7)")
  func cut() throws {
    let connection = try workspace()
    try append(connection, draft("{}"))
    try append(connection, draft("{}"))
    let last = try append(connection, draft("{}")).hash
    try connection.run("DROP TRIGGER journal_is_not_cut")
    try connection.run("DELETE FROM journal WHERE sequence = 3")
    #expect(try JournalCheck(of: connection, containing: last).containsHead == false)
    try connection.run("DELETE FROM journal WHERE sequence = 1")
    let flaws = try JournalCheck(of: connection).findings.map(\.flaw)
    #expect(flaws == [.gap(expected: 1), .brokenLink])
  }
}
