package import Basics

/// The one way out for bytes: buffered, every write checked.
///
/// Write as much as you like, then `finish()`. Every call can throw, and a problem stays: later
/// writes throw it again, so that nobody can finish what was cut short. Nothing is written at
/// deinitialisation: a stream that was not finished has failed.
package final class OutputStream {
  /// The code of the problem that says nobody reads any more; the program leaves silently on it.
  package static let brokenPipeCode = "broken_pipe"
  private static let capacity = 64 * 1_024

  private let sink: any OutputSink
  private let flushesLines: Bool
  private var buffer: [UInt8] = []
  private var failure: Problem?

  /// A stream into a sink.
  ///
  /// - Parameters:
  ///   - sink: Where the bytes go.
  ///   - flushesLines: Hands over each write that ends a line, as a person at a terminal expects.
  package init(_ sink: any OutputSink, flushesLines: Bool = false) {
    self.sink = sink
    self.flushesLines = flushesLines
  }

  /// A stream to the process's standard output.
  package static func standardOutput() -> OutputStream {
    OutputStream(
      DescriptorSink(descriptor: 1, name: "standard output"), flushesLines: System.isatty(1))
  }

  /// A stream to the process's standard error, which hands over each line.
  package static func standardError() -> OutputStream {
    OutputStream(DescriptorSink(descriptor: 2, name: "standard error"), flushesLines: true)
  }

  /// A stream to a file: atomic for a regular or new file, straight into a device or pipe.
  ///
  /// - Throws: A problem of kind `io` when the file could not be written.
  package static func file(_ path: String) throws(Problem) -> OutputStream {
    if let facts = try? System.stat(path), facts.kind == .stream {
      return OutputStream(try DescriptorSink(stream: path))
    }
    return OutputStream(try AtomicFile.create(at: path))
  }

  /// Writes text as UTF-8.
  package func write(_ text: String) throws(Problem) {
    try check()
    buffer.append(contentsOf: text.utf8)
    try drain(endsLine: buffer.last == newline)
  }

  /// Writes bytes.
  package func write(_ bytes: [UInt8]) throws(Problem) {
    try write(bytes.span)
  }

  /// Writes bytes.
  package func write(_ bytes: ArraySlice<UInt8>) throws(Problem) {
    try check()
    buffer.append(contentsOf: bytes)
    try drain(endsLine: buffer.last == newline)
  }

  /// Writes bytes; a large run of them is not copied first.
  package func write(_ bytes: Span<UInt8>) throws(Problem) {
    try check()
    if bytes.count >= Self.capacity {
      try flush()
      return try pass(bytes)
    }
    System.append(bytes, to: &buffer)
    try drain(endsLine: buffer.last == newline)
  }

  /// Hands everything over to the sink now.
  package func flush() throws(Problem) {
    try check()
    guard !buffer.isEmpty else { return }
    var pending: [UInt8] = []
    swap(&pending, &buffer)
    try pass(pending.span)
    pending.removeAll(keepingCapacity: true)
    swap(&pending, &buffer)
  }

  /// Hands everything over and makes it final.
  ///
  /// - Throws: The problem that kept it from being written; the command must then exit with 5.
  package func finish() throws(Problem) {
    try flush()
    do {
      try sink.finish()
    } catch {
      failure = error
      throw error
    }
  }

  private var newline: UInt8 { 0x0A }

  private func drain(endsLine: Bool) throws(Problem) {
    if buffer.count >= Self.capacity || (flushesLines && endsLine) { try flush() }
  }

  private func pass(_ bytes: Span<UInt8>) throws(Problem) {
    do {
      try sink.write(bytes)
    } catch {
      failure = error
      throw error
    }
  }

  private func check() throws(Problem) {
    if let failure { throw failure }
  }
}
