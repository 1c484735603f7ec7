package import Basics

/// Where an `OutputStream` puts its bytes.
package protocol OutputSink: AnyObject {
  /// Takes all bytes, or throws a problem of kind `io`.
  func write(_ bytes: Span<UInt8>) throws(Problem)

  /// Makes what was written final: an atomic file gets its name here.
  func finish() throws(Problem)
}

/// Bytes that go to an open descriptor, such as standard output.
package final class DescriptorSink: OutputSink {
  private let descriptor: Int32
  private let name: String
  private let ownsDescriptor: Bool

  /// A sink over a descriptor that stays open, called `name` in problems.
  package init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    self.ownsDescriptor = false
  }

  /// Opens a device, pipe or socket for writing, which no temporary file can stand in for.
  package init(stream path: String) throws(Problem) {
    do {
      descriptor = try System.open(path, OpenFlags.writeOnly)
    } catch {
      throw IOProblem.make(.write, path, error)
    }
    name = path
    ownsDescriptor = true
  }

  deinit {
    if ownsDescriptor { System.close(descriptor) }
  }

  /// Writes all bytes to the descriptor.
  package func write(_ bytes: Span<UInt8>) throws(Problem) {
    do {
      try System.writeAll(descriptor, bytes)
    } catch {
      throw IOProblem.make(.write, name, error)
    }
  }

  /// Does nothing: the bytes are where they should be.
  package func finish() throws(Problem) {}
}

/// Bytes that are kept in memory, for tests.
package final class MemorySink: OutputSink {
  /// All that was written so far.
  package private(set) var bytes: [UInt8] = []
  /// Whether `finish` was called.
  package private(set) var isFinished = false

  /// An empty sink.
  package init() {}

  /// The bytes as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Keeps the bytes.
  package func write(_ bytes: Span<UInt8>) throws(Problem) {
    System.append(bytes, to: &self.bytes)
  }

  /// Notes that it was called.
  package func finish() throws(Problem) {
    isFinished = true
  }
}
