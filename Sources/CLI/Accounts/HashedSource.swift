import Basics

/// A source whose bytes are digested as they are read.
final class HashedSource: ByteSource {
  private var source: any ByteSource
  private var hash = SHA256()
  /// How many bytes were read.
  private(set) var count = 0

  init(_ source: any ByteSource) {
    self.source = source
  }

  /// The digest of all bytes that were read.
  var digest: Digest { hash.finished() }

  func read(into buffer: inout [UInt8], from offset: Int) throws(Problem) -> Int {
    let more = try source.read(into: &buffer, from: offset)
    hash.update(buffer.span.extracting(offset..<offset + more))
    count += more
    return more
  }
}
