import Basics
import TestSupport
import Testing

@testable import Platform

@Suite("Folders")
struct FolderTests {
  @Test("a folder is made with those above it, for its owner alone; made again, it stays")
  func make() throws {
    let temporary = try TemporaryFolder()
    let folder = Folder(temporary("a/b/c"))
    #expect(!folder.exists)
    try folder.make()
    try folder.make()
    #expect(folder.exists)
    #expect(!folder.isOpenToOthers)
    #expect(folder.parent == Folder(temporary("a/b")))
    #expect(Folder("/a").parent == Folder("/"))
    #expect(Folder("/").parent == nil)
  }

  @Test("where a file has the name, no folder is made")
  func taken() throws {
    let temporary = try TemporaryFolder()
    let file = try AtomicFile.create(at: temporary("a"))
    try file.finish()
    #expect(throws: Problem.self) { try Folder(temporary("a")).make() }
    #expect(Folder(temporary.path).holds("a"))
    #expect(!Folder(temporary.path).holds("b"))
  }

  @Test("a new file never takes the place of another, and leaves no litter when it may not")
  func finishNew() throws {
    let temporary = try TemporaryFolder()
    let first = try AtomicFile.create(at: temporary("a"))
    let second = try AtomicFile.create(at: temporary("a"))
    try first.write(Array("first".utf8).span)
    try second.write(Array("second".utf8).span)
    try first.finishNew()
    var code: String?
    do throws(Problem) { try second.finishNew() } catch { code = error.code }
    #expect(code == "exists")
    #expect(try InputFile.open(temporary("a")).readAll() == Array("first".utf8))
    #expect(try System.names(in: temporary.path) == ["a"])
  }

  @Test("Litter is what has a temporary file's name and nobody holds")
  func litter() throws {
    let temporary = try TemporaryFolder()
    for name in [".a.csv.tandem-12", ".a.tandem-12-1", ".a.tandem-", ".a.tandem-x", "a.tandem-12"] {
      try Disk.write([], to: temporary(name))
    }
    let live = try AtomicFile.create(at: temporary("b"))
    #expect(
      Folder(temporary.path).litter
        == [temporary(".a.csv.tandem-12"), temporary(".a.tandem-12-1")])
    live.discard()
    #expect(Folder(temporary("missing")).litter.isEmpty)
  }

  @Test("Names come in order; a removed file is gone, and a missing one is a problem")
  func names() throws {
    let temporary = try TemporaryFolder()
    for name in ["b", "a", "c"] { try Disk.write([], to: temporary(name)) }
    let folder = Folder(temporary.path)
    #expect(folder.names == ["a", "b", "c"])
    try folder.remove("b")
    #expect(folder.names == ["a", "c"])
    #expect(throws: Problem.self) { try folder.remove("b") }
    #expect(Folder(temporary("missing")).names.isEmpty)
  }
}
