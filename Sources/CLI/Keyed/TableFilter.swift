import Basics
import Overlap
import Platform
import Tabular

/// Sends the rows of a table through some work: each comes out as it came in, with the columns that
/// the work adds.
struct TableFilter {
  private var reader: CSVReader
  /// Where the wanted columns stand.
  private let columns: [Int?]
  private let added: [String]
  private let output: OutputStream
  private let options: RowFilterOptions
  private var bytes: [UInt8] = []
  private var waiting = WaitingRows()
  private var outcome = RowFilterOutcome()

  /// A filter of a table for some work.
  init<Work: RowWork & ~Copyable>(
    _ source: any ByteSource, _ options: RowFilterOptions, for work: borrowing Work,
    _ output: OutputStream,
    tell: (HeaderMap, [String]) -> Void
  ) throws(Problem) {
    reader = try CSVReader(source, CSVOptions(file: options.file, delimiter: options.delimiter))
    let place = Problem.Place(file: options.file, line: reader.headerLine)
    let map = try HeaderMap(
      reader.header, wanted: work.wanted, given: options.map, at: place)
    try TakenColumn.check(reader.header, work.added, at: place)
    columns = work.wanted.map { map[$0.name] }
    added = work.added
    self.output = output
    self.options = options
    tell(map, reader.header)
  }

  /// Lets all rows through.
  mutating func run<Work: RowWork & ~Copyable>(
    _ work: inout Work
  ) throws(Problem) -> RowFilterOutcome {
    if options.header == nil { try writeHeader() }
    while true {
      switch try reader.step() {
      case .end:
        try flush(&work)
        return outcome
      case .row:
        let flaw = Self.take(reader, columns, &work)
        reader.appendRecord(to: &waiting.bytes)
        waiting.end(flaw, line: reader.line)
        if waiting.isFull { try flush(&work) }
      case .badRow:
        try flush(&work)
        try passBadRow()
      }
    }
  }

  /// Hands a row's fields to the work.
  private static func take<Work: RowWork & ~Copyable>(
    _ reader: borrowing CSVReader, _ columns: [Int?], _ work: inout Work
  ) -> String? {
    for place in columns.indices {
      if let column = columns[place] {
        reader.withField(column) { work.take($0, at: place) }
      } else {
        work.take(Span(), at: place)
      }
    }
    return work.endRow()
  }

  private func writeHeader() throws(Problem) {
    var writer = CSVWriter(delimiter: reader.delimiter, guardsFormulas: false)
    writer.row(reader.header + added + [RowFilterOptions.problemColumn])
    try output.write(writer.bytes)
  }

  /// Writes the rows that wait.
  private mutating func flush<Work: RowWork & ~Copyable>(_ work: inout Work) throws(Problem) {
    guard !waiting.indices.isEmpty else { return }
    work.work()
    let marks = CellMarks.delimiter(reader.delimiter)
    var bytes: [UInt8] = []
    swap(&bytes, &self.bytes)
    bytes.removeAll(keepingCapacity: true)
    for row in waiting.indices {
      let flaw = waiting.flaw(of: row) ?? work.flaw(of: row)
      outcome.add(bad: flaw == nil ? nil : .init(file: options.file, line: waiting.line(of: row)))
      waiting.append(row, to: &bytes)
      if flaw == nil {
        work.append(row, between: marks, to: &bytes)
      } else {
        marks.append(added.map { _ in "" }, to: &bytes)
      }
      bytes.append(reader.delimiter)
      if let flaw {
        CSVField.append(flaw.utf8Span.span, to: &bytes, delimiter: reader.delimiter)
      }
      bytes.append(0x0A)
    }
    try output.write(bytes)
    swap(&bytes, &self.bytes)
    waiting.clear()
    work.clear()
  }

  /// A row that breaks the format comes out whole in the first column, so that what reads the
  /// output gets as many columns as from any other.
  private mutating func passBadRow() throws(Problem) {
    guard let problem = reader.badRow else { return }
    outcome.add(bad: problem.place)
    var writer = CSVWriter(delimiter: reader.delimiter, guardsFormulas: false)
    writer.raw(String(decoding: reader.record, as: UTF8.self))
    for _ in 1..<reader.columnCount + added.count { writer.raw("") }
    writer.raw(ProblemMessage.sentence(problem))
    writer.endRow()
    try output.write(writer.bytes)
  }
}
