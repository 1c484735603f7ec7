import Basics
import Platform
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("A copy of a workspace")
struct WorkspaceCopyTests {
  @Test("holds all entries, has no log, is for its owner alone (P15)")
  func copies() throws {
    let recording = try Recording()
    try recording.add(.note, [("text", "one")])
    let copy = try recording.workspace.keepCopy("tandem")
    let name = "/backups/tandem-2-\(copy.head.hash.text.prefix(8)).db"
    #expect(copy.path.hasSuffix(name))
    #expect(try copy.head == Journal(recording.workspace.connection).head())
    let opened = try WorkspaceFile.look(at: copy.path)
    #expect(try RecordTable(opened).all() == RecordTable(recording.workspace.connection).all())
    #expect(try Replay(of: opened).differences.isEmpty)
    let folder = Folder(recording.workspace.folder.file("backups"))
    #expect(!folder.isOpenToOthers)
    #expect(Disk.names(folder.path) == [String(name.dropFirst("/backups/".count))])
    #expect(Disk.permissions(copy.path) == 0o600)
  }

  @Test("takes the place of a file only where that is asked for, and leaves no litter")
  func keepsFiles() throws {
    let recording = try Recording()
    let path = recording.workspace.folder.file("copy.db")
    try Disk.write("mine", to: path)
    #expect(
      Self.problem { () throws(Problem) in
        try recording.workspace.copy(to: path, isReplacing: false)
      }?.code == "exists")
    #expect(try Disk.text(path) == "mine")
    try recording.workspace.copy(to: path, isReplacing: true)
    #expect(try WorkspaceFile.look(at: path).version() >= 1)
    let names = Disk.names(recording.workspace.folder.path)
    #expect(names.allSatisfy { !$0.hasPrefix(".") })
  }

  @Test("of a workspace whose journal was altered is refused, and leaves no file")
  func refusesDamage() throws {
    let recording = try Recording()
    try recording.add(.note, [("text", "one")])
    let raw = recording.workspace.connection
    try raw.run("DROP TRIGGER journal_is_not_edited")
    try raw.run("UPDATE journal SET actor = 'eve' WHERE sequence = 2")
    try raw.run(
      """
      CREATE TRIGGER journal_is_not_edited BEFORE UPDATE ON journal
              BEGIN SELECT raise(ABORT, 'the journal is not edited'); END
      """)
    let problem = Self.problem { () throws(Problem) in
      try recording.workspace.keepCopy("tandem")
    }
    #expect(problem != nil)
    #expect(Disk.names(recording.workspace.folder.file("backups")).isEmpty)
  }

  /// What work throws; nil where it throws nothing.
  static func problem(_ work: () throws(Problem) -> some Any) -> Problem? {
    do throws(Problem) {
      _ = try work()
      return nil
    } catch {
      return error
    }
  }
}
