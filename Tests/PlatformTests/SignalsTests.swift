import Basics
import Glibc
import TestSupport
import Testing

@testable import Platform

/// P4, P6: what a signal or a limit leaves on the disk, seen from outside the process.
@Suite("Signals")
struct SignalsTests {
  /// Sends the process a signal and waits for its death: a test's own thread takes no signals.
  ///
  /// Which thread takes it, and when, is the system's to say: on a busy machine after seconds.
  private static func interrupt(with signal: Int32) {
    kill(getpid(), signal)
    for _ in 0..<120 { sleep(1) }
  }

  @Test("Interrupted, it exits with 130 and leaves the old file and nothing else")
  func interrupted() async throws {
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      let folder = try TemporaryFolder()
      try Disk.write("old", to: folder("file"))
      let path = folder("file")
      await #expect(processExitsWith: .exitCode(130)) {
        [path = path as String, signal = signal as Int32] in
        Process.prepare()
        let file = try AtomicFile.create(at: path)
        let second = try AtomicFile.create(at: path + "2")
        try file.write(Array("new".utf8).span)
        Self.interrupt(with: signal)
        try second.finish()
      }
      #expect(Disk.names(folder.path) == ["file"])
      #expect(try Disk.text(folder("file")) == "old")
    }
  }

  @Test("What was finished before the signal stays")
  func finishedStays() async throws {
    let folder = try TemporaryFolder()
    let path = folder("file")
    await #expect(processExitsWith: .exitCode(130)) { [path = path as String] in
      Process.prepare()
      let file = try AtomicFile.create(at: path)
      try file.write(Array("new".utf8).span)
      try file.finish()
      Self.interrupt(with: SIGTERM)
    }
    #expect(try Disk.text(folder("file")) == "new")
  }

  @Test("Killed, it leaves the old file; the next run removes the litter")
  func killed() async throws {
    let folder = try TemporaryFolder()
    try Disk.write("old", to: folder("file"))
    let path = folder("file")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      Process.prepare()
      let file = try AtomicFile.create(at: path)
      try file.write(Array("new".utf8).span)
      Self.interrupt(with: SIGKILL)
    }
    #expect(try Disk.text(folder("file")) == "old")
    #expect(Disk.names(folder.path).count == 2)
    let file = try AtomicFile.create(at: path)
    try file.finish()
    #expect(Disk.names(folder.path) == ["file"])
  }

  @Test("A file at its size limit is told, not died of")
  func sizeLimit() async throws {
    let folder = try TemporaryFolder()
    try Disk.write("old", to: folder("file"))
    let path = folder("file")
    await #expect(processExitsWith: .exitCode(5)) { [path = path as String] in
      Process.prepare()
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      setrlimit(__rlimit_resource_t(1), &limit)
      do {
        let stream = try OutputStream.file(path)
        for _ in 0..<10_000 { try stream.write("twenty bytes a line\n") }
        try stream.finish()
      } catch let problem as Problem where problem.code == "file_too_large" {
        Process.leave(5)
      }
    }
    #expect(try Disk.text(folder("file")) == "old")
    #expect(Disk.names(folder.path) == ["file"])
  }

  @Test("A closed pipe is told, not died of")
  func closedPipe() async {
    await #expect(processExitsWith: .exitCode(0)) {
      Process.prepare()
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { Process.leave(1) }
      close(ends[0])
      let stream = OutputStream(DescriptorSink(descriptor: ends[1], name: "pipe"))
      do {
        try stream.write("text")
        try stream.finish()
      } catch let problem as Problem where problem.code == OutputStream.brokenPipeCode {
        Process.leave(0)
      }
      Process.leave(2)
    }
  }

  @Test("A standard stream that the caller closed is not taken by a file")
  func closedStreams() async throws {
    let folder = try TemporaryFolder()
    let path = folder("file")
    await #expect(processExitsWith: .exitCode(0)) { [path = path as String] in
      close(1)
      Process.prepare()
      let file = try OutputStream.file(path)
      let output = OutputStream.standardOutput()
      #expect(throws: (any Error).self) {
        try output.write("for standard output")
        try output.finish()
      }
      try file.write("for the file")
      try file.finish()
      Process.leave(0)
    }
    #expect(try Disk.text(folder("file")) == "for the file")
  }
}
