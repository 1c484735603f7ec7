import Basics
import Glibc
import TestSupport
import Testing

@testable import Platform

/// P6: a written file is the old one or the new one.
@Suite("AtomicFile")
struct AtomicFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func save(_ text: String, at path: String) throws(Problem) {
    let file = try AtomicFile.create(at: path)
    try file.write(Array(text.utf8).span)
    try file.finish()
  }

  @Test("A new file appears whole when finished, for its owner alone")
  func newFile() throws {
    let path = folder("new.csv")
    let file = try AtomicFile.create(at: path)
    try file.write(Array("one\n".utf8).span)
    #expect(!Disk.exists(path))
    try file.write(Array("two\n".utf8).span)
    try file.finish()
    #expect(try Disk.text(path) == "one\ntwo\n")
    #expect(Disk.permissions(path) == 0o600)
    #expect(Disk.names(folder.path) == ["new.csv"])
  }

  @Test(
    "A file that is replaced keeps its permissions", arguments: [0o644, 0o600, 0o664] as [UInt32])
  func keepsPermissions(_ permissions: UInt32) throws {
    let path = folder("old.csv")
    try Disk.write("old", to: path)
    chmod(path, permissions)
    try save("new", at: path)
    #expect(try Disk.text(path) == "new")
    #expect(Disk.permissions(path) == permissions)
  }

  @Test("A link stays, and the file it leads to is replaced")
  func link() throws {
    try Disk.write("old", to: folder("real/file"))
    symlink("real/file", folder("link"))
    symlink(folder("link"), folder("link to link"))
    try save("new", at: folder("link to link"))
    #expect(try Disk.text(folder("real/file")) == "new")
    #expect(Disk.names(folder.path) == ["link", "link to link", "real"])
    #expect(try System.readlink(folder("link")) == "real/file")
  }

  @Test("A link that leads nowhere makes the file it names")
  func danglingLink() throws {
    symlink("there", folder("link"))
    try save("new", at: folder("link"))
    #expect(try Disk.text(folder("there")) == "new")
  }

  @Test("Links in a circle are a problem")
  func circle() throws {
    symlink("b", folder("a"))
    symlink("a", folder("b"))
    #expect(throws: Problem.self) { try save("new", at: folder("a")) }
  }

  @Test("What is given up or forgotten leaves nothing behind, and the old file as it was")
  func discarded() throws {
    let path = folder("file")
    try Disk.write("old", to: path)
    let file = try AtomicFile.create(at: path)
    try file.write(Array("new".utf8).span)
    file.discard()
    #expect(throws: Problem.self) { try file.finish() }
    _ = try AtomicFile.create(at: path)
    #expect(try Disk.text(path) == "old")
    #expect(Disk.names(folder.path) == ["file"])
  }

  @Test(
    "Where no file can be, a sentence says why",
    arguments: [
      ("", "is_a_folder"), ("missing/file", "not_found"), ("file/below", "not_found"),
      (String(repeating: "n", count: 300), "io_error"),
    ])
  func impossible(_ name: String, _ code: String) throws {
    try Disk.write("old", to: folder("file"))
    let path = name.isEmpty ? folder.path : folder(name)
    let problem = #expect(throws: Problem.self) { try save("new", at: path) }
    #expect(problem?.kind == .io)
    #expect(problem?.code == code)
    #expect(problem?.place.file == path)
    #expect(Disk.names(folder.path) == ["file"])
  }

  @Test("A folder that can't be written is told")
  func readOnlyFolder() {
    let problem = #expect(throws: Problem.self) { try save("new", at: "/proc/self/file") }
    #expect(problem?.kind == .io)
  }

  @Test("A name of the longest length works, although the temporary one is longer")
  func longestName() throws {
    let name = String(repeating: "é", count: 127)
    try save("new", at: folder(name))
    #expect(Disk.names(folder.path) == [name])
  }

  @Test("Two writers of one file do not meet; the last to finish wins")
  func twoWriters() throws {
    let path = folder("file")
    let first = try AtomicFile.create(at: path)
    let second = try AtomicFile.create(at: path)
    try first.write(Array("first".utf8).span)
    try second.write(Array("second".utf8).span)
    try second.finish()
    #expect(try Disk.text(path) == "second")
    try first.finish()
    #expect(try Disk.text(path) == "first")
    #expect(Disk.names(folder.path) == ["file"])
  }

  @Test("Litter of dead runs goes with the next write to the same target, and only that")
  func litter() throws {
    let dead = ".file.tandem-1"
    let others = [".other.tandem-1", "file.tandem-1", ".file.tande"]
    for name in [dead, ".file.tandem-\(getpid())"] + others { try Disk.write("", to: folder(name)) }
    let alive = try AtomicFile.create(at: folder("file"))
    #expect(!Disk.exists(folder(dead)))
    let names = Disk.names(folder.path)
    try save("new", at: folder("file"))
    // The unfinished file of a living writer is not litter.
    #expect(Disk.names(folder.path) == (names + ["file"]).sorted())
    try alive.finish()
    #expect(Disk.names(folder.path) == (others + ["file"]).sorted())
  }

  @Test("A folder or link under the name of litter is left alone")
  func falseLitter() throws {
    Disk.makeFolders(folder(".file.tandem-1"))
    try Disk.write("precious", to: folder("precious"))
    symlink("precious", folder(".file.tandem-2"))
    try save("new", at: folder("file"))
    #expect(Disk.exists(folder(".file.tandem-1")))
    #expect(try Disk.text(folder("precious")) == "precious")
  }
}
