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
}
