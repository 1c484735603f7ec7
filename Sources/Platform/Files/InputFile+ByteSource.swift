package import Basics

extension InputFile: ByteSource {
  /// Reads into `buffer` from `offset` on, at most up to its end; zero is the end of the file.
  ///
  /// - Throws: A problem of kind `io` when reading fails.
  package func read(into buffer: inout [UInt8], from offset: Int) throws(Problem) -> Int {
    let room = buffer.count - offset
    guard room > 0 else { return 0 }
    switch source {
    case .memory(let rest):
      let piece = rest.prefix(room)
      buffer.replaceSubrange(offset..<offset + piece.count, with: piece)
      source = .memory(rest.dropFirst(piece.count))
      return piece.count
    case .descriptor(let descriptor, _):
      return try patiently(descriptor) { () throws(Errno) in
        try System.read(descriptor, into: &buffer, from: offset)
      }
    }
  }
}
