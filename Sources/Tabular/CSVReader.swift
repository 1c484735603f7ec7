package import Basics

/// A strict, streaming reader of CSV (RFC 4180) and its relatives with semicolons or tabs.
///
/// The first record that isn't blank is the header; each record after it has as many fields.
/// Records may end with LF, CR or CRLF, mixed as they come; blank lines are skipped; a byte order
/// mark is skipped and UTF-16 behind one is turned into UTF-8. A record that breaks the format is
/// a problem with its line and column, and reading goes on behind it. Memory doesn't grow with the
/// file; no field costs an allocation.
///
/// ```swift
/// var reader = try CSVReader(source, CSVOptions(file: "ours.csv"))
/// while try reader.next() {
///   reader.withField(0) { name in … }
/// }
/// ```
package struct CSVReader {
  /// What `step()` has come to.
  package enum Step: Equatable, Sendable {
    /// A record with as many fields as the header.
    case row
    /// A record that can't be used; `badRow` tells why.
    case badRow
    /// The end of the input.
    case end
  }

  var buffer: InputBuffer
  var scanner: CSVScanner
  var cells: [CSVCell]
  /// What was asked for.
  package let options: CSVOptions
  /// The header's names, without the blanks around them.
  package private(set) var header: [String] = []
  /// The line on which the header starts.
  package private(set) var headerLine = 1
  /// The line on which the current record starts, from 1.
  package private(set) var line = 1
  /// How many good rows there have been.
  package private(set) var rowCount = 0
  /// Why the last record that `step()` has called bad can't be used.
  package private(set) var badRow: Problem?
  /// What was wrong with the rows that `next()` went past; readers of fields add theirs.
  package var problems = RowProblems()

  /// A reader of `source`; reads the header.
  package init(
    _ source: any ByteSource, _ options: CSVOptions = CSVOptions()
  ) throws(Problem) {
    var buffer = try InputBuffer(
      source, chunk: options.chunk, limit: options.recordLimit, file: options.file)
    guard CSVHeader.delimiters.contains(options.delimiter ?? 0x2C) else {
      throw Problem(
        .usage, code: "bad_delimiter", "this can't stand between fields",
        expected: "a comma, a semicolon or a tab")
    }
    let sniffed = try CSVHeader.sniff(&buffer)
    buffer.start += sniffed.length
    self.options = options
    scanner = CSVScanner(
      delimiter: options.delimiter ?? sniffed.delimiter, start: buffer.start)
    self.buffer = consume buffer
    cells = Array(repeating: CSVCell(0, 0, isEscaped: false), count: 64)
    line += sniffed.length > 0 ? 1 : 0
    try readHeader()
  }

  /// The byte between fields.
  package var delimiter: UInt8 { scanner.delimiter }

  /// Goes to the next good row; false at the end of the input.
  ///
  /// Rows that can't be used are added to `problems` and gone past.
  package mutating func next() throws(Problem) -> Bool {
    while true {
      switch try step() {
      case .row: return true
      case .end: return false
      case .badRow:
        if let badRow {
          problems.add(badRow)
        }
      }
    }
  }

  /// Goes to the next record, good or bad.
  package mutating func step() throws(Problem) -> Step {
    guard try scanRecord() else { return .end }
    if isSuspicious(columns: header.count), let problem = problem(columns: header.count) {
      badRow = problem
      return .badRow
    }
    rowCount += 1
    if scanner.hasEscapes {
      removeEscapes(columns: header.count)
    }
    return .row
  }

  /// The bytes of the current record as they stand in the input, without the line end.
  ///
  /// Only for bad rows, which are passed on as they are: a good row's doubled quotes are undone.
  package var record: ArraySlice<UInt8> {
    buffer.bytes[buffer.start..<scanner.end]
  }

  /// Scans the next record that isn't blank; false at the end of the input.
  private mutating func scanRecord() throws(Problem) -> Bool {
    repeat {
      line += buffer.start < scanner.next ? 1 + scanner.innerLines : 0
      buffer.start = scanner.next
      while true {
        if scanner.scan(buffer, into: &cells) { break }
        guard try buffer.refillWhole() != .full else { throw tooLong() }
      }
      guard buffer.start < buffer.end else { return false }
    } while scanner.end == buffer.start
    return true
  }

  private mutating func readHeader() throws(Problem) {
    guard try scanRecord() else {
      throw .badInput(
        "the file is empty", at: .init(file: options.file, line: line), found: "no header",
        expected: "a first line with the names of the columns")
    }
    headerLine = line
    let count = scanner.count
    guard count <= options.columnLimit else {
      throw .badInput(
        "the header has too many columns", at: .init(file: options.file, line: line),
        found: "\(count) columns", expected: "at most \(options.columnLimit)")
    }
    if count > cells.count {
      cells = Array(repeating: CSVCell(0, 0, isEscaped: false), count: count)
      _ = scanner.scan(buffer, into: &cells)
    }
    if let problem = problem(columns: count) {
      throw problem
    }
    removeEscapes(columns: count)
    header = (0..<count).map { CSVHeader.trimmed(text($0)) }
    cells = Array(cells[..<count])
  }

  /// Undoes doubled quotes within the buffer, so that each cell is its value.
  ///
  /// The value only gets shorter; where it starts stays, which places are told by.
  private mutating func removeEscapes(columns: Int) {
    for index in 0..<columns where cells[index].isEscaped {
      let cell = cells[index]
      var from = cell.start
      var to = cell.start
      while from < cell.end {
        let byte = buffer.bytes[from]
        buffer.bytes[to] = byte
        to += 1
        from += byte == 0x22 ? 2 : 1
      }
      cells[index] = CSVCell(cell.start, to, isEscaped: true)
    }
  }
}
