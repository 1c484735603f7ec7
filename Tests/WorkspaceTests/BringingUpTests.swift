import Basics
import JSON
import Platform
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("A workspace of an earlier version")
struct BringingUpTests {
  /// A workspace as the first version made it.
  private func old() throws -> TemporaryFolder {
    let connection = try Connection("old", .memory)
    try connection.write { () throws(Problem) in
      _ = try connection.migrateOnce()
      _ = try Journal(connection).append(
        JournalEntry.Draft(
          recordedAt: 0, clock: .given, actor: "ann", kind: "workspace.created",
          body: Array("{}".utf8)))
    }
    let folder = try TemporaryFolder()
    try Disk.write(try connection.serialized(), to: folder("tandem.db"))
    return folder
  }

  @Test(
    "It is brought up by whoever opens it, after a backup before each step",
    .enabled(if: Migration.all.count > 1), arguments: [Connection.Access.change, .look])
  func broughtUp(_ access: Connection.Access) throws {
    let temporary = try old()
    let before = try Disk.bytes(temporary("tandem.db"))
    let folder = Folder(temporary.path)
    let workspace = try Workspace.open(folder, access)
    #expect(try workspace.connection.version() == Migration.all.count)
    #expect(try Replay(of: workspace.connection).differences.isEmpty)
    #expect(workspace.backups.count == Migration.all.count - 1)
    let first = try #require(workspace.backups.first)
    let copy = try Connection(first, .look)
    #expect(try copy.version() == 1)
    #expect(try Journal(copy).head().sequence == 1)
    #expect(before.count == (try Disk.bytes(first)).count)
    #expect(try Workspace.open(folder, access).backups.isEmpty)
  }

  @Test("One of this version has no backup made")
  func present() throws {
    #expect(try Recording().workspace.backups.isEmpty)
  }
}
