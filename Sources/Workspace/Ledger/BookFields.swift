import Basics

/// The fields of a book's row where they lie, found without making a string of each.
package struct BookFields {
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// The row without escapes, where it has any.
  private var plain: [UInt8] = []
  private let count: Int

  /// Fields of rows that have so many.
  package init(count: Int) {
    self.count = count
  }

  /// Where a field stands in the bytes that `read` hands on.
  package func range(_ index: Int) -> Range<Int> { starts[index]..<ends[index] }

  /// Finds the fields of a row, and hands on the bytes in which they stand.
  ///
  /// - Returns: What `body` returns; nil where the row has not as many fields.
  package mutating func read<Result>(
    _ line: Span<UInt8>, _ body: (borrowing BookFields, Span<UInt8>) -> Result?
  ) -> Result? {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    starts.append(0)
    for index in line.indices {
      if line[index] == UInt8(ascii: "\\") { return readEscaped(line, body) }
      if line[index] == UInt8(ascii: "\t") {
        ends.append(index)
        starts.append(index + 1)
      }
    }
    ends.append(line.count)
    guard ends.count == count else { return nil }
    return body(self, line)
  }

  private mutating func readEscaped<Result>(
    _ line: Span<UInt8>, _ body: (borrowing BookFields, Span<UInt8>) -> Result?
  ) -> Result? {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    plain.removeAll(keepingCapacity: true)
    for field in BookLine.fields(line) {
      starts.append(plain.count)
      plain.append(copying: field.utf8Span.span)
      ends.append(plain.count)
    }
    guard ends.count == count else { return nil }
    return body(self, plain.span)
  }
}
