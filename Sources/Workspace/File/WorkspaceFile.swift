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
  /// - Returns: How many migrations it has had, as its main part tells.
  /// - Throws: A problem when it is missing, foreign, cut short or newer than this program.
  @discardableResult
  static func check(_ path: String) throws(Problem) -> Int {
    for _ in 0..<3 {
      do throws(Problem) {
        return try checkOnce(path)
      } catch {
        // Another process may be moving its log into the file: what is cut short stays so.
        if error.code != "damaged_workspace" { throw error }
      }
    }
    return try checkOnce(path)
  }

  private static func checkOnce(_ path: String) throws(Problem) -> Int {
    let log = path + "-wal"
    let hadLog = Folder(".").holds(log)
    let input = try InputFile.open(path)
    var head: [UInt8] = []
    while head.count < WorkspaceHeader.length,
      try input.read(into: &head, atMost: WorkspaceHeader.length - head.count) > 0
    {}
    let header = try WorkspaceHeader(
      head, fileLength: input.size ?? 0, path: path, hasLog: hadLog || Folder(".").holds(log))
    return header.version
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
