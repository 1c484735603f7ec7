import Basics

/// A source whose bytes are digested: as they are read where they are many, else when `finish` is
/// called, which may be while other work is done.
final class HashedSource: ByteSource {
  private var source: any ByteSource
  private var hash = SHA256()
  private var waiting: [UInt8] = []
  /// How many bytes were read.
  private(set) var count = 0

  /// So many bytes may wait.
  private static let most = 256 << 20

  /// Bytes of a source that should have so many.
  init(_ source: any ByteSource, size: Int) {
    self.source = source
    waiting.reserveCapacity(min(size + 1, Self.most))
  }

  /// The digest of all bytes that were read.
  func finish() -> Digest {
    hash.update(waiting.span)
    waiting = []
    return hash.finished()
  }

  func read(into buffer: inout [UInt8], from offset: Int) throws(Problem) -> Int {
    let more = try source.read(into: &buffer, from: offset)
    let bytes = buffer.span.extracting(offset..<offset + more)
    if waiting.count + more > Self.most {
      hash.update(waiting.span)
      waiting.removeAll()
    }
    waiting.append(copying: bytes)
    count += more
    return more
  }
}
