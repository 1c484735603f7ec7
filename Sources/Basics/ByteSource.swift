/// Where bytes come from, piece by piece: a file, standard input, a test.
package protocol ByteSource {
  /// Reads into `buffer` from `offset` on, at most up to its end, and tells how many bytes.
  ///
  /// 0 means that there are no more. A source may give fewer than asked for, but doesn't wait for
  /// more once it has some. `buffer` keeps its length.
  mutating func read(into buffer: inout [UInt8], from offset: Int) throws(Problem) -> Int
}

extension ByteSource {
  /// Everything that is left, when that is at most `limit` bytes.
  package mutating func readAll(limit: Int, file: String? = nil) throws(Problem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(limit, 65_536) + 1)
    var count = 0
    while true {
      if count == bytes.count {
        guard count <= limit else {
          throw .badInput(
            "the input is too long", at: .init(file: file), found: "more than \(limit) bytes",
            expected: "at most \(limit) bytes")
        }
        let room = min(count, limit - count + 1)
        bytes.append(contentsOf: repeatElement(0, count: room))
      }
      let more = try read(into: &bytes, from: count)
      guard more > 0 else { break }
      count += more
    }
    bytes.removeSubrange(count...)
    return bytes
  }
}

/// Bytes in memory as a source.
package struct MemorySource: ByteSource {
  private let bytes: [UInt8]
  private let piece: Int
  private var offset = 0

  /// A source that gives at most `piece` bytes at a time.
  package init(_ bytes: [UInt8], piece: Int = .max) {
    self.bytes = bytes
    self.piece = max(piece, 1)
  }

  /// Copies the next bytes.
  package mutating func read(
    into buffer: inout [UInt8], from offset: Int
  ) throws(Problem) -> Int {
    let count = min(piece, bytes.count - self.offset, buffer.count - offset)
    guard count > 0 else { return 0 }
    let next = bytes[self.offset..<self.offset + count]
    buffer.replaceSubrange(offset..<offset + count, with: next)
    self.offset += count
    return count
  }
}

/// A source whose first bytes have been looked at, and are given again.
package struct PeekedSource: ByteSource {
  /// The first bytes; fewer than asked for only where the source is shorter.
  package let head: [UInt8]
  private var given = 0
  private var rest: any ByteSource

  /// Reads up to `length` bytes ahead.
  package init(_ source: any ByteSource, length: Int = 512) throws(Problem) {
    var source = source
    var head = [UInt8](repeating: 0, count: length)
    var count = 0
    while count < length {
      let more = try source.read(into: &head, from: count)
      guard more > 0 else { break }
      count += more
    }
    self.head = Array(head[..<count])
    rest = source
  }

  /// Gives the head again, then what follows it.
  package mutating func read(
    into buffer: inout [UInt8], from offset: Int
  ) throws(Problem) -> Int {
    let count = min(head.count - given, buffer.count - offset)
    guard count > 0 else { return try rest.read(into: &buffer, from: offset) }
    buffer.replaceSubrange(offset..<offset + count, with: head[given..<given + count])
    given += count
    return count
  }
}
