import Basics
import TestSupport
import Testing

@testable import CLI
@testable import Platform

@Suite("Files that are new together")
struct FileSetTests {
  private static let names = ["a", "b", "c"]

  /// Writes the set where `a` and `c` are there, under a plan; the problem, if any.
  private func write(into folder: TemporaryFolder, under plan: FaultPlan) throws -> Problem? {
    try Disk.write("old a", to: folder("a"))
    try Disk.write("old c", to: folder("c"))
    let target = Folder(folder.path)
    var streams: [OutputStream] = []
    for name in Self.names {
      let stream = try OutputStream.file(folder(name))
      try stream.write("new \(name)")
      streams.append(stream)
    }
    return FaultPlan.$current.withValue(plan) {
      do throws(Problem) {
        try FileSet(Self.names, fresh: ["b"], in: target).finish(streams)
        return nil
      } catch {
        return error
      }
    }
  }

  @Test("Whichever file can't get its name, all are as they were", arguments: 1...3)
  func eachRename(_ number: Int) throws {
    let folder = try TemporaryFolder()
    let plan = FaultPlan([.rename], at: number, error: .device)
    let problem = try #require(try write(into: folder, under: plan))
    #expect(problem.kind == .io)
    #expect(problem.hint == "the files that were there are as they were")
    #expect(Disk.names(folder.path) == ["a", "c"])
    #expect(try Disk.text(folder("a")) == "old a")
    #expect(try Disk.text(folder("c")) == "old c")
  }

  @Test("Where they can't be put back either, the new ones are named")
  func stuck() throws {
    let folder = try TemporaryFolder()
    let plan = FaultPlan([.rename], at: 2, error: .device, persistent: true)
    let problem = try #require(try write(into: folder, under: plan))
    #expect(problem.hint?.contains("a") == true)
    #expect(problem.hint?.hasPrefix("these may be new") == true)
  }

  @Test("What was replaced leaves nothing behind")
  func done() throws {
    let folder = try TemporaryFolder()
    let plan = FaultPlan([.rename], at: 1_000, error: .device)
    #expect(try write(into: folder, under: plan) == nil)
    #expect(Disk.names(folder.path) == Self.names)
    #expect(try Disk.text(folder("c")) == "new c")
  }
}
