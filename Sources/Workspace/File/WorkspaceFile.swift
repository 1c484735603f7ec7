import Basics
import Platform
import Storage

/// The file of a workspace or of a copy, before SQLite may touch it.
enum WorkspaceFile {
  /// Looks at its first bytes.
  ///
  /// The file is closed again on return: to close any descriptor of a file takes away all locks
  /// that the process holds on it, so that it must not be open when a connection is.
  ///
  /// - Throws: A problem when it is missing, foreign, cut short or newer than this program.
  static func check(_ path: String) throws(Problem) {
    let input = try InputFile.open(path)
    var head: [UInt8] = []
    while head.count < WorkspaceHeader.length,
      try input.read(into: &head, atMost: WorkspaceHeader.length - head.count) > 0
    {}
    _ = try WorkspaceHeader(
      head, fileLength: input.size ?? 0, path: path,
      hasLog: Folder(".").holds(path + "-wal"))
  }

  /// Opens a copy to look into it; its path may lead through links.
  ///
  /// - Throws: A problem when it is no sound workspace.
  static func look(at path: String) throws(Problem) -> Connection {
    try check(path)
    let connection = try Connection(path, .look, at: Folder(path).withoutLinks?.path)
    try connection.checkSchema()
    return connection
  }
}
