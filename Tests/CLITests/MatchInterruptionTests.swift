import Glibc
import TestSupport
import Testing

/// P6: a long match, interrupted in the middle.
@Suite("Interruption of a match")
struct MatchInterruptionTests {
  private static let rows = 30_000

  /// Lists whose matching takes a second and more: names of a few words, none alike.
  private func writeLists(to folder: TemporaryFolder) throws {
    var random = SplitMix64(seed: 3)
    let words = (0..<400).map { _ in
      String(
        decoding: (0..<6).map { _ in UInt8.random(in: 0x61...0x7A, using: &random) }, as: UTF8.self)
    }
    for file in ["ours.csv", "partner.csv"] {
      var text = "id,name\n"
      for row in 0..<Self.rows {
        let name = (0..<3).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
        text += "\(row),\(name.joined(separator: " "))\n"
      }
      try Disk.write(text, to: folder(file))
    }
  }

  /// Interrupts a match, again where it was done before the signal, and returns its status.
  private func interrupt(with signal: Int32, in folder: TemporaryFolder) throws -> Int32 {
    for _ in 0..<5 {
      try Disk.write("old", to: folder("pairs.csv"))
      let status = try interruptOnce(with: signal, in: folder)
      if status != 0 { return status }
      Disk.removeTree(folder("doubtful.csv"))
    }
    return 0
  }

  /// Starts a match and sends it a signal as soon as both of its outputs are begun.
  private func interruptOnce(with signal: Int32, in folder: TemporaryFolder) throws -> Int32 {
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    let outputs = ["--out", "pairs.csv", "--review", "doubtful.csv"]
    let child = try ChildProcess.spawn(
      [try TandemBinary.path(), "match", "ours.csv", "partner.csv"] + outputs, in: folder.path,
      environment: TandemBinary.surroundings, streams: [null, null, null])
    // Both lists have been read by then, and the engine is next.
    let started = Patience.waits {
      Disk.names(folder.path).count { $0.hasSuffix(".tandem-\(child)") } == 2
    }
    #expect(started, "the run never began")
    kill(child, signal)
    return try ChildProcess.wait(for: child)
  }

  @Test(
    "It exits with 130 at once, an old output is untouched, and nothing else is left",
    arguments: [SIGINT, SIGTERM])
  func caught(_ signal: Int32) throws {
    let folder = try TemporaryFolder()
    try writeLists(to: folder)
    #expect(try interrupt(with: signal, in: folder) == 130)
    #expect(Disk.names(folder.path) == ["ours.csv", "pairs.csv", "partner.csv"])
    #expect(try Disk.text(folder("pairs.csv")) == "old")
  }

  @Test("A kill leaves the old output, and the next run removes the litter")
  func killed() throws {
    let folder = try TemporaryFolder()
    try writeLists(to: folder)
    #expect(try interrupt(with: SIGKILL, in: folder) == 128 + SIGKILL)
    #expect(try Disk.text(folder("pairs.csv")) == "old")
    try Disk.write("id,name\n1,Acme Works\n", to: folder("ours.csv"))
    try Disk.write("id,name\n7,ACME works\n", to: folder("partner.csv"))
    let seen = try TandemBinary.shell(
      "tandem match -q ours.csv partner.csv -o pairs.csv --review doubtful.csv", in: folder.path)
    #expect(seen == Consequences(status: 0, output: "", errors: ""))
    #expect(
      Disk.names(folder.path) == ["doubtful.csv", "ours.csv", "pairs.csv", "partner.csv"])
  }

  @Test("Interrupted while it reads, it has begun no file")
  func whileReading() throws {
    let folder = try TemporaryFolder()
    try writeLists(to: folder)
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    let errors = open(folder("errors"), O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    defer { for descriptor in ends + [null, errors] { close(descriptor) } }
    let head = "id,name\n1,Acme\n"
    try #require(write(ends[1], head, head.utf8.count) == head.utf8.count)
    let child = try ChildProcess.spawn(
      [try TandemBinary.path(), "match", "ours.csv", "-", "-o", "pairs.csv"], in: folder.path,
      environment: TandemBinary.surroundings, streams: [ends[0], null, errors])
    // It has told the columns of ours, and waits for more of theirs.
    #expect(Patience.waits { (try? Disk.text(folder("errors")).isEmpty) == false })
    kill(child, SIGINT)
    #expect(try ChildProcess.wait(for: child) == 130)
    #expect(Disk.names(folder.path) == ["errors", "ours.csv", "partner.csv"])
  }
}
