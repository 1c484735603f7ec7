import Glibc

/// Texts that are kept in files and compared with what the program says now.
///
/// `UPDATE_SNAPSHOTS=1` in the environment writes the files instead; read them before committing.
public enum Snapshot {
  /// Whether the files are to be written rather than compared.
  public static var isUpdating: Bool {
    guard let value = getenv("UPDATE_SNAPSHOTS") else { return false }
    return String(cString: value) == "1"
  }

  /// How a text differs from the file that holds what is expected; empty when it does not.
  ///
  /// - Parameters:
  ///   - actual: What the program says.
  ///   - path: The file with what it should say.
  /// - Returns: The difference for the test's message.
  /// - Throws: A `DiskFailure` when the file can't be read or written.
  public static func difference(_ actual: String, from path: String) throws -> String {
    if isUpdating {
      if (try? Disk.text(path)) != actual { try Disk.write(actual, to: path) }
      return ""
    }
    guard Disk.exists(path) else { return "\(path) is missing; UPDATE_SNAPSHOTS=1 writes it" }
    return LineDiff.text(expected: try Disk.text(path), actual: actual)
  }
}
