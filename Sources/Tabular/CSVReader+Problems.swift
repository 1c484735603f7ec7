import Basics

/// Telling what is wrong with a record, and where.
extension CSVReader {
  /// Whether the scanned record needs a closer look; all but a few don't.
  func isSuspicious(columns: Int) -> Bool {
    scanner.fault != .none || scanner.count != columns
      || scanner.end - buffer.start > options.fieldLimit || scanner.seen >= 0x80 && !isUTF8
  }

  private var isUTF8: Bool {
    (try? UTF8Span(validating: buffer.bytes.span.extracting(buffer.start..<scanner.end))) != nil
  }

  /// Why the scanned record can't be a row of this many columns; nil when it can.
  ///
  /// A broken format comes before anything else, for it makes nonsense of the fields.
  func problem(columns: Int) -> Problem? {
    if scanner.fault != .none {
      return faultProblem()
    }
    for index in 0..<min(scanner.count, columns)
    where cells[index].end - cells[index].start > options.fieldLimit {
      return problem(
        "this field is too long", at: cells[index].start,
        found: "\(cells[index].end - cells[index].start) bytes",
        expected: "at most \(options.fieldLimit)")
    }
    if scanner.seen >= 0x80, let problem = encodingProblem() {
      return problem
    }
    return scanner.count == columns ? nil : raggedProblem(columns: columns)
  }

  /// The refusal of a record that is longer than the limit.
  func tooLong() -> Problem {
    // What is known of the record: its start. A quote that nobody closes is the usual reason.
    .badInput(
      "this record is too long", at: .init(file: options.file, line: line),
      found: "more than \(options.recordLimit) bytes",
      expected: "at most \(options.recordLimit)", hint: "is a closing quote missing on this line?")
  }

  private func faultProblem() -> Problem {
    let offset = scanner.faultOffset
    let found = CSVExcerpt.at(offset, in: buffer.bytes.span.extracting(..<scanner.end))
    switch scanner.fault {
    case .bareQuote:
      return problem(
        "a quote stands inside a field that doesn't start with one", at: offset, found: found,
        expected: "a field in quotes, with each quote in it written twice")
    case .textAfterQuote:
      let quote = place(offset: scanner.quoteOffset)
      return problem(
        "text stands behind a closing quote", at: offset, found: found,
        expected: "\(CSVExcerpt.name(of: delimiter)) or the end of the line",
        hint: "the field's first quote stands at \(quote.line ?? 0):\(quote.column ?? 0);"
          + " a quote inside is written twice")
    case .zeroByte:
      return problem(
        "a zero byte stands in the text", at: offset, found: "byte 0x00", expected: "text in UTF-8",
        hint: "if the file is UTF-16 without a byte order mark, save it as UTF-8")
    case .unterminatedQuote, .none:
      return problem(
        "this quote is never closed", at: offset, found: found, expected: "a closing quote")
    }
  }

  private func encodingProblem() -> Problem? {
    let bytes = buffer.bytes.span.extracting(buffer.start..<scanner.end)
    do {
      _ = try UTF8Span(validating: bytes)
      return nil
    } catch {
      let offset = buffer.start + error.byteOffsets.lowerBound
      return problem(
        "these bytes are not UTF-8", at: offset,
        found: CSVExcerpt.at(offset, in: buffer.bytes.span.extracting(..<scanner.end)),
        expected: "UTF-8", hint: "save the file as UTF-8; it may be Windows-1252 (Latin-1)")
    }
  }

  private func raggedProblem(columns: Int) -> Problem {
    let isShort = scanner.count < columns
    return problem(
      isShort ? "this row has too few fields" : "this row has too many fields",
      at: isShort ? scanner.end : scanner.overflow,
      found: scanner.count == 1 ? "1 field" : "\(scanner.count) fields",
      expected: "\(columns), as in the header",
      hint: isShort
        ? nil
        : "a field with \(CSVExcerpt.name(of: delimiter)) in it stands in quotes")
  }

  private func problem(
    _ what: String, at offset: Int, found: String, expected: String, hint: String? = nil
  ) -> Problem {
    .badInput(what, at: place(offset: offset), found: found, expected: expected, hint: hint)
  }

  /// The place of a byte of a record whose escapes have not been undone.
  private func place(offset: Int) -> Problem.Place {
    var line = line
    var lineStart = buffer.start
    for index in buffer.start..<offset {
      let byte = buffer.bytes[index]
      let isCRLF =
        byte == 0x0D && index + 1 < buffer.end && buffer.bytes[index + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D, !isCRLF {
        line += 1
        lineStart = index + 1
      }
    }
    return Problem.Place(file: options.file, line: line, column: offset - lineStart + 1)
  }
}
