import Basics
import Glibc
import TestSupport
import Testing

@testable import Platform

@Suite("OutputStream")
struct OutputStreamTests {
  @Test("What goes in comes out in order, whatever the sizes", arguments: [1, 2, 3] as [UInt64])
  func order(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sink = MemorySink()
    let stream = OutputStream(sink)
    var expected: [UInt8] = []
    for _ in 0..<100 {
      let size = [0, 1, 7, 1_000, 65_535, 65_536, 70_000][Int.random(in: 0..<7, using: &random)]
      let letter = UInt8.random(in: 97...122, using: &random)
      let piece = [UInt8](repeating: letter, count: size)
      expected += piece
      switch Int.random(in: 0..<4, using: &random) {
      case 0: try stream.write(piece)
      case 1: try stream.write(piece[...])
      case 2: try stream.write(piece.span)
      default: try stream.write(String(decoding: piece, as: UTF8.self))
      }
    }
    try stream.finish()
    #expect(sink.bytes == expected, "seed \(seed)")
    #expect(sink.isFinished)
  }

  @Test("Nothing is handed over before the buffer is full, unless lines are wanted")
  func buffering() throws {
    let sink = MemorySink()
    let stream = OutputStream(sink)
    try stream.write("a line\n")
    #expect(sink.bytes.isEmpty)
    try stream.flush()
    #expect(sink.text == "a line\n")

    let talker = MemorySink()
    let lines = OutputStream(talker, flushesLines: true)
    try lines.write("half")
    #expect(talker.text == "")
    try lines.write(" a line\n")
    #expect(talker.text == "half a line\n")
  }

  @Test("A full device is told when it is finished, and again ever after")
  func fullDevice() throws {
    let stream = try OutputStream.file("/dev/full")
    try stream.write("text")
    for _ in 0..<2 {
      let problem = #expect(throws: Problem.self) { try stream.finish() }
      #expect(problem?.code == "disk_full")
      #expect(problem?.place.file == "/dev/full")
    }
    #expect(throws: Problem.self) { try stream.write("more") }
  }

  @Test("A device stays a device")
  func device() throws {
    let stream = try OutputStream.file("/dev/null")
    try stream.write("text")
    try stream.finish()
    #expect(try System.stat("/dev/null").kind == .stream)
  }

  @Test("A pipe that does not wait is waited for")
  func nonblockingPipe() async throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let (readEnd, writeEnd) = (ends[0], ends[1])
    #expect(fcntl(writeEnd, F_SETFL, O_NONBLOCK) == 0)
    let expected = [UInt8](repeating: 7, count: 1_000_000)
    async let received = Self.readAll(readEnd)
    let stream = OutputStream(DescriptorSink(descriptor: writeEnd, name: "pipe"))
    try stream.write(expected)
    try stream.finish()
    close(writeEnd)
    #expect(try await received == expected)
    close(readEnd)
  }

  @concurrent
  private static func readAll(_ descriptor: Int32) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    while try System.read(descriptor, into: &bytes, atMost: 10_000) > 0 {}
    return bytes
  }

  @Test("A signal or a short write in between loses nothing")
  func interruptions() throws {
    let folder = try TemporaryFolder()
    let plan = FaultPlan([.write, .open, .fsync], at: 2, error: .interrupted)
    try FaultPlan.$current.withValue(plan) {
      let stream = try OutputStream.file(folder("file"))
      try stream.write("text")
      try stream.finish()
    }
    #expect(try Disk.text(folder("file")) == "text")
  }
}
