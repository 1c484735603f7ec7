import Glibc
import TestSupport
import Testing

/// P6: the real program, interrupted while it writes a file.
@Suite("Interruption")
struct InterruptionTests {
  /// Starts a run that waits for more input, ends it by a signal, and returns its status.
  private func interrupt(with signal: Int32, in folder: TemporaryFolder) throws -> Int32 {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    try #require(write(ends[1], "{}\n", 3) == 3)
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { for descriptor in ends + [null] { close(descriptor) } }
    let child = try ChildProcess.spawn(
      [try TandemBinary.path(), "calc", "-", "--out", "out.jsonl"], in: folder.path,
      environment: TandemBinary.surroundings, streams: [ends[0], null, null])
    // The temporary file stands beside the target as soon as the first line was read.
    let started = Patience.waits {
      Disk.names(folder.path).contains { $0.hasSuffix(".tandem-\(child)") }
    }
    #expect(started, "the run never began")
    kill(child, signal)
    return try ChildProcess.wait(for: child)
  }

  @Test(
    "A signal that can be caught exits with 130 and leaves only the old file",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func caught(_ signal: Int32) throws {
    let folder = try TemporaryFolder()
    try Disk.write("old", to: folder("out.jsonl"))
    #expect(try interrupt(with: signal, in: folder) == 130)
    #expect(Disk.names(folder.path) == ["out.jsonl"])
    #expect(try Disk.text(folder("out.jsonl")) == "old")
  }

  @Test("A kill leaves the old file, and the next run removes the litter")
  func killed() throws {
    let folder = try TemporaryFolder()
    try Disk.write("old", to: folder("out.jsonl"))
    for _ in 0..<5 { #expect(try interrupt(with: SIGKILL, in: folder) == 128 + SIGKILL) }
    #expect(try Disk.text(folder("out.jsonl")) == "old")
    let seen = try TandemBinary.shell("tandem calc --out out.jsonl", in: folder.path)
    #expect(seen == Consequences(status: 0, output: "", errors: ""))
    #expect(Disk.names(folder.path) == ["out.jsonl"])
  }

  @Test("A hang-up that the caller ignores stays ignored")
  func nohup() throws {
    let folder = try TemporaryFolder()
    let seen = try TandemBinary.shell(
      "trap '' HUP; sleep 0.2 | tandem calc & sleep 0.1; kill -HUP $!; wait $!",
      in: folder.path)
    #expect(seen.status == 0, "\(seen.errors)")
  }
}
