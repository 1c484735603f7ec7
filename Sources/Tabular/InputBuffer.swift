import Basics

/// The part of an input that is being looked at, refilled from its source.
///
/// Holds one chunk, and more only where a single record needs it, up to a limit: memory does not
/// grow with the input. Marks of encoding at the very start are taken off, UTF-16 is turned into
/// UTF-8, and files that are no text at all are refused.
struct InputBuffer {
  /// What asking for more has led to.
  enum Refill {
    case more
    case end
    case full
  }

  private var source: any ByteSource
  /// The buffer; only `start..<end` counts.
  var bytes: [UInt8]
  /// The first byte that is still needed; what stands before it may go.
  var start = 0
  /// Behind the last byte that was read.
  private(set) var end = 0
  /// Whether the source has no more.
  private(set) var isAtEnd = false
  private let limit: Int

  /// A buffer of `chunk` bytes that grows up to `limit`; reads the first bytes.
  init(
    _ source: any ByteSource, chunk: Int, limit: Int, file: String?
  ) throws(Problem) {
    self.source = source
    // Offsets into the buffer are packed into 31 bits.
    self.limit = min(max(limit, 16), Int(Int32.max))
    bytes = Array(repeating: 0, count: min(max(chunk, 16), self.limit))
    while end < FileSignature.longest, !isAtEnd, FileSignature.mayStart(bytes[..<end]) {
      _ = try refill()
    }
    try takeSignature(file: file)
  }

  /// Drops what isn't needed, makes room and reads once.
  mutating func refill() throws(Problem) -> Refill {
    guard !isAtEnd else { return .end }
    if start > 0 {
      for index in start..<end {
        bytes[index - start] = bytes[index]
      }
      end -= start
      start = 0
    }
    if end == bytes.count {
      guard bytes.count < limit else { return .full }
      let room = min(bytes.count, limit - bytes.count)
      bytes.append(contentsOf: repeatElement(0, count: room))
    }
    let count = try source.read(into: &bytes, from: end)
    guard count > 0 else {
      isAtEnd = true
      return .end
    }
    end = min(end + count, bytes.count)
    return .more
  }

  /// Drops what isn't needed, makes room and reads until the buffer is full or the input ends.
  ///
  /// For readers that look at a record from its start again: so they do it once a chunk, however
  /// small the pieces are in which the bytes arrive.
  mutating func refillWhole() throws(Problem) -> Refill {
    var outcome = try refill()
    let first = outcome
    while outcome == .more, end < bytes.count {
      outcome = try refill()
    }
    return first
  }

  private mutating func takeSignature(file: String?) throws(Problem) {
    switch FileSignature(bytes[..<end]) {
    case .none: break
    case .utf8: start = 3
    case .utf16(let isBigEndian):
      source = UTF16Source(source, head: Array(bytes[2..<end]), isBigEndian: isBigEndian)
      end = 0
      isAtEnd = false
    case .foreign(let kind): throw kind.problem(file: file)
    }
  }
}
