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
}
