package import Basics

/// The first bytes of a file, by which a workspace is told from anything else without opening it.
///
/// A damaged, foreign or newer file is refused here, before SQLite may change a byte of it.
package struct WorkspaceHeader: Equatable, Sendable {
  /// How many bytes to read.
  package static let length = 100
  /// What stands in the header's field for the application: "TAND".
  package static let applicationID: Int64 = 0x5441_4E44

  /// How many migrations the file has had, as its main part tells.
  package let version: Int

  /// Reads the header.
  ///
  /// - Parameters:
  ///   - bytes: The first `length` bytes of the file, or all of a shorter one.
  ///   - fileLength: How long the file is.
  ///   - path: The file, as the user knows it.
  ///   - hasLog: Whether a write-ahead log lies beside it, which may hold pages that the file lacks.
  /// - Throws: A problem that says what the file is instead.
  package init(
    _ bytes: [UInt8], fileLength: Int64, path: String, hasLog: Bool
  ) throws(Problem) {
    let place = Problem.Place(file: path)
    guard bytes.starts(with: Array("SQLite format 3\0".utf8)), bytes.count >= Self.length else {
      throw Problem(
        .badInput, code: "not_a_workspace", "this is no workspace", at: place,
        found: fileLength == 0 ? "an empty file" : "\(fileLength) bytes that are no database",
        hint: "tandem init makes one; tandem restore brings one back from a backup")
    }
    guard Self.number(bytes, at: 68, count: 4) == Self.applicationID else {
      throw Problem(
        .badInput, code: "foreign_database", "this is another program's database, not a workspace",
        at: place, hint: "tandem init makes a workspace in a folder of its own")
    }
    let size = Self.number(bytes, at: 16, count: 2)
    let page = size == 1 ? 65_536 : size
    let pages = Self.number(bytes, at: 28, count: 4)
    // What the log has not been moved into the file yet may end in the middle of a page.
    guard page >= 512, page & (page - 1) == 0,
      hasLog ? fileLength >= page : fileLength % page == 0 && fileLength >= pages * page
    else {
      throw Problem(
        .badInput, code: "damaged_workspace", "the workspace's file is cut short or damaged",
        at: place, found: "\(fileLength) bytes", expected: "\(pages) pages of \(page) bytes",
        hint: "restore the newest backup beside it: tandem restore FILE")
    }
    let version = Self.number(bytes, at: 60, count: 4)
    guard version <= Migration.all.count else {
      throw Problem(
        .refused, code: "newer_workspace", "a newer tandem wrote this workspace", at: place,
        found: "version \(version)", expected: "at most version \(Migration.all.count)",
        hint: "install the newer tandem: an older one would not understand what it reads")
    }
    self.version = Int(version)
  }

  /// A number in the order of bytes that SQLite keeps them in.
  private static func number(_ bytes: [UInt8], at start: Int, count: Int) -> Int64 {
    bytes[start..<(start + count)].reduce(0) { $0 << 8 | Int64($1) }
  }
}
