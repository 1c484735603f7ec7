import Basics
import Glibc
import Storage
import TestSupport
import Testing

@testable import CLI

/// Workspaces that earlier programs wrote, opened by this one: `Older/README.md` tells of them.
@Suite("Workspaces of earlier versions")
struct UpgradeTests {
  private static let older = TestFile.folder(of: #filePath) + "/Older"
  private static let newest = Migration.all.count
  static let versions = [2, 5, 6]

  /// A copy of the workspace of a version, in the folder `w`.
  private func kept(_ version: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Disk.write(try Disk.bytes("\(Self.older)/version-\(version).db"), to: folder("w/tandem.db"))
    chmod(folder("w"), 0o700)
    chmod(folder("w/tandem.db"), 0o600)
    return folder
  }

  private func run(_ line: String, in folder: TemporaryFolder) throws -> Consequences {
    try TandemBinary.shell(
      line, in: folder.path,
      environment: ["TANDEM_WORKSPACE": "w", "TANDEM_NOW": "2026-03-05T09:00:00Z"])
  }

  private func version(_ path: String) throws -> Int {
    try Connection(path, .look).version()
  }

  /// Every row of every table that a file has, but for overlaps, which can be computed anew.
  private func rows(_ path: String) throws -> [String: String] {
    let connection = try Connection(path, .look)
    let names = try #require(
      try connection.text(
        """
        SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE type = 'table'
        AND name NOT LIKE 'overlap%' ORDER BY name)
        """))
    var rows: [String: String] = [:]
    for name in names.split(separator: ",").map(String.init) {
      let columns = try #require(
        try connection.text(
          "SELECT group_concat('quote(' || name || ')', '||'',''||') FROM pragma_table_info('\(name)')"
        ))
      rows[name] =
        try connection.text(
          "SELECT group_concat(r, x'0A') FROM (SELECT \(columns) AS r FROM \(name))")
        ?? ""
    }
    return rows
  }

  @Test("The newest version is kept too, for the day when it is an earlier one")
  func newestIsKept() throws {
    #expect(Self.versions.last == Self.newest)
    for version in Self.versions {
      let folder = try kept(version)
      #expect(try self.version(folder("w/tandem.db")) == version)
    }
  }

  @Test(
    "It is brought up, and whoever runs the command is told",
    arguments: versions.dropLast(), ["tandem journal verify", "tandem note add hello"])
  func told(_ version: Int, _ line: String) throws {
    let folder = try kept(version)
    let seen = try run(line, in: folder)
    #expect(seen.status == 0, "\(seen.errors)")
    #expect(try self.version(folder("w/tandem.db")) == Self.newest)
    let copies = Disk.files(below: folder("w/backups"))
    #expect(copies.count == 1)
    let told = "w/tandem.db was of an earlier tandem and was brought up from version \(version) to "
    #expect(
      seen.errors.hasPrefix(
        "\(told)\(Self.newest); as it was, it lies in w/backups/\(copies.first ?? "-")\n"))
    #expect(try !run("tandem journal verify", in: folder).errors.contains("earlier"))
    #expect(Disk.files(below: folder("w/backups")) == copies)
  }

  @Test("It says what the program of its time said", arguments: versions)
  func answers(_ version: Int) throws {
    let folder = try kept(version)
    #expect(try run("tandem journal verify", in: folder).status == 0)
    let transcript = try Disk.text("\(Self.older)/version-\(version).txt")
    var now = ""
    for line in transcript.split(separator: "\n") where line.hasPrefix("$ ") {
      let seen = try run(String(line.dropFirst(2)), in: folder)
      #expect(seen.status == 0, "\(line)")
      now += "\(line)\n\(seen.output)"
    }
    #expect(LineDiff.text(expected: transcript, actual: now) == "")
    #expect(try run("tandem journal verify", in: folder).status == 0)
  }

  @Test("No row is lost or altered, and the copy is the workspace as it was", arguments: [2, 5])
  func data(_ version: Int) throws {
    let folder = try kept(version)
    let before = try rows(folder("w/tandem.db"))
    #expect(before["journal"]?.isEmpty == false && before["account"]?.isEmpty == false)
    #expect(try run("tandem journal verify", in: folder).status == 0)
    let after = try rows(folder("w/tandem.db"))
    for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
    let copy = try #require(Disk.files(below: folder("w/backups")).first)
    #expect(try rows(folder("w/backups/" + copy)) == before)
    #expect(try self.version(folder("w/backups/" + copy)) == version)
  }

  @Test("The doctor is content afterwards, and says before what will happen", arguments: [2, 5])
  func doctor(_ version: Int) throws {
    let folder = try kept(version)
    let before = try run("tandem doctor", in: folder)
    #expect(before.output.contains("version \(version) of \(Self.newest): the next command brings"))
    #expect(try self.version(folder("w/tandem.db")) == version)
    #expect(try run("tandem overlap", in: folder).status == 0)
    let after = try run("tandem doctor", in: folder)
    #expect(after.status == 0)
    #expect(
      !after.output.contains("WRONG") && after.output.contains("\ntables "), "\(after.output)")
  }

  @Test("A copy from before can be restored, and is brought up again")
  func restored() throws {
    let folder = try kept(5)
    _ = try run("tandem note add hello", in: folder)
    let copy = try #require(Disk.files(below: folder("w/backups")).first)
    let seen = try run("tandem restore w/backups/\(copy) --force", in: folder)
    #expect(seen.status == 0, "\(seen.errors)")
    #expect(try run("tandem journal verify", in: folder).status == 0)
    #expect(try self.version(folder("w/tandem.db")) == Self.newest)
  }

  @Test("Killed at any moment, it is the old one or the new one, and comes up next time")
  func killed() throws {
    let binary = try TandemBinary.path()
    var seen: Set<Int> = []
    for step in 0..<40 {
      let folder = try kept(2)
      let silent = open("/dev/null", O_RDWR | O_CLOEXEC)
      defer { close(silent) }
      let child = try ChildProcess.spawn(
        [binary, "journal", "verify", "--workspace", "w"], in: folder.path,
        environment: TandemBinary.surroundings, streams: [silent, silent, silent])
      usleep(useconds_t(step * 1_000))
      kill(child, SIGKILL)
      _ = try ChildProcess.wait(for: child)
      let version = try WorkspaceHeader.version(at: folder("w/tandem.db"))
      seen.insert(version)
      #expect(version == 2 || version == Self.newest)
      let next = try run("tandem journal verify", in: folder)
      #expect(next.status == 0, "killed after \(step) ms: \(next.errors)")
      #expect(try self.version(folder("w/tandem.db")) == Self.newest)
    }
    #expect(seen.contains(2))
  }

  @Test("Where there is no room for it, the workspace stays what it was")
  func noRoom() throws {
    let folder = try kept(2)
    let before = try rows(folder("w/tandem.db"))
    // No file may grow beyond what the copy needs: so the copy is made, and the step fails.
    for blocks in [16, 64, 112, 120] {
      let seen = try run("ulimit -f \(blocks); tandem journal verify", in: folder)
      #expect(seen.status == 5, "\(blocks): \(seen)")
      #expect(seen.errors.hasPrefix("tandem: "))
      #expect(try self.version(folder("w/tandem.db")) == 2)
      #expect(try rows(folder("w/tandem.db")) == before)
    }
    #expect(try run("tandem journal verify", in: folder).status == 0)
  }

  @Test("A newer workspace is refused with a sentence, and no byte of it is changed")
  func newer() throws {
    let folder = try kept(Self.newest)
    var bytes = try Disk.bytes(folder("w/tandem.db"))
    bytes[63] = UInt8(Self.newest + 1)
    try Disk.write(bytes, to: folder("w/tandem.db"))
    for line in ["tandem journal verify", "tandem note add hello", "tandem doctor"] {
      let seen = try run(line, in: folder)
      #expect(seen.status != 0)
      #expect((seen.output + seen.errors).contains("a newer tandem wrote this workspace"))
      #expect(try Disk.bytes(folder("w/tandem.db")) == bytes)
    }
  }
}

extension WorkspaceHeader {
  /// The version in a file's main part.
  fileprivate static func version(at path: String) throws -> Int {
    let bytes = try Disk.bytes(path)
    return try WorkspaceHeader(
      Array(bytes.prefix(length)), fileLength: Int64(bytes.count), path: path, hasLog: true
    ).version
  }
}
