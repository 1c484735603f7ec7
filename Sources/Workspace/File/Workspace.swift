package import Basics
import JSON
import Overlap
package import Platform
package import Storage

/// An open workspace: everything a company keeps about its partnerships, in one file.
///
/// What is in it changes only through `change`, which journals what happened and lets the tables
/// follow, in one transaction. The message to the user comes after that.
package final class Workspace {
  /// What the first entry of every journal tells.
  static let createdKind = "workspace.created"

  /// The folder that it lies in.
  package let folder: Folder
  /// The database.
  package let connection: Connection
  /// Where random bytes come from; nil for the system, or what follows from a clock that is given.
  package var randomness: Randomness?
  /// How the workspace was brought up when it was opened here; nil where there was no need.
  package private(set) var upgrade: Upgrade?

  /// A workspace of an older program, brought up to this one.
  package struct Upgrade: Equatable, Sendable {
    /// The version that it had.
    package let from: Int
    /// The copy that was made of it before.
    package let copy: WorkspaceCopy
  }

  private init(_ folder: Folder, _ connection: Connection) {
    self.folder = folder
    self.connection = connection
  }

  /// Makes a workspace, complete with its first entry, in a folder that may have to be made too.
  ///
  /// - Parameters:
  ///   - folder: Where to make it.
  ///   - author: Who makes it, and when.
  ///   - isRehearsal: Whether nothing is to be made, so that a user can see what would happen.
  /// - Returns: The journal's first entry.
  /// - Throws: A problem of kind `refused` where there is one already; nothing is changed then.
  @discardableResult
  package static func create(
    in folder: Folder, by author: Author, isRehearsal: Bool = false
  ) throws(Problem) -> Journal.Head {
    let path = folder.file(WorkspaceFolder.fileName)
    guard !folder.holds(WorkspaceFolder.fileName) else {
      AtomicFile.removeLitter(beside: path)
      throw exists(path)
    }
    let (bytes, head) = try firstBytes(author)
    if isRehearsal { return head }
    let made = try folder.make()
    do throws(Problem) {
      let file = try AtomicFile.create(at: path)
      try file.write(bytes.span)
      try file.finishNew()
    } catch {
      Folder.unmake(made)
      throw error.code == "exists" ? exists(path) : error
    }
    return head
  }

  /// Opens a workspace.
  ///
  /// - Parameters:
  ///   - folder: Where it lies.
  ///   - access: What will be done with it.
  ///   - isUpgrading: Whether a workspace of an older program is brought up to this one first.
  /// - Returns: The open workspace.
  /// - Throws: A problem when the file is missing, foreign, damaged, newer than this program, or
  ///   was altered; not a byte of it is changed then.
  package static func open(
    _ folder: Folder, _ access: Connection.Access = .change, isUpgrading: Bool = true
  ) throws(Problem) -> Workspace {
    let path = folder.file(WorkspaceFolder.fileName)
    guard folder.holds(WorkspaceFolder.fileName) else {
      throw Problem(
        .io, code: "no_workspace", "there is no workspace in this folder",
        at: Problem.Place(file: folder.path), hint: "tandem init makes one")
    }
    if folder.isLink(WorkspaceFolder.fileName) {
      throw Problem(
        .refused, code: "linked_workspace", "the workspace's file is a symbolic link",
        at: Problem.Place(file: path),
        expected: "the file itself: beside a link its log would lie in another folder",
        hint: "name the folder that the link leads to: --workspace DIR")
    }
    if access == .change { AtomicFile.removeLitter(beside: path) }
    let version = try WorkspaceFile.check(path)
    var upgrade: Upgrade?
    if isUpgrading, access == .look, version < Migration.all.count {
      // Whoever only looks would miss tables that an older program did not have. No other
      // connection may be open here: see `WorkspaceFile.check`.
      upgrade = try open(folder, .change).upgrade
    }
    let full = folder.withoutLinks?.file(WorkspaceFolder.fileName)
    let connection = try Connection(path, access, at: full)
    if access == .change { try connection.setDurability(onSharedDrive: folder.isShared) }
    try connection.checkSchema()
    let workspace = Workspace(folder, connection)
    workspace.upgrade = upgrade
    if isUpgrading, access == .change, try connection.version() < Migration.all.count {
      workspace.upgrade = try workspace.bringUp()
    }
    return workspace
  }

  /// Brings a workspace of an older program up to this one, once a copy of it is safe.
  ///
  /// Overlaps of an earlier matching are dropped: nobody would use them, and their seals may be of
  /// another form. The next look at them matches anew.
  private func bringUp() throws(Problem) -> Upgrade {
    let version = try connection.version()
    let copy = try keepCopy("before-version-\(version + 1)")
    try connection.write { () throws(Problem) in
      while try connection.migrateOnce() != nil {}
      let overlaps = OverlapTable(connection)
      for run in try overlaps.all() where run.engine != Matching.version {
        try overlaps.drop(run.number)
      }
      try overlaps.makeMissingSheets()
    }
    return Upgrade(from: version, copy: copy)
  }

  /// A new workspace as the bytes of its file, and its journal's first entry.
  private static func firstBytes(
    _ author: Author
  ) throws(Problem) -> ([UInt8], Journal.Head) {
    let connection = try Connection(WorkspaceFolder.fileName, .memory)
    try connection.write { () throws(Problem) in
      while try connection.migrateOnce() != nil {}
      let change = Change(connection, author)
      try change.add(createdKind, .object(.empty))
    }
    return (try connection.serialized(), try Journal(connection).head())
  }

  private static func exists(_ path: String) -> Problem {
    Problem(
      .refused, code: "workspace_exists", "there is a workspace here already",
      at: Problem.Place(file: path), hint: "work in it, or name another folder")
  }
}
