import Basics
import Platform
import Storage

extension Workspace {
  /// Brings the tables up to this program's, step by step.
  ///
  /// The copy of the file as it was before a step is written whole before the step is taken, in
  /// the same transaction: nobody writes in between.
  func bringUp() throws(Problem) {
    while try connection.version() < Migration.all.count {
      if let path = try connection.write(takeStep) { noteBackup(path) }
    }
  }

  /// Takes one step; another process may have taken it meanwhile.
  ///
  /// - Returns: The path of the backup; nil where there was no step left.
  private func takeStep() throws(Problem) -> String? {
    let version = try connection.version()
    guard version < Migration.all.count else { return nil }
    let path = folder.file("\(WorkspaceFolder.fileName).before-\(Migration.all[version].name)")
    let file = try AtomicFile.create(at: path)
    let bytes = try connection.serialized()
    try file.write(bytes.span)
    try file.finish()
    _ = try connection.migrateOnce()
    return path
  }
}
