import Basics
import JSON
import Overlap
import Platform
import Tabular

/// Sends objects, one a line, through some work: each comes out as it came in, with the members
/// that the work adds.
struct ObjectFilter {
  private var lines: JSONLinesReader
  private let wanted: [WantedColumn]
  private let added: [String]
  private let output: OutputStream
  private let options: RowFilterOptions
  private var map: [String?] = []
  private var keys: [String] = []
  private let marks: CellMarks
  private var bytes: [UInt8] = []
  /// The lines that wait, without their last bracket.
  private var waiting = WaitingRows()
  /// The members that `--map` names and no line has had so far.
  private var unmet: [String]
  private var outcome = RowFilterOutcome()

  /// A filter of lines for some work.
  init<Work: RowWork & ~Copyable>(
    _ source: any ByteSource, _ options: RowFilterOptions, for work: borrowing Work,
    _ output: OutputStream
  ) throws(Problem) {
    wanted = work.wanted
    added = work.added
    lines = try JSONLinesReader(source, file: options.file)
    marks = .members(before: added.map { Array(",\"\($0)\":\"".utf8) }, behind: 0x22)
    self.output = output
    self.options = options
    unmet = options.map.map(\.column)
    for pair in options.map {
      // Alone, so that nothing but a name that is not looked for can be wrong.
      _ = try HeaderMap(
        [pair.column], wanted: wanted.map { WantedColumn($0.name) }, given: [pair],
        at: .init(file: options.file))
    }
  }

  /// Lets all lines through; blank ones are none.
  mutating func run<Work: RowWork & ~Copyable>(
    _ work: inout Work
  ) throws(Problem) -> RowFilterOutcome {
    while try lines.advance() {
      guard !lines.isBlank else { continue }
      do {
        for (place, field) in try fields().enumerated() {
          work.take(field.utf8Span.span, at: place)
        }
        hold(work.endRow())
      } catch {
        // Of the first object this is told of all; of a later one of itself.
        guard error.code != TakenColumn.code || !keys.isEmpty else { throw error }
        try flush(&work)
        try passBadLine(error)
      }
      if waiting.isFull { try flush(&work) }
    }
    try flush(&work)
    // Writers leave out what is null: only at the end it is known that no line has a member.
    if !keys.isEmpty { outcome.missing = unmet }
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
    try TakenColumn.check(members, added, at: object.path.place)
    let wanted = wanted.map { WantedColumn($0.name, aliases: $0.aliases) }
    let names = options.map.filter { Self.has($0.column, members) }
    unmet.removeAll { column in names.contains { $0.column == column } }
    let found = try HeaderMap(members, wanted: wanted, given: names, at: object.path.place)
    map = wanted.map { column in found[column.name].map { members[$0] } }
    keys = members
    guard map.contains(where: { $0 != nil }) else {
      map = []
      throw .badInput(
        "no member of this object is read", at: object.path.place,
        expected: wanted.map(\.name).joined(separator: ", "))
    }
  }

  /// Whether a member goes by this name, as a column of a table would.
  private static func has(_ name: String, _ members: [String]) -> Bool {
    let map = try? HeaderMap(members, wanted: [WantedColumn(name)])
    return map.map { $0[name] != nil } ?? true
  }

  private mutating func hold(_ flaw: String?) {
    let line = lines.bytes.span.extracting(lines.range)
    var end = line.count
    while end > 0, line[end - 1] != 0x7D { end -= 1 }
    waiting.bytes.append(copying: line.extracting(..<max(end - 1, 0)))
    waiting.end(flaw, line: lines.line)
  }

  /// Writes the lines that wait.
  private mutating func flush<Work: RowWork & ~Copyable>(_ work: inout Work) throws(Problem) {
    guard !waiting.indices.isEmpty else { return }
    work.work()
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
      Self.append(problem: flaw, to: &bytes)
    }
    try output.write(bytes)
    swap(&bytes, &self.bytes)
    waiting.clear()
    work.clear()
  }

  private static func append(problem text: String?, to bytes: inout [UInt8]) {
    bytes.append(copying: #",""#.utf8Span.span)
    bytes.append(copying: RowFilterOptions.problemColumn.utf8Span.span)
    bytes.append(copying: #"":"#.utf8Span.span)
    if let text {
      var json = JSONWriter()
      json.string(text)
      bytes.append(contentsOf: json.bytes)
    } else {
      bytes.append(copying: #""""#.utf8Span.span)
    }
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
