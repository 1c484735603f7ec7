package import Basics

/// A whole document with its source, which can tell the line of each value.
///
/// Values don't carry their places, which would cost memory in every good document. A problem
/// knows the path of its value; only then the source is walked again.
package struct JSONDocument: Sendable {
  /// The source.
  package let bytes: [UInt8]
  /// The value.
  package let value: JSONValue
  /// The file's name for problems.
  package let file: String?

  /// Reads a document; a byte order mark before it is skipped.
  package init(
    _ bytes: [UInt8], file: String? = nil, limits: JSONLimits = JSONLimits()
  ) throws(Problem) {
    do {
      value = try JSONParser.parse(bytes.span, limits: limits, skippingByteOrderMark: true)
    } catch {
      throw error.problem(file: file)
    }
    self.bytes = bytes
    self.file = file
  }

  /// A cursor on the top value.
  package var cursor: JSONCursor {
    JSONCursor(value, at: .init(file: file))
  }

  /// The same problem with the line and column at which the value of its path starts.
  ///
  /// The path of a member that is missing leads to the object that misses it. Linear in the
  /// source.
  package func located(_ problem: Problem) -> Problem {
    guard problem.place.line == nil else { return problem }
    var walker = JSONWalker(bytes)
    walker.follow(problem.place.path ?? "")
    let place = JSONPlace(offset: walker.offset, in: bytes.span)
    var located = problem
    located.place.line = place.line
    // Columns count from behind the byte order mark, as an editor shows them.
    located.place.column = place.column - (place.line == 1 ? walker.start : 0)
    return located
  }
}
