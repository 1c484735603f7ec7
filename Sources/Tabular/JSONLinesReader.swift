package import Basics
package import JSON

/// Reads JSON lines: one document a line, each line handed out as soon as it is complete.
///
/// Lines end with LF, CR or CRLF; the last one need not. A line that is too long is skipped
/// without being held, and told, so that one bad line doesn't stop the rest.
package struct JSONLinesReader {
  private var buffer: InputBuffer
  private let file: String?
  private let lineLimit: Int
  private let limits: JSONLimits
  private var next = 0
  private var isBehindCR = false

  /// The number of the current line, from 1.
  package private(set) var line = 0
  /// Where the current line stands in `bytes`, without its end.
  package private(set) var range = 0..<0
  /// Whether the current line is longer than the limit; `range` is empty then.
  package private(set) var isTooLong = false

  /// A reader of `source`; a line may have `lineLimit` bytes, 8 MiB by default.
  package init(
    _ source: any ByteSource, file: String? = nil, lineLimit: Int = 8 << 20,
    limits: JSONLimits = JSONLimits(), chunk: Int = 256 << 10
  ) throws(Problem) {
    self.file = file
    self.lineLimit = lineLimit
    self.limits = limits
    // Two more, so that a line of just the limit is seen with its end.
    buffer = try InputBuffer(source, chunk: chunk, limit: lineLimit + 2, file: file)
    next = buffer.start
  }

  /// The buffer in which the current line stands; good until `advance()`.
  ///
  /// Don't keep a copy across `advance()`: the whole buffer would have to be copied.
  package var bytes: [UInt8] {
    buffer.bytes
  }

  /// Whether there is nothing but blanks on the current line.
  package var isBlank: Bool {
    !isTooLong && buffer.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Goes to the next line; false at the end of the input.
  package mutating func advance() throws(Problem) -> Bool {
    buffer.start = next
    isTooLong = false
    var at = next
    while true {
      let (end, scanned) = findEnd(from: at)
      if let end {
        take(upTo: end)
        return true
      }
      let known = scanned - buffer.start
      switch try buffer.refill() {
      case .more: break
      case .end:
        guard buffer.end > buffer.start || isTooLong else { return false }
        take(upTo: buffer.end)
        return true
      case .full:
        isTooLong = true
        buffer.start = buffer.end
        at = buffer.end
        continue
      }
      at = buffer.start + known
    }
  }

  /// The value that the current line is.
  package func value() throws(Problem) -> JSONValue {
    guard !isTooLong else {
      throw .badInput(
        "this line is too long", at: .init(file: file, line: line),
        expected: "at most \(lineLimit) bytes")
    }
    do {
      return try JSONParser.parse(buffer.bytes.span.extracting(range), limits: limits)
    } catch {
      throw error.problem(file: file, linesBefore: line - 1)
    }
  }

  /// A cursor on the value that the current line is, which knows file and line.
  package func cursor() throws(Problem) -> JSONCursor {
    JSONCursor(try value(), at: .init(file: file, line: line))
  }

  /// The same problem with the column at which the value of its path starts on the current line.
  ///
  /// Values don't carry their places; only for a problem the line is walked again. Linear in it.
  package func located(_ problem: Problem) -> Problem {
    guard problem.place.line == line, problem.place.column == nil,
      let document = try? JSONDocument(Array(buffer.bytes[range]), limits: limits)
    else { return problem }
    var onLine = problem
    onLine.place.line = nil
    var located = problem
    located.place.column = document.located(onLine).place.column
    return located
  }

  /// The first line end from `at` on, or how far the bytes have been searched.
  private mutating func findEnd(from at: Int) -> (end: Int?, scanned: Int) {
    var at = at
    if isBehindCR, at < buffer.end {
      isBehindCR = false
      if buffer.bytes[at] == 0x0A {
        at += 1
        buffer.start = at
      }
    }
    let bytes = buffer.bytes.span.extracting(..<buffer.end)
    while at < bytes.count {
      if bytes[at] == 0x0A || bytes[at] == 0x0D { return (at, at) }
      at += 1
    }
    return (nil, at)
  }

  private mutating func take(upTo end: Int) {
    isTooLong = isTooLong || end - buffer.start > lineLimit
    range = isTooLong ? end..<end : buffer.start..<end
    line += 1
    next = min(end + 1, buffer.end)
    isBehindCR = end < buffer.end && buffer.bytes[end] == 0x0D
  }
}
