import Glibc

/// A disk operation of a test that failed.
public struct DiskFailure: Error, CustomStringConvertible {
  /// What failed, on what, and why.
  public let description: String

  init(_ call: String, _ path: String) {
    description = "\(call) \(path): \(String(cString: strerror(errno)))"
  }
}

/// What tests need of the disk, independent of the code under test.
public enum Disk {
  /// All bytes of a file.
  ///
  /// - Throws: A `DiskFailure` when it can't be read.
  public static func bytes(_ path: String) throws -> [UInt8] {
    guard let bytes = TestFile.bytes(path) else { throw DiskFailure("read", path) }
    return bytes
  }

  /// A file as text.
  ///
  /// - Throws: A `DiskFailure` when it can't be read.
  public static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// Writes a file, making the folders above it.
  ///
  /// - Throws: A `DiskFailure` when it can't be written.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    if let slash = path.lastIndex(of: "/") { makeFolders(String(path[..<slash])) }
    guard let file = fopen(path, "w") else { throw DiskFailure("create", path) }
    let count = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard fclose(file) == 0, count == bytes.count else { throw DiskFailure("write", path) }
  }

  /// Writes a text file.
  ///
  /// - Throws: A `DiskFailure` when it can't be written.
  public static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Whether anything stands at the path, be it a dangling link.
  public static func exists(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  /// The permission bits of a file.
  public static func permissions(_ path: String) -> UInt32? {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts.st_mode & 0o777 : nil
  }

  /// The names in a folder, sorted; empty when there is none.
  public static func names(_ folder: String) -> [String] {
    TestFile.names(in: folder)
  }

  /// The files below a folder, as paths from there, sorted.
  public static func files(below folder: String) -> [String] {
    names(folder).flatMap { name -> [String] in
      isFolder("\(folder)/\(name)")
        ? files(below: "\(folder)/\(name)").map { "\(name)/\($0)" } : [name]
    }
  }

  /// Whether a folder stands at the path, itself and not by a link.
  public static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a folder and all above it.
  public static func makeFolders(_ path: String) {
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      made += made.isEmpty && part.isEmpty ? "/" : part + "/"
      mkdir(made, 0o755)
    }
  }

  /// Removes whatever stands at the path, with all below it.
  public static func removeTree(_ path: String) {
    if isFolder(path) {
      for name in names(path) { removeTree("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
