package import Basics
import Platform
package import Storage

/// A copy of a workspace in a file of its own, looked through before it had its name.
package struct WorkspaceCopy: Equatable, Sendable {
  /// The file.
  package let path: String
  /// The newest entry of its journal, by which a receipt knows it.
  package let head: Journal.Head

  /// The folder beside the workspace where copies lie unless another place is named.
  package static let folderName = "backups"
}

extension Workspace {
  /// Copies the workspace, as it is at one moment, to a file.
  ///
  /// Others may go on writing meanwhile. The copy is checked page by page and entry by entry, and
  /// has its name only when all of it is on the disk; only its owner may read it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - isReplacing: Whether a file that is there is replaced.
  /// - Returns: The copy.
  /// - Throws: A problem when it can't be written, when the name is taken, or when the workspace
  ///   is damaged; no file is left then.
  @discardableResult
  package func copy(to path: String, isReplacing: Bool) throws(Problem) -> WorkspaceCopy {
    try Self.refuseOwnFiles(path, of: folder)
    let file = try AtomicFile.create(at: path)
    try connection.copy(toEmpty: file.workingPath)
    let head = try WorkspaceCopy.head(
      of: try WorkspaceFile.look(at: file.workingPath), knownAs: connection.path)
    if isReplacing { try file.finish() } else { try file.finishNew() }
    return WorkspaceCopy(path: path, head: head)
  }

  /// Copies the workspace into the folder for copies, under a name that tells its newest entry.
  ///
  /// - Parameter occasion: What the name starts with.
  /// - Returns: The copy.
  /// - Throws: What `copy` throws.
  @discardableResult
  package func keepCopy(_ occasion: String) throws(Problem) -> WorkspaceCopy {
    let made = try copies.make()
    do throws(Problem) {
      return try copy(to: plannedCopy(occasion).path, isReplacing: true)
    } catch {
      Folder.unmake(made)
      throw error
    }
  }

  /// What `keepCopy` would make, or `copy` at a path; nothing is written.
  package func plannedCopy(
    _ occasion: String, at path: String? = nil
  ) throws(Problem) -> WorkspaceCopy {
    let head = try Journal(connection).head()
    return WorkspaceCopy(
      path: path ?? copies.file(WorkspaceCopy.name(occasion, head)), head: head)
  }

  /// Refuses to take the workspace itself for a copy of it.
  static func refuseOwnFiles(_ path: String, of folder: Folder) throws(Problem) {
    guard let full = Folder(path).withoutLinks?.path, let own = folder.withoutLinks,
      ["", "-wal", "-shm"].contains(where: { own.file(WorkspaceFolder.fileName + $0) == full })
    else { return }
    throw Problem(
      .refused, code: "own_file", "this is the workspace itself",
      at: Problem.Place(file: path), hint: "name another file")
  }

  /// Where copies lie.
  private var copies: Folder { Folder(folder.file(WorkspaceCopy.folderName)) }
}

extension WorkspaceCopy {
  /// A name that tells the occasion and the newest entry: the same state has the same name.
  static func name(_ occasion: String, _ head: Journal.Head) -> String {
    "\(occasion)-\(head.sequence)-\(head.hash.text.prefix(8)).db"
  }

  /// The newest entry of a copy in which nothing is wrong.
  ///
  /// - Parameters:
  ///   - copy: The open copy.
  ///   - known: The file that a problem names.
  /// - Returns: The newest entry.
  /// - Throws: A problem that names the first thing that is wrong.
  static func head(of copy: Connection, knownAs known: String) throws(Problem) -> Journal.Head {
    let pages = try copy.quickCheck()
    let chain = try JournalCheck(of: copy)
    guard pages.isEmpty, chain.findings.isEmpty else {
      let entry = chain.findings.first.map { "entry \($0.sequence) is not as it was written" }
      throw Problem(
        .badInput, code: "damaged_workspace", "the workspace is damaged",
        at: Problem.Place(file: known), found: entry ?? pages.first,
        hint: "tandem journal verify tells what is wrong; an older backup may be sound")
    }
    return chain.head
  }
}
