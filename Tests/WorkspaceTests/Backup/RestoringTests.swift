import Basics
import Platform
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("A restore")
struct RestoringTests {
  private func restore(
    _ path: String, into folder: Folder, isForced: Bool = false, isRehearsal: Bool = false
  ) throws(Problem) -> Restoring.Outcome {
    try Restoring(from: path, into: folder).run(isForced: isForced, isRehearsal: isRehearsal)
  }

  @Test("makes a workspace where there is none, with the backup's head (P15)")
  func makes() throws {
    let recording = try Recording()
    try recording.add(.note, [("text", "one")])
    let copy = try recording.workspace.keepCopy("tandem")
    let folder = Folder(recording.workspace.folder.file("again"))
    let outcome = try restore(copy.path, into: folder)
    #expect(outcome == Restoring.Outcome(head: copy.head, lost: 0, kept: nil))
    let again = try Workspace.open(folder)
    #expect(try Journal(again.connection).head() == copy.head)
    #expect(try RecordTable(again.connection).all().count == 1)
    #expect(Disk.permissions(folder.file("tandem.db")) == 0o600)
  }

  @Test("of an older backup is refused unless forced, and keeps what was there")
  func goesBack() throws {
    let recording = try Recording()
    let folder = recording.workspace.folder
    try recording.add(.note, [("text", "one")])
    let copy = try recording.workspace.keepCopy("tandem")
    try recording.add(.note, [("text", "two")])
    try recording.add(.note, [("text", "three")])
    let latest = try Journal(recording.workspace.connection).head()
    let refusal = WorkspaceCopyTests.problem { () throws(Problem) in
      try restore(copy.path, into: folder)
    }
    #expect(refusal?.kind == .refused && refusal?.code == "older_backup")
    #expect(try Journal(recording.workspace.connection).head() == latest)

    let rehearsed = try restore(copy.path, into: folder, isForced: true, isRehearsal: true)
    #expect(try Journal(recording.workspace.connection).head() == latest)
    let outcome = try restore(copy.path, into: folder, isForced: true)
    #expect(outcome == rehearsed)
    #expect(outcome.lost == 2)
    // The connection that was open all the time sees the restored state, and can go on.
    #expect(try Journal(recording.workspace.connection).head() == copy.head)
    try recording.add(.note, [("text", "other")])
    #expect(try Replay(of: recording.workspace.connection).differences.isEmpty)

    let kept = try #require(outcome.kept)
    #expect(try Journal(WorkspaceFile.look(at: kept)).head() == latest)
  }

  @Test("of a newer backup needs no force")
  func goesForward() throws {
    let recording = try Recording()
    let folder = recording.workspace.folder
    let first = try recording.workspace.keepCopy("tandem")
    try recording.add(.note, [("text", "one")])
    let second = try recording.workspace.keepCopy("tandem")
    _ = try restore(first.path, into: folder, isForced: true)
    let outcome = try restore(second.path, into: folder)
    #expect(outcome.lost == 0)
    #expect(try Journal(recording.workspace.connection).head() == second.head)
  }

  @Test("of another history gives up every entry, and so needs force")
  func replacesOthers() throws {
    let recording = try Recording()
    let other = try Recording()
    try recording.add(.note, [("text", "one")])
    try other.change(by: "bob") { (change) throws(Problem) in
      try change.add(.note, id: nil, Recording.object([("text", "two")]))
    }
    let copy = try other.workspace.keepCopy("tandem")
    #expect(
      WorkspaceCopyTests.problem { () throws(Problem) in
        try restore(copy.path, into: recording.workspace.folder)
      }?.code == "older_backup")
    let outcome = try restore(copy.path, into: recording.workspace.folder, isForced: true)
    #expect(outcome.lost == 2)
  }

  @Test("puts a damaged file aside")
  func putsAside() throws {
    let recording = try Recording()
    let copy = try recording.workspace.keepCopy("tandem")
    let folder = Folder(recording.workspace.folder.file("again"))
    try folder.make()
    for number in 1...2 {
      try Disk.write("no database", to: folder.file("tandem.db"))
      let outcome = try restore(copy.path, into: folder)
      let aside = folder.file(number == 1 ? "tandem.db.damaged" : "tandem.db.damaged-2")
      #expect(outcome == Restoring.Outcome(head: copy.head, lost: 0, kept: aside))
      #expect(try Disk.text(aside) == "no database")
      #expect(try Journal(Workspace.open(folder).connection).head() == copy.head)
    }
  }

  @Test("of a file that is no sound workspace changes nothing (P14)")
  func refusesOthers() throws {
    let recording = try Recording()
    let folder = recording.workspace.folder
    let latest = try Journal(recording.workspace.connection).head()
    let path = folder.file("other.db")
    try Disk.write("no database", to: path)
    #expect(
      WorkspaceCopyTests.problem { () throws(Problem) in
        try restore(path, into: folder, isForced: true)
      }?.code == "not_a_workspace")
    #expect(try Journal(recording.workspace.connection).head() == latest)
    #expect(try Disk.text(path) == "no database")
  }
}
