import Basics
import JSON
import Overlap
import Platform
import Tabular

/// Reads one account list, CSV or JSON, and hands its rows over in batches.
struct AccountList {
  /// How a list is to be read.
  struct Options {
    var delimiter: UInt8?
    var map: [(name: String, column: String)] = []
  }

  private let file: String
  private let options: Options
  private let context: Context
  private let take: (AccountRows) -> Void
  private var rows = AccountRows()
  private(set) var ids = RecordIDs()
  private(set) var problems = RowProblems()

  private static let largestBatch = 4 << 20

  /// The ids of all rows, and the rows that can't be used.
  typealias Outcome = (ids: RecordIDs, problems: RowProblems)

  /// Reads a list; `take` gets its rows in order, some thousand at a time.
  static func read(
    _ file: String, _ options: Options, _ context: Context, take: @escaping (AccountRows) -> Void
  ) throws(Problem) -> Outcome {
    var list = AccountList(file: file, options: options, context: context, take: take)
    let source = try PeekedSource(try context.open(file))
    switch InputKind(head: source.head) {
    case .table: try list.readTable(source)
    case .jsonLines: try list.readLines(source)
    case .jsonArray: try list.readArray(source)
    }
    list.handOver()
    return (list.ids, list.problems)
  }

  private init(
    file: String, options: Options, context: Context, take: @escaping (AccountRows) -> Void
  ) {
    self.file = file
    self.options = options
    self.context = context
    self.take = take
  }

  // MARK: Tables

  private mutating func readTable(_ source: PeekedSource) throws(Problem) {
    var reader = try CSVReader(source, CSVOptions(file: file, delimiter: options.delimiter))
    let map = try HeaderMap(
      reader.header, wanted: AccountColumns.wanted, given: options.map,
      at: .init(file: file, line: reader.headerLine))
    context.note(AccountColumns.line(map, header: reader.header, file: file))
    let id = map["id"]
    let fields = ["name", "website", "country"].map { map[$0] }
    while try reader.next() {
      if let id { reader.withField(id) { ids.append($0) } } else { ids.append(line: reader.line) }
      for field in fields { append(field, of: reader) }
      handOverIfFull()
    }
    problems = reader.problems
  }

  private mutating func append(_ field: Int?, of reader: borrowing CSVReader) {
    guard let field else { return rows.append([UInt8]().span) }
    reader.withField(field) { rows.append($0) }
  }

  // MARK: JSON

  private mutating func readLines(_ source: PeekedSource) throws(Problem) {
    var lines = try JSONLinesReader(source, file: file)
    var map: [String: String]?
    while try lines.advance() {
      guard !lines.isBlank else { continue }
      do {
        let object = try lines.cursor()
        if map == nil { map = try mapping(of: object) }
        try add(object, map ?? [:], number: lines.line)
      } catch {
        problems.add(error)
        guard map != nil else { return }
      }
    }
  }

  private mutating func readArray(_ source: PeekedSource) throws(Problem) {
    var source = source
    let bytes = try source.readAll(limit: InputFile.defaultLimit, file: file)
    let value: JSONValue
    do {
      value = try JSONParser.parse(bytes.span)
    } catch {
      throw error.problem(file: file)
    }
    var map: [String: String]?
    let elements = try JSONCursor(value, at: .init(file: file)).array()
    for index in 0..<elements.count {
      let object = elements[index]
      do {
        if map == nil { map = try mapping(of: object) }
        try add(object, map ?? [:], number: index + 1)
      } catch {
        problems.add(error)
        guard map != nil else { return }
      }
    }
  }

  /// Which member is which, by the names of the first object.
  private func mapping(of object: JSONCursor) throws(Problem) -> [String: String] {
    let header = try object.members().map(\.key)
    let map = try HeaderMap(
      header, wanted: AccountColumns.wanted, given: options.map, at: object.path.place)
    context.note(AccountColumns.line(map, header: header, file: file))
    var names: [String: String] = [:]
    for column in AccountColumns.wanted {
      if let index = map[column.name] { names[column.name] = header[index] }
    }
    return names
  }

  private mutating func add(
    _ object: JSONCursor, _ map: [String: String], number: Int
  ) throws(Problem) {
    let id = try text("id", of: object, map)
    let name = try text("name", of: object, map)
    let website = try text("website", of: object, map)
    let country = try text("country", of: object, map)
    if map["id"] != nil { ids.append(id.utf8Span.span) } else { ids.append(line: number) }
    for field in [name, website, country] { rows.append(field.utf8Span.span) }
    handOverIfFull()
  }

  private func text(
    _ column: String, of object: JSONCursor, _ map: [String: String]
  ) throws(Problem) -> String {
    guard let key = map[column], let field = try object.optional(key) else { return "" }
    return try field.text()
  }

  // MARK: Batches

  private mutating func handOverIfFull() {
    if rows.count >= CorpusReader.rowsAtATime || rows.byteCount >= Self.largestBatch { handOver() }
  }

  private mutating func handOver() {
    guard rows.count > 0 else { return }
    take(rows)
    rows.clear()
  }
}
