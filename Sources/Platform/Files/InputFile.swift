package import Basics

/// Bytes that come in: a file, standard input, or bytes given by a test.
///
/// It is read front to back, in whatever pieces the system gives; memory use is the caller's.
package final class InputFile {
  enum Source {
    case descriptor(Int32, owned: Bool)
    case memory(ArraySlice<UInt8>)
  }

  /// The name for problems: the path as the user gave it, `-` for standard input.
  package let name: String
  var source: Source

  private init(name: String, _ source: Source) {
    self.name = name
    self.source = source
  }

  deinit {
    if case .descriptor(let descriptor, owned: true) = source { System.close(descriptor) }
  }

  /// Bytes in memory that are read as a file of this name.
  package static func memory(_ bytes: [UInt8], name: String = "-") -> InputFile {
    InputFile(name: name, .memory(bytes[...]))
  }

  /// The process's standard input, called `-`.
  package static func standardInput() -> InputFile {
    InputFile(name: "-", .descriptor(0, owned: false))
  }

  /// Opens a file to read.
  ///
  /// - Throws: A problem of kind `io` when it is missing, a folder or may not be read.
  package static func open(_ path: String) throws(Problem) -> InputFile {
    let descriptor: Int32
    do {
      descriptor = try System.open(path, OpenFlags.readOnly)
    } catch {
      throw IOProblem.make(.read, path, error, hint: hint(for: error, path))
    }
    let file = InputFile(name: path, .descriptor(descriptor, owned: true))
    // A folder can be opened like a file; only reading it fails, and then late.
    if (try? System.fstat(descriptor))?.kind == .folder {
      throw IOProblem.make(.read, path, .isDirectory, hint: "name a file in this folder")
    }
    return file
  }

  /// Whether a person types at the other end.
  package var isTerminal: Bool {
    if case .descriptor(let descriptor, _) = source { return System.isatty(descriptor) }
    return false
  }

  /// How many bytes a regular file has; nil for a stream.
  package var size: Int64? {
    switch source {
    case .memory(let rest): return Int64(rest.count)
    case .descriptor(let descriptor, _):
      guard let facts = try? System.fstat(descriptor), facts.kind == .regular else { return nil }
      return facts.size
    }
  }

  /// Appends at most `most` bytes to `buffer` and says how many; zero is the end of the file.
  ///
  /// - Throws: A problem of kind `io` when reading fails.
  package func read(into buffer: inout [UInt8], atMost most: Int) throws(Problem) -> Int {
    switch source {
    case .memory(let rest):
      let piece = rest.prefix(most)
      buffer.append(contentsOf: piece)
      source = .memory(rest.dropFirst(piece.count))
      return piece.count
    case .descriptor(let descriptor, _):
      return try read(descriptor, into: &buffer, atMost: most)
    }
  }

  /// Everything from here to the end.
  ///
  /// - Parameter limit: How many bytes are taken at most.
  /// - Returns: The bytes.
  /// - Throws: A problem of kind `io` when reading fails, of kind `badInput` beyond the limit.
  package func readAll(limit: Int = InputFile.defaultLimit) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    while try read(into: &bytes, atMost: Self.pieceSize) > 0 {
      guard bytes.count <= limit else {
        throw Problem(
          .badInput, code: "too_large", "the file is larger than this command takes",
          at: Problem.Place(file: name), expected: "at most \(limit) bytes")
      }
    }
    return bytes
  }

  /// The most that is read of a file that must be held in memory: 256 MiB.
  package static let defaultLimit = 256 * 1_024 * 1_024
  /// A good size of one read.
  package static let pieceSize = 64 * 1_024

  private func read(
    _ descriptor: Int32, into buffer: inout [UInt8], atMost most: Int
  ) throws(Problem) -> Int {
    try patiently(descriptor) { () throws(Errno) in
      try System.read(descriptor, into: &buffer, atMost: most)
    }
  }

  /// Reads, waiting where the descriptor itself does not.
  func patiently(
    _ descriptor: Int32, _ read: () throws(Errno) -> Int
  ) throws(Problem) -> Int {
    do {
      while true {
        do {
          return try read()
        } catch .wouldBlock {
          try System.wait(for: descriptor, toWrite: false)
        }
      }
    } catch {
      throw IOProblem.make(.read, name, error)
    }
  }

  /// For a missing file: the file of the same folder whose name is nearest.
  private static func hint(for error: Errno, _ path: String) -> String? {
    guard error == .notFound else { return nil }
    let parts = PathParts(path)
    guard let names = try? System.names(in: parts.folder) else {
      return "there is no folder \(parts.folder)"
    }
    let inOrder = names.sorted(by: ByteOrder.precedes)
    guard let near = Suggestion.nearest(to: parts.name, among: inOrder) else { return nil }
    return "did you mean \(parts.prefix)\(near)?"
  }
}
