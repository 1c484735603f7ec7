import Basics
import Exact
import JSON
import Money
import Platform
import Storage
import Tabular
import Workspace

/// `tandem fx import`.
struct FXImportCommand: Command {
  static let file = ArgumentSpec(.file(), "The rates, CSV with a header")
  static let map = OptionSpec.value(
    "map", .text("COLUMNS"), repeatable: true, "Which column is which: rate=Mid")
  static let source = OptionSpec.value(
    "source", .text("NAME"), "Whose rates these are, where no column says (import)")

  static var spec: CommandSpec {
    CommandSpec(
      "import", "Import exchange rates",
      discussion: """
        Columns: date, from, to, rate, and perhaps source. A rate says how many units of `to` one \
        unit of `from` is, as decimal text or n/d. For one day, pair and source there is one rate: \
        the same again changes nothing, another is refused (R-43).
        """,
      arguments: [file], options: [map, source] + WorkspaceOptions.changing,
      examples: [.init("tandem fx import rates.csv --dry-run", "What would be imported")],
      exitNotes: [
        .init(.badInput, "rows can't be used; nothing was imported"),
        .init(.refused, "there is another rate for a day and pair; nothing was imported"),
      ])
  }

  private let arguments: Arguments
  private let file: String
  private let map: [(name: String, column: String)]

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    file = try arguments.required(Self.file)
    map = try AccountColumns.given(arguments.values(Self.map), for: "", Self.map)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var read = RateFile(source: arguments.value(Self.source) ?? "import")
    let hashed = HashedSource(try context.open(file), size: 0)
    try read.read(hashed, file, map)
    guard read.problems.isEmpty else {
      return context.fail(read.problems.kept, total: read.problems.count)
    }
    return try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      let finder = try BookTable(change.connection).finder(in: Book.rates.name)
      var sheet = BookSheet()
      var known = read.repeats
      for row in 0..<read.sheet.count {
        let (key, body) = (read.sheet.keys[row], read.sheet.bodies[row])
        guard let found = try finder.find(key).first else {
          sheet.append(key: key, body: body)
          continue
        }
        guard ByteOrder.same(found.body, body) else {
          throw RateFile.conflict(found.body, body, at: .init(file: file, line: read.lines[row]))
        }
        known += 1
      }
      let name = file == "-" ? "standard input" : file
      try change.add(
        sheet, to: .rates,
        remarks: [
          .init(
            key: "file",
            value: .string(name.split(separator: "/").last.map(String.init) ?? name)),
          .init(key: "file_digest", value: .string(hashed.finish().text)),
        ], on: Threads(nil))
      let count = sheet.count
      return WorkspaceChange.Answer(
        "rates: \(count) imported\n"
          + (known > 0 ? "  known already, and not imported again: \(known)\n" : "")
      ) { writer in
        writer.member("imported", count)
        writer.member("known", known)
      }
    }
  }
}

/// Reads a file of exchange rates.
struct RateFile {
  private(set) var sheet = BookSheet()
  private(set) var lines: [Int] = []
  private(set) var problems = RowProblems()
  private(set) var repeats = 0
  private var places: [Identifier: Int] = [:]
  private let source: String

  init(source: String) {
    self.source = source
  }

  private static let wanted = [
    WantedColumn("date", aliases: ["day", "on"], isNeeded: true),
    WantedColumn("from", aliases: ["base", "from currency", "source currency"], isNeeded: true),
    WantedColumn("to", aliases: ["quote", "to currency", "target currency"], isNeeded: true),
    WantedColumn("rate", aliases: ["mid", "price", "value"], isNeeded: true),
    WantedColumn("source", aliases: ["provider"]),
  ]

  mutating func read(
    _ source: HashedSource, _ file: String, _ map: [(name: String, column: String)]
  ) throws(Problem) {
    var reader = try CSVReader(source, CSVOptions(file: file))
    let columns = try HeaderMap(
      reader.header, wanted: Self.wanted, given: map,
      at: .init(file: file, line: reader.headerLine))
    while try reader.next() {
      if let problem = add(reader, columns) { problems.add(problem) }
    }
    for problem in reader.problems.kept { problems.add(problem) }
  }

  private mutating func add(_ reader: CSVReader, _ columns: HeaderMap) -> Problem? {
    func text(_ name: String) -> String { columns[name].map { reader.text($0) } ?? "" }
    func flaw(_ name: String, _ what: String, _ expected: String) -> Problem {
      reader.problem(columns[name] ?? 0, what, expected: expected)
    }
    guard let day = CivilDate(text("date")) else {
      return flaw("date", "this is no day", "a day such as 2026-01-31")
    }
    guard let from = Currency(text("from").uppercased()) else {
      return flaw("from", "this is no currency", "a code of ISO 4217, such as EUR")
    }
    guard let to = Currency(text("to").uppercased()), to != from else {
      return flaw("to", "this is no other currency", "a code of ISO 4217, such as USD")
    }
    guard let rate = Fraction(text("rate")), rate > .zero else {
      return flaw("rate", "this is no rate", "a number above zero, such as 1.0842")
    }
    let named = text("source")
    let whose = named.isEmpty ? source : named
    let key = "\(day)/\(from)/\(to)/\(whose)"
    let body = BookLine.text([day.text, from.code, to.code, rate.description, whose])
    if let known = places[Identifier(key)] {
      guard ByteOrder.same(sheet.bodies[known], body) else {
        return Self.conflict(
          sheet.bodies[known], body, at: reader.problem(columns["rate"] ?? 0, "").place)
      }
      repeats += 1
      return nil
    }
    places[Identifier(key)] = sheet.count
    lines.append(reader.line)
    sheet.append(key: key, body: body)
    return nil
  }

  /// Two rates for one day, pair and source.
  static func conflict(_ known: String, _ other: String, at place: Problem.Place) -> Problem {
    let (one, two) = (BookLine.fields(known), BookLine.fields(other))
    let pair = one.count > 2 ? "\(one[1]) to \(one[2]) on \(one[0])" : "one day"
    return Problem(
      .refused, code: "idempotency_conflict", "there is another rate from \(pair) (R-43)",
      at: place, found: "\(two.count > 3 ? two[3] : "") beside \(one.count > 3 ? one[3] : "")",
      expected: "one rate for a day, a pair and a source",
      hint: "name another --source, or take the former import back by tandem undo")
  }
}
