import Basics
import JSON
import Platform
import Tabular

/// A file of rows, CSV or JSON, read by the names of its columns.
///
/// For files of thousands of rows, not of millions: each row's texts are strings.
struct RowFile {
  /// One row.
  struct Row {
    /// Its texts without blanks around them, by the wanted names.
    let texts: [String: String]
    /// Where it stands.
    let place: Problem.Place
    private let locate: (String) -> Problem.Place

    init(
      _ texts: [String: String], at place: Problem.Place,
      locate: @escaping (String) -> Problem.Place
    ) {
      self.texts = texts
      self.place = place
      self.locate = locate
    }

    /// A text; nil where the file has no such column or it is empty.
    func text(_ name: String) -> String? {
      texts[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A problem with one of its texts.
    func problem(
      _ name: String, _ what: String, expected: String? = nil, hint: String? = nil
    ) -> Problem {
      .badInput(
        what, at: locate(name), found: texts[name].map { TerminalText.quoted($0) },
        expected: expected, hint: hint)
    }

    /// A text that must be there.
    func needed(_ name: String) throws(Problem) -> String {
      guard let text = text(name) else {
        throw problem(name, "'\(name)' is missing", expected: "a value")
      }
      return text
    }

    /// An instant; one without an offset is refused.
    func instant(_ name: String) throws(Problem) -> Instant? {
      guard let text = text(name) else { return nil }
      do {
        return try Instant(parsing: text)
      } catch {
        let problem = InstantMessage(error).problem(with: text, by: name)
        let what = String(problem.what.dropFirst(name.count + 2))
        throw self.problem(name, what, expected: problem.expected, hint: problem.hint)
      }
    }
  }

  private let file: String
  private let wanted: [WantedColumn]
  /// What is wrong with the file's rows.
  private(set) var problems = RowProblems()
  /// The bytes that were read, by which the import is known.
  private(set) var digest: Digest?

  init(_ file: String, _ wanted: [WantedColumn]) {
    self.file = file
    self.wanted = wanted
  }

  /// Reads the file and gives each row; what is thrown for a row is collected.
  mutating func read(
    _ context: Context, _ take: (Row) throws(Problem) -> Void
  ) throws(Problem) {
    let input = try context.open(file)
    let hashed = HashedSource(input, size: Int(clamping: input.size ?? 0))
    let source = try PeekedSource(hashed)
    switch InputKind(head: source.head) {
    case .table: try readTable(source, take)
    case .jsonLines: try readLines(source, take)
    case .jsonArray: try readArray(source, take)
    }
    digest = hashed.finish()
  }

  private mutating func readTable(
    _ source: PeekedSource, _ take: (Row) throws(Problem) -> Void
  ) throws(Problem) {
    var reader = try CSVReader(source, CSVOptions(file: file))
    let map = try HeaderMap(
      reader.header, wanted: wanted, at: .init(file: file, line: reader.headerLine),
      canMap: false)
    let columns = wanted.compactMap { column in map[column.name].map { (column.name, $0) } }
    while try reader.next() {
      var texts: [String: String] = [:]
      var places: [String: Problem.Place] = [:]
      for (name, column) in columns {
        texts[name] = TextTrim.blanks(reader.text(column))
        places[name] = reader.place(column)
      }
      let place = reader.place(0)
      collect(Row(texts, at: place, locate: { places[$0] ?? place }), take)
    }
    for problem in reader.problems.kept { problems.add(problem) }
  }

  private mutating func readLines(
    _ source: PeekedSource, _ take: (Row) throws(Problem) -> Void
  ) throws(Problem) {
    var lines = try JSONLinesReader(source, file: file)
    while try lines.advance() {
      guard !lines.isBlank else { continue }
      do throws(Problem) {
        let row = try row(try lines.cursor(), line: lines.line)
        try take(row)
      } catch {
        problems.add(error.place.line == nil ? lines.located(error) : error)
      }
    }
  }

  private mutating func readArray(
    _ source: PeekedSource, _ take: (Row) throws(Problem) -> Void
  ) throws(Problem) {
    var source = source
    let bytes = try source.readAll(limit: InputFile.defaultLimit, file: file)
    let document = try JSONDocument(bytes, file: file)
    for object in try JSONCursor(document.value, at: .init(file: file)).array() {
      do throws(Problem) {
        let row = try row(object, line: nil)
        try take(row)
      } catch {
        problems.add(document.located(error))
      }
    }
  }

  private mutating func collect(_ row: Row, _ take: (Row) throws(Problem) -> Void) {
    do {
      try take(row)
    } catch {
      problems.add(error)
    }
  }

  /// The row of an object, whose members are known by their names or other names of them.
  private func row(_ object: JSONCursor, line: Int?) throws(Problem) -> Row {
    var texts: [String: String] = [:]
    let members = try object.members()
    let header = members.map(\.key)
    let map = try HeaderMap(header, wanted: wanted, at: object.path.place, canMap: false)
    for column in wanted {
      guard let index = map[column.name], !members[index].value.isNull else { continue }
      texts[column.name] = TextTrim.blanks(try members[index].value.text())
    }
    let place = Problem.Place(file: file, line: line, path: object.path.place.path)
    return Row(texts, at: place) { name in
      var own = place
      own.path = map[name].map { members[$0].value.path.place.path } ?? place.path
      return own
    }
  }
}
