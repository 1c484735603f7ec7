import Basics
import TestSupport
import Testing

@testable import Platform

@Suite("InputFile")
struct InputFileTests {
  @Test("A file is read in pieces to its end")
  func pieces() throws {
    let folder = try TemporaryFolder()
    try Disk.write("0123456789", to: folder("file"))
    let file = try InputFile.open(folder("file"))
    var bytes = Array("> ".utf8)
    #expect(try file.read(into: &bytes, atMost: 4) == 4)
    #expect(String(decoding: bytes, as: UTF8.self) == "> 0123")
    #expect(try file.read(into: &bytes, atMost: 100) == 6)
    #expect(try file.read(into: &bytes, atMost: 100) == 0)
    #expect(try file.read(into: &bytes, atMost: 0) == 0)
    #expect(String(decoding: bytes, as: UTF8.self) == "> 0123456789")
  }

  @Test("Bytes in memory are read like a file")
  func memory() throws {
    let file = InputFile.memory(Array("abcdef".utf8), name: "given")
    var bytes: [UInt8] = []
    #expect(try file.read(into: &bytes, atMost: 4) == 4)
    #expect(try file.readAll() == Array("ef".utf8))
    #expect(file.name == "given")
  }

  @Test("A missing file is told, with the name that was meant")
  func missing() throws {
    let folder = try TemporaryFolder()
    try Disk.write("", to: folder("deals.csv"))
    let problem = #expect(throws: Problem.self) { _ = try InputFile.open(folder("dels.csv")) }
    #expect(problem?.kind == .io)
    #expect(problem?.code == "not_found")
    #expect(problem?.what == "can't read: no such file or directory")
    #expect(problem?.place == Problem.Place(file: folder("dels.csv")))
    #expect(problem?.hint == "did you mean \(folder("deals.csv"))?")
  }

  @Test("A missing folder is told")
  func missingFolder() throws {
    let folder = try TemporaryFolder()
    let problem = #expect(throws: Problem.self) { _ = try InputFile.open(folder("no/file")) }
    #expect(problem?.hint == "there is no folder \(folder("no/"))")
  }

  @Test("A folder is no file")
  func folderIsNoFile() throws {
    let folder = try TemporaryFolder()
    let problem = #expect(throws: Problem.self) { _ = try InputFile.open(folder.path) }
    #expect(problem?.code == "is_a_folder")
  }

  @Test("A name with a line end or a zero byte in it is only a missing file")
  func oddNames() {
    for name in ["a\nb", "", "\u{0}", "x\u{0}y"] {
      let problem = #expect(throws: Problem.self) { _ = try InputFile.open("/nowhere/" + name) }
      #expect(problem?.kind == .io)
    }
  }

  @Test("Reading stops at the limit")
  func limit() throws {
    let file = InputFile.memory([UInt8](repeating: 0, count: 200_000))
    let problem = #expect(throws: Problem.self) { _ = try file.readAll(limit: 100_000) }
    #expect(problem?.kind == .badInput)
    #expect(problem?.code == "too_large")
    #expect(try InputFile.memory([1, 2, 3]).readAll(limit: 3) == [1, 2, 3])
  }

  @Test("A disk that fails while reading is told")
  func fault() throws {
    let folder = try TemporaryFolder()
    try Disk.write("text", to: folder("file"))
    let problem = #expect(throws: Problem.self) {
      try FaultPlan.$current.withValue(FaultPlan([.read], at: 2, error: .device)) {
        _ = try InputFile.open(folder("file")).readAll()
      }
    }
    #expect(problem?.code == "io_error")
    #expect(problem?.place.file == folder("file"))
  }
}
