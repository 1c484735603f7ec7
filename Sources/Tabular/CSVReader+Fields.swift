package import Basics

/// Looking at the fields of the current row.
extension CSVReader {
  /// The number of columns.
  package var columnCount: Int { header.count }

  /// Calls `body` with the bytes of a field, which are UTF-8, quotes undone.
  package func withField<Result, Failure: Error>(
    _ column: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let cell = cells[column]
    return try body(buffer.bytes.span.extracting(cell.start..<cell.end))
  }

  /// Whether a field has no bytes.
  package func isEmpty(_ column: Int) -> Bool {
    cells[column].start == cells[column].end
  }

  /// The number of bytes of a field.
  package func length(_ column: Int) -> Int {
    cells[column].end - cells[column].start
  }

  /// Whether a field has just these bytes.
  package func isEqual(_ column: Int, to bytes: Span<UInt8>) -> Bool {
    let cell = cells[column]
    return isEqual(cell.start..<cell.end, bytes)
  }

  /// Whether neighbouring columns stand in the row just so, with what stands between them: then
  /// their values are those of the row from which the bytes were taken by `appendRun`.
  package func isRun(_ columns: ClosedRange<Int>, equalTo bytes: Span<UInt8>) -> Bool {
    // Doubled quotes are undone in place, after which the values don't stand just so.
    guard !scanner.hasEscapes else { return false }
    return isEqual(cells[columns.lowerBound].start..<cells[columns.upperBound].end, bytes)
  }

  /// Appends neighbouring columns as they stand in the row; nothing where quotes stand doubled.
  package func appendRun(_ columns: ClosedRange<Int>, to bytes: inout [UInt8]) {
    guard !scanner.hasEscapes else { return }
    let run = cells[columns.lowerBound].start..<cells[columns.upperBound].end
    bytes.append(copying: buffer.bytes.span.extracting(run))
  }

  /// Appends the current row, without its line end, as it stands in the input or meaning the same.
  package func appendRecord(to bytes: inout [UInt8]) {
    guard scanner.hasEscapes else {
      return bytes.append(copying: buffer.bytes.span.extracting(buffer.start..<scanner.end))
    }
    for column in header.indices {
      if column > 0 { bytes.append(delimiter) }
      withField(column) { CSVField.append($0, to: &bytes, delimiter: delimiter) }
    }
  }

  /// Where in such a run, which starts with the column `first`, a field's value stands.
  package func range(_ column: Int, inRunFrom first: Int) -> Range<Int> {
    let start = cells[first].start
    return cells[column].start - start..<cells[column].end - start
  }

  private func isEqual(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    SpanOrder.isEqual(buffer.bytes.span.extracting(range), bytes)
  }

  /// The value of a field of ASCII digits; nil for anything else, or where it does not fit.
  package func unsigned(_ column: Int) -> UInt64? {
    let cell = cells[column]
    return DecimalDigits.unsigned(buffer.bytes.span.extracting(cell.start..<cell.end))
  }

  /// The value of a field of ASCII digits, perhaps after a minus sign; nil as above.
  package func signed(_ column: Int) -> Int64? {
    let cell = cells[column]
    return DecimalDigits.signed(buffer.bytes.span.extracting(cell.start..<cell.end))
  }

  /// A field as a string.
  package func text(_ column: Int) -> String {
    withField(column) { bytes in
      guard let text = try? UTF8Span(validating: bytes) else { return "" }
      return String(copying: text)
    }
  }

  /// Appends the bytes of a field to `bytes`.
  package func append(_ column: Int, to bytes: inout [UInt8]) {
    let cell = cells[column]
    bytes.append(copying: buffer.bytes.span.extracting(cell.start..<cell.end))
  }

  /// Where a field's value starts in the input.
  package func place(_ column: Int) -> Problem.Place {
    var line = line
    var lineStart = buffer.start
    for cell in cells[..<column] where scanner.innerLines > 0 {
      // Places are those of the input, where each quote of an escaped value stands twice.
      var at = cell.start
      for index in cell.start..<cell.end {
        let byte = buffer.bytes[index]
        at += cell.isEscaped && byte == 0x22 ? 2 : 1
        let isCRLF =
          byte == 0x0D && index + 1 < cell.end && buffer.bytes[index + 1] == 0x0A
        if byte == 0x0A || byte == 0x0D, !isCRLF {
          line += 1
          lineStart = at
        }
      }
    }
    return Problem.Place(
      file: options.file, line: line, column: cells[column].start - lineStart + 1)
  }

  /// A problem with a field of the current row.
  package func problem(
    _ column: Int, _ what: String, expected: String? = nil, hint: String? = nil
  ) -> Problem {
    .badInput(
      what, at: place(column), found: CSVExcerpt.of(text(column)), expected: expected, hint: hint)
  }
}
