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
    "It is brought up by whoever opens it, after a backup",
    .enabled(if: Migration.all.count > 1), arguments: [Connection.Access.change, .look])
  func broughtUp(_ access: Connection.Access) throws {
    let temporary = try old()
    let folder = Folder(temporary.path)
    let workspace = try Workspace.open(folder, access)
    #expect(try workspace.connection.version() == Migration.all.count)
    #expect(try Replay(of: workspace.connection).differences.isEmpty)
    let copies = Disk.files(below: temporary("backups"))
    #expect(copies.count == 1)
    let copy = try Connection(temporary("backups/" + (copies.first ?? "")), .look)
    #expect(try copy.version() == 1)
    #expect(try Journal(copy).head().sequence == 1)
    _ = try Workspace.open(folder, access)
    #expect(Disk.files(below: temporary("backups")) == copies)
  }
}
