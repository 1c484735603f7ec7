package import Basics
import JSON
package import Platform
package import Storage

/// An open workspace: everything a company keeps about its partnerships, in one file.
///
/// What is in it changes only through `change`, which journals what happened and lets the tables
/// follow, in one transaction. The message to the user comes after that.
package final class Workspace {
  /// The folder that it lies in.
  package let folder: Folder
  /// The database.
  package let connection: Connection

  /// The backups made when it was brought up to this program's tables, the oldest first.
  package private(set) var backups: [String] = []

  /// Remembers a backup that was made.
  func noteBackup(_ path: String) {
    backups.append(path)
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
    guard !folder.holds(WorkspaceFolder.fileName) else { throw exists(path) }
    let (bytes, head) = try firstBytes(author)
    if isRehearsal { return head }
    try folder.make()
    let file = try AtomicFile.create(at: path)
    try file.write(bytes.span)
    do throws(Problem) {
      try file.finishNew()
    } catch {
      throw error.code == "exists" ? exists(path) : error
    }
    return head
  }

  /// Opens a workspace.
  ///
  /// - Parameters:
  ///   - folder: Where it lies.
  ///   - access: What will be done with it.
  ///   - bringingUp: Whether tables of an earlier version are brought up to this program's, each
  ///     step after a backup of its own.
  /// - Returns: The open workspace.
  /// - Throws: A problem when the file is missing, foreign, damaged, newer than this program, or
  ///   was altered; not a byte of it is changed then.
  package static func open(
    _ folder: Folder, _ access: Connection.Access = .change, bringingUp: Bool = true
  ) throws(Problem) -> Workspace {
    let path = folder.file(WorkspaceFolder.fileName)
    guard folder.holds(WorkspaceFolder.fileName) else {
      throw Problem(
        .io, code: "no_workspace", "there is no workspace in this folder",
        at: Problem.Place(file: folder.path), hint: "tandem init makes one")
    }
    try checkHeader(folder)
    let full = folder.withoutLinks?.file(WorkspaceFolder.fileName)
    let connection = try Connection(path, access, at: full)
    if access == .change { try connection.setDurability(onSharedDrive: folder.isShared) }
    try connection.checkSchema()
    let workspace = Workspace(folder, connection)
    guard bringingUp, try connection.version() < Migration.all.count else { return workspace }
    if access == .change {
      try workspace.bringUp()
      return workspace
    }
    let backups = try open(folder, .change).backups
    let reader = try open(folder, access)
    reader.backups = backups
    return reader
  }

  /// Makes sure that the file is a workspace, before SQLite may change a byte of it.
  ///
  /// A function of its own, so that the file is closed when it returns: POSIX drops all locks that
  /// a process has on a file when the process closes any descriptor of it. Closed later, the file
  /// would lie open to others while SQLite writes to it.
  ///
  /// Another process may be moving its log into the file: what looks cut short then is looked at
  /// again. A file that is cut short stays so.
  private static func checkHeader(_ folder: Folder) throws(Problem) {
    for _ in 0..<3 {
      do throws(Problem) {
        return try checkHeaderOnce(folder)
      } catch {
        if error.code != "damaged_workspace" { throw error }
      }
    }
    try checkHeaderOnce(folder)
  }

  private static func checkHeaderOnce(_ folder: Folder) throws(Problem) {
    let path = folder.file(WorkspaceFolder.fileName)
    let log = WorkspaceFolder.fileName + "-wal"
    let hadLog = folder.holds(log)
    let input = try InputFile.open(path)
    var head: [UInt8] = []
    while head.count < WorkspaceHeader.length,
      try input.read(into: &head, atMost: WorkspaceHeader.length - head.count) > 0
    {}
    let length = input.size ?? 0
    _ = try WorkspaceHeader(
      head, fileLength: length, path: path, hasLog: hadLog || folder.holds(log))
  }

  /// A new workspace as the bytes of its file, and its journal's first entry.
  private static func firstBytes(
    _ author: Author
  ) throws(Problem) -> ([UInt8], Journal.Head) {
    let connection = try Connection(WorkspaceFolder.fileName, .memory)
    try connection.write { () throws(Problem) in
      while try connection.migrateOnce() != nil {}
      let change = Change(connection, author)
      try change.add("workspace.created", .object(.empty))
    }
    return (try connection.serialized(), try Journal(connection).head())
  }

  private static func exists(_ path: String) -> Problem {
    Problem(
      .refused, code: "workspace_exists", "there is a workspace here already",
      at: Problem.Place(file: path), hint: "work in it, or name another folder")
  }
}
