import Basics
import JSON
import Platform
import Tabular

/// Sends objects, one a line, through some work: each comes out as it came in, with the members
/// that the work adds.
struct ObjectFilter<Work: RowWork> {
  private var lines: JSONLinesReader
  private var work: Work
  private let output: OutputStream
  private let options: RowFilterOptions
  private var map: [String?] = []
  private var keys: [String] = []
  private var bytes: [UInt8] = []
  /// The lines that wait for the work without their last bracket, where each ends, what is wrong
  /// with each, and its number.
  private var waiting: [UInt8] = []
  private var ends: [Int] = []
  private var flaws: [String?] = []
  private var places: [Int] = []
  private var outcome = RowFilterOutcome()

  /// A filter of lines.
  init(
    _ source: any ByteSource, _ options: RowFilterOptions, _ work: Work, _ output: OutputStream
  ) throws(Problem) {
    lines = try JSONLinesReader(source, file: options.file)
    self.work = work
    self.output = output
    self.options = options
  }

  /// Lets all lines through; blank ones are none.
  mutating func run() throws(Problem) -> RowFilterOutcome {
    while try lines.advance() {
      guard !lines.isBlank else { continue }
      do {
        let fields = try fields()
        for field in fields { work.take(field.utf8Span.span) }
        hold(work.endRow())
      } catch {
        try flush()
        try passBadLine(error)
      }
      if ends.count == RowFilterOptions.rowsAtATime
        || waiting.count > RowFilterOptions.bytesAtATime
      {
        try flush()
      }
    }
    try flush()
    return outcome
  }

  /// The wanted fields of the line's object.
  private mutating func fields() throws(Problem) -> [String] {
    let object = try lines.cursor()
    let members = try object.members().map(\.key)
    // Writers that leave out what is null give lines with other members now and then.
    if members != keys || map.isEmpty { try learn(members, object) }
    var fields: [String] = []
    for key in map {
      guard let key, let field = try object.optional(key) else {
        fields.append("")
        continue
      }
      fields.append(try field.text())
    }
    return fields
  }

  private mutating func learn(_ members: [String], _ object: JSONCursor) throws(Problem) {
    let wanted = work.wanted.map { WantedColumn($0.name, aliases: $0.aliases) }
    let names = options.map.filter { members.contains($0.column) }
    let found = try HeaderMap(members, wanted: wanted, given: names, at: object.path.place)
    map = work.wanted.map { column in found[column.name].map { members[$0] } }
    keys = members
    guard map.contains(where: { $0 != nil }) else {
      map = []
      throw .badInput(
        "no member of this object is read", at: object.path.place,
        expected: work.wanted.map(\.name).joined(separator: ", "))
    }
  }

  private mutating func hold(_ flaw: String?) {
    let line = lines.bytes.span.extracting(lines.range)
    var end = line.count
    while end > 0, line[end - 1] != 0x7D { end -= 1 }
    waiting.append(copying: line.extracting(..<max(end - 1, 0)))
    ends.append(waiting.count)
    flaws.append(flaw)
    places.append(lines.line)
  }

  /// Writes the lines that wait.
  private mutating func flush() throws(Problem) {
    guard !ends.isEmpty else { return }
    work.work()
    var bytes: [UInt8] = []
    swap(&bytes, &self.bytes)
    bytes.removeAll(keepingCapacity: true)
    var start = 0
    for row in ends.indices {
      let flaw = flaws[row] ?? work.flaw(of: row)
      outcome.add(bad: flaw == nil ? nil : .init(file: options.file, line: places[row]))
      bytes.append(copying: waiting.span.extracting(start..<ends[row]))
      start = ends[row]
      for column in work.added.indices {
        bytes.append(copying: #",""#.utf8Span.span)
        bytes.append(copying: work.added[column].utf8Span.span)
        bytes.append(copying: #"":""#.utf8Span.span)
        if flaw == nil { work.append(column, of: row, to: &bytes) }
        bytes.append(0x22)
      }
      Self.append(problem: flaw ?? "", to: &bytes)
    }
    try output.write(bytes)
    swap(&bytes, &self.bytes)
    waiting.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    flaws.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    work.clear()
  }

  private static func append(problem text: String, to bytes: inout [UInt8]) {
    var json = JSONWriter()
    json.string(text)
    bytes.append(copying: #",""#.utf8Span.span)
    bytes.append(copying: RowFilterOptions.problemColumn.utf8Span.span)
    bytes.append(copying: #"":"#.utf8Span.span)
    bytes.append(contentsOf: json.bytes)
    bytes.append(0x7D)
    bytes.append(0x0A)
  }

  /// A line that is no object comes out as text.
  private mutating func passBadLine(_ problem: Problem) throws(Problem) {
    outcome.add(bad: problem.place)
    var json = JSONWriter()
    json.string(String(decoding: lines.bytes[lines.range], as: UTF8.self))
    bytes.removeAll(keepingCapacity: true)
    bytes.append(copying: #"{"tandem_line":"#.utf8Span.span)
    bytes.append(contentsOf: json.bytes)
    Self.append(problem: ProblemMessage.sentence(problem), to: &bytes)
    try output.write(bytes)
  }
}
