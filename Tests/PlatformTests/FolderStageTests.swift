import Basics
import Glibc
import TestSupport
import Testing

@testable import Platform

@Suite("Files that appear together")
struct FolderStageTests {
  private func write(_ text: String, _ name: String, _ stage: FolderStage) throws {
    try Disk.write(text, to: try stage.place(name))
  }

  @Test("Nothing is in its place before all are, and nothing else is left afterwards")
  func publish() throws {
    let temporary = try TemporaryFolder()
    let stage = try FolderStage(in: Folder(temporary("a/b")))
    try write("one", "one.txt", stage)
    try write("two", "below/two.txt", stage)
    #expect(!Disk.exists(temporary("a/b/one.txt")) && !Disk.exists(temporary("a/b/below")))
    try stage.publish()
    #expect(Disk.files(below: temporary.path) == ["a/b/below/two.txt", "a/b/one.txt"])
    #expect(Disk.names(temporary("a/b")).sorted() == ["below", "one.txt"])
  }

  @Test("What is discarded leaves no folder that was not there, and files as they were")
  func discard() throws {
    let temporary = try TemporaryFolder()
    let stage = try FolderStage(in: Folder(temporary("a/b")))
    try write("one", "below/one.txt", stage)
    stage.discard()
    #expect(Disk.names(temporary.path).isEmpty)
    try Disk.write("mine", to: temporary("c/one.txt"))
    let other = try FolderStage(in: Folder(temporary("c")))
    try write("new", "one.txt", other)
    other.discard()
    #expect(Disk.names(temporary("c")) == ["one.txt"])
    #expect(try Disk.text(temporary("c/one.txt")) == "mine")
  }

  @Test("A file that is replaced hands on its permissions")
  func permissions() throws {
    let temporary = try TemporaryFolder()
    try Disk.write("old", to: temporary("one.txt"))
    chmod(temporary("one.txt"), 0o640)
    let stage = try FolderStage(in: Folder(temporary.path))
    try write("new", "one.txt", stage)
    try stage.publish()
    #expect(try Disk.text(temporary("one.txt")) == "new")
    #expect(Disk.permissions(temporary("one.txt")) == 0o640)
  }

  @Test("What a killed run left is taken away")
  func leftover() throws {
    let temporary = try TemporaryFolder()
    try write("lost", "lost.txt", try FolderStage(in: Folder(temporary.path)))
    let stage = try FolderStage(in: Folder(temporary.path))
    try write("one", "one.txt", stage)
    try stage.publish()
    #expect(Disk.names(temporary.path) == ["one.txt"])
  }

  @Test("Where the folder can't be made nothing is left, and a problem says so")
  func unmade() throws {
    let temporary = try TemporaryFolder()
    try Disk.write("mine", to: temporary("file"))
    for path in ["file", "file/below"] {
      #expect(throws: Problem.self) { try FolderStage(in: Folder(temporary(path))) }
    }
    #expect(Disk.names(temporary.path) == ["file"])
    let made = try Folder(temporary("x/y")).make()
    #expect(made.map(\.path) == [temporary("x"), temporary("x/y")])
    Folder.unmake(made)
    #expect(Disk.names(temporary.path) == ["file"])
  }

  @Test("Runs at the same time leave each other's files alone, and a killed one's goes")
  func together() throws {
    let temporary = try TemporaryFolder()
    let one = try FolderStage(in: Folder(temporary.path))
    try write("one", "one.txt", one)
    let two = try FolderStage(in: Folder(temporary.path))
    try write("two", "two.txt", two)
    let three = try FolderStage(in: Folder(temporary.path))
    #expect(Disk.names(temporary.path).count == 3)
    three.discard()
    try one.publish()
    try two.publish()
    #expect(Disk.names(temporary.path).sorted() == ["one.txt", "two.txt"])
  }

  @Test("Where a folder has the name of a file, or a file may not be replaced, nothing is moved")
  func taken() throws {
    let temporary = try TemporaryFolder()
    try Disk.write("old", to: temporary("a.txt"))
    try Disk.write("mine", to: temporary("b.txt/mine"))
    let stage = try FolderStage(in: Folder(temporary.path))
    for name in ["a.txt", "b.txt", "c.txt"] { try write("new", name, stage) }
    #expect(throws: Problem.self) { try stage.publish() }
    stage.discard()
    #expect(Disk.files(below: temporary.path) == ["a.txt", "b.txt/mine"])
    #expect(try Disk.text(temporary("a.txt")) == "old")
  }

  @Test("Of a link the file that it leads to is replaced, and the link stays")
  func link() throws {
    let temporary = try TemporaryFolder()
    try Disk.write("old", to: temporary("elsewhere/kept.txt"))
    let folder = Folder(temporary("out"))
    try folder.make()
    try #require(symlink("../elsewhere/kept.txt", folder.file("one.txt")) == 0)
    try #require(symlink("../elsewhere/new.txt", folder.file("two.txt")) == 0)
    let stage = try FolderStage(in: folder)
    try write("one", "one.txt", stage)
    try write("two", "two.txt", stage)
    try stage.publish()
    #expect(folder.isLink("one.txt") && folder.isLink("two.txt"))
    #expect(try Disk.text(temporary("elsewhere/kept.txt")) == "one")
    #expect(try Disk.text(temporary("elsewhere/new.txt")) == "two")
    #expect(folder.names == ["one.txt", "two.txt"])
  }

  @Test("A link that has the hidden folder's name is left, and where it leads to")
  func linkInTheWay() throws {
    let temporary = try TemporaryFolder()
    try Disk.write("mine", to: temporary("kept/mine.txt"))
    let folder = Folder(temporary("out"))
    try folder.make()
    let hidden = ".tandem-unfinished-\(getpid())"
    try #require(symlink("../kept", folder.file(hidden)) == 0)
    let stage = try FolderStage(in: folder)
    try write("one", "one.txt", stage)
    try stage.publish()
    #expect(folder.names == [hidden, "one.txt"])
    #expect(Disk.names(temporary("kept")) == ["mine.txt"])
  }
}
