import Glibc

/// A folder of its own for one test, removed with all it holds when it is let go.
public final class TemporaryFolder: Sendable {
  /// The folder's path, without a slash at the end.
  public let path: String

  /// Makes a new, empty folder.
  ///
  /// - Throws: A `DiskFailure` when the system refuses.
  public init() throws {
    var template = Array("/tmp/tandem-test-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else { throw DiskFailure("mkdtemp", template.description) }
    path = made
  }

  deinit {
    Disk.removeTree(path)
  }

  /// The path of something within the folder.
  public func callAsFunction(_ name: String) -> String {
    path + "/" + name
  }
}
