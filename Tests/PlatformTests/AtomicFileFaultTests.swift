import Basics
import Glibc
import TestSupport
import Testing

@testable import Platform

/// P3, P4, P6: every system call of a write fails in turn; nothing is torn and nothing is silent.
@Suite("AtomicFile under faults")
struct AtomicFileFaultTests {
  private static let errors: [Errno] = [.device, .noSpace, .readOnly, .accessDenied]
  /// All but those that clean up: a removal that fails must leave litter.
  private static let calls = Set(SystemCall.allCases).subtracting([.unlink])
  private static let old = String(repeating: "old\n", count: 15_000)
  private static let new = String(repeating: "new!\n", count: 15_000)

  /// Writes under a plan and returns whether the write said it was done.
  private func write(to path: String, under plan: FaultPlan) -> Bool {
    FaultPlan.$current.withValue(plan) {
      do throws(Problem) {
        let stream = OutputStream(try AtomicFile.create(at: path))
        for _ in 0..<15_000 { try stream.write("new!\n") }
        try stream.finish()
        return true
      } catch {
        #expect(error.kind == .io)
        #expect(error.place.file == path)
        return false
      }
    }
  }

  @Test(
    "The file is the old or the new one, whichever call fails", arguments: errors, [false, true])
  func eachCall(_ error: Errno, _ persistent: Bool) throws {
    var failures = 0
    for number in 1...1_000 {
      let folder = try TemporaryFolder()
      let path = folder("file")
      try Disk.write(Self.old, to: path)
      let plan = FaultPlan(Self.calls, at: number, error: error, persistent: persistent)
      let isDone = write(to: path, under: plan)
      let text = try Disk.text(path)
      #expect(text == Self.new || (text == Self.old && !isDone), "call \(number)")
      #expect(Disk.names(folder.path) == ["file"], "call \(number)")
      if !isDone { failures += 1 }
      if plan.count < number { break }
      #expect(number < 1_000, "the write never got through")
    }
    // Opening both, two writes, two syncs and the rename can't fail unnoticed.
    #expect(failures >= 7)
  }

  @Test("A full disk is named as such")
  func fullDisk() throws {
    let folder = try TemporaryFolder()
    let plan = FaultPlan([.write], at: 1, error: .noSpace)
    let problem = #expect(throws: Problem.self) {
      try FaultPlan.$current.withValue(plan) {
        let stream = try OutputStream.file(folder("file"))
        try stream.write("text")
        try stream.finish()
      }
    }
    #expect(problem?.code == "disk_full")
    #expect(problem?.hint != nil)
  }

  @Test("When only the folder can't be synced, the new file is there and the doubt is told")
  func unsyncedFolder() throws {
    let folder = try TemporaryFolder()
    let problem = #expect(throws: Problem.self) {
      try FaultPlan.$current.withValue(FaultPlan([.fsync], at: 2, error: .device)) {
        let file = try AtomicFile.create(at: folder("file"))
        try file.write(Array("new".utf8).span)
        try file.finish()
      }
    }
    #expect(problem?.code == "not_synced")
    #expect(try Disk.text(folder("file")) == "new")
    #expect(Disk.names(folder.path) == ["file"])
  }

  @Test("When the removal fails too, the next run removes the litter")
  func litterOfFaults() throws {
    let folder = try TemporaryFolder()
    let plan = FaultPlan([.rename, .unlink], at: 1, error: .device, persistent: true)
    #expect(!write(to: folder("file"), under: plan))
    #expect(Disk.names(folder.path).count == 1)
    #expect(write(to: folder("file"), under: FaultPlan(at: 0, error: .device)))
    #expect(Disk.names(folder.path) == ["file"])
  }
}
