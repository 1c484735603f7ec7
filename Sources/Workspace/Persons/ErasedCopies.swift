package import Basics
import Platform
import Storage

/// The copies of a workspace that still hold what was erased in it.
package struct ErasedCopies: Equatable, Sendable {
  /// Who was erased.
  package enum Subject: Equatable, Sendable {
    /// A person, by the id.
    case person(String)
    /// Owners of accounts, by their names.
    case owners([String])
  }

  /// The files that hold it.
  package private(set) var holding: [String] = []
  /// The files that can't be looked into.
  package private(set) var unknown: [String] = []

  /// Looks into all copies that lie where tandem puts them, and files that it put aside.
  package init(of subject: Subject, in workspace: Workspace) {
    let backups = Folder(workspace.folder.file(WorkspaceCopy.folderName))
    let aside = WorkspaceFolder.fileName + ".damaged"
    let paths =
      backups.names.map(backups.file)
      + workspace.folder.names.filter { $0.hasPrefix(aside) }.map(workspace.folder.file)
    for path in paths {
      do throws(Problem) {
        if try Self.holds(subject, try WorkspaceFile.look(at: path)) { holding.append(path) }
      } catch {
        unknown.append(path)
      }
    }
  }

  private static func holds(_ subject: Subject, _ copy: Connection) throws(Problem) -> Bool {
    let version = try copy.version()
    switch subject {
    case .person(let id):
      // An older tandem kept nothing of persons.
      return version >= 3 ? try RecordBook(copy).countValues(of: id) > 0 : false
    case .owners(let names):
      guard version >= 2 else { return false }
      for name in names where try AccountTable(copy).countOwned(by: name) > 0 { return true }
      return false
    }
  }
}

extension Workspace {
  /// Makes sure that nobody else is using the file, so that what is erased can leave it.
  ///
  /// - Throws: A problem of kind `refused` where somebody is.
  package func makeReadyToErase() throws(Problem) {
    try connection.emptyLog()
  }

  /// Writes the file anew without what was deleted, and empties its log.
  ///
  /// - Throws: A problem of kind `refused` where somebody else keeps the log from being emptied.
  package func leaveNothingDeleted() throws(Problem) {
    try connection.compact()
    try connection.emptyLog()
  }
}
