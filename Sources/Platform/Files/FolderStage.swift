package import Basics

/// Files that are to appear in a folder together, too many to be held open or in memory at once.
///
/// They grow in a hidden folder within it and get their places at the end, which needs no room on
/// the disk and takes a moment. Whoever uses one holds interruptions and looks for them: a run that
/// is killed leaves the hidden folder behind, and the next run takes it away.
package final class FolderStage {
  private static let name = ".tandem-unfinished"

  private let folder: Folder
  private let stage: Folder
  private var made: [Folder]
  private var names: [String] = []

  /// Makes the folder, where it is missing, and the hidden one within it.
  ///
  /// - Throws: A problem of kind `io` when that can't be done; nothing is left then.
  package init(in folder: Folder) throws(Problem) {
    self.folder = folder
    stage = Folder(folder.file(Self.name))
    made = try folder.make()
    do throws(Problem) {
      // A link is none of ours: what it leads to stays as it is.
      if folder.isLink(Self.name) { try folder.remove(Self.name) }
      if stage.exists { try stage.removeWhole() }
      try stage.makeNew()
    } catch {
      Folder.unmake(made)
      throw error
    }
  }

  /// Where to write a file until all are there.
  ///
  /// - Parameter name: The name that it is to have in the folder, perhaps below another folder.
  /// - Returns: The path to write to.
  /// - Throws: A problem of kind `io` when the folder for it can't be made.
  package func place(_ name: String) throws(Problem) -> String {
    try Folder(PathParts(stage.file(name)).folder).make()
    names.append(name)
    return stage.file(name)
  }

  /// Gives all files their places, in the order in which they were written.
  ///
  /// A file that is replaced hands on its permissions.
  package func publish() throws(Problem) {
    for name in names {
      made += try Folder(PathParts(folder.file(name)).folder).make()
      do throws(Errno) {
        if let former = try? System.stat(folder.file(name)) {
          let file = try System.open(stage.file(name), OpenFlags.readOnly)
          defer { System.close(file) }
          try System.fchmod(file, former.permissions)
        }
        try System.rename(stage.file(name), folder.file(name))
      } catch {
        throw IOProblem.make(.save, folder.file(name), error)
      }
    }
    for place in Set(names.map { PathParts(folder.file($0)).folder }) { sync(place) }
    try stage.removeWhole()
  }

  /// Takes away what has no place yet, and folders that were made and hold nothing.
  package func discard() {
    try? stage.removeWhole()
    Folder.unmake(made)
  }

  /// Some file systems have nothing to sync in a folder; the files themselves were synced.
  private func sync(_ path: String) {
    guard let descriptor = try? System.open(path, OpenFlags.folder) else { return }
    try? System.fsync(descriptor)
    System.close(descriptor)
  }
}
