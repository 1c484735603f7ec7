import Basics
import JSON
import Platform
import Scoring
import Tabular

/// The candidates of a file: CSV, a JSON array, or JSON lines, told by content.
///
/// All that is wrong is gathered; candidates count only where nothing is.
struct CandidateFile {
  /// A candidate with what only some commands read.
  struct Entry {
    let candidate: Candidate
    /// What `tandem plan` reads of it; nil for other commands.
    let planning: PlanningFields?
    /// Where the file names the partner.
    let partnerPlace: Problem.Place
  }

  /// The largest JSON array that is read, in bytes.
  private static let arrayLimit = 256 << 20

  /// The candidates in the order of the file.
  private(set) var entries: [Entry] = []
  /// What is wrong with the file's rows.
  private(set) var problems = RowProblems()
  /// Fields that nobody reads.
  private(set) var unread = RowProblems()

  private let file: String
  private let model: ScoreModel
  private let isForPlan: Bool
  private var places: [Identifier: Problem.Place] = [:]

  /// The candidates alone.
  var candidates: [Candidate] { entries.map(\.candidate) }

  /// Reads a file whose candidates are to be scored by `model`.
  ///
  /// - Throws: The problem that keeps the file from being read at all.
  init(
    _ path: String, for model: ScoreModel, planning: Bool = false, _ context: Context
  ) throws(Problem) {
    try self.init(try context.open(path), named: path, for: model, planning: planning)
  }

  /// Reads candidates from an open file, or from what takes its place.
  init(
    _ input: InputFile, named path: String, for model: ScoreModel, planning: Bool
  ) throws(Problem) {
    file = path
    self.model = model
    isForPlan = planning
    var source = try PeekedSource(input)
    switch InputKind(head: source.head) {
    case .table: try readTable(source)
    case .jsonLines: try readLines(source)
    case .jsonArray:
      let bytes = try source.readAll(limit: Self.arrayLimit, file: path)
      try readArray(JSONDocument(bytes, file: path))
    }
  }

  /// Tells the fields that nobody reads, which are no error but may well be a slip.
  func warn(_ context: Context) {
    let name = file == "-" ? "standard input" : file
    for problem in unread.kept {
      let place = problem.place
      let line = place.line.map { ":\($0)" } ?? ""
      let path = place.path.map { ": " + $0 } ?? ""
      let hint = problem.hint.map { "; \($0)" } ?? ""
      context.warn("\(name)\(line)\(path): \(problem.what)\(hint)")
    }
    let more = unread.count - unread.kept.count
    if more > 0 { context.warn("and \(more) more fields that nobody reads") }
  }

  private mutating func readTable(_ source: PeekedSource) throws(Problem) {
    var reader = try CSVReader(source, CSVOptions(file: file))
    let roles = TableCandidate.roles(in: reader.header)
    let map = try HeaderMap(
      reader.header, wanted: TableCandidate.columns(roles: roles),
      at: .init(file: file, line: reader.headerLine), canMap: false)
    let known = CandidateNames.plain + CandidateNames.evidence
    for name in map.unused where !name.isEmpty {
      let near = Suggestion.nearest(to: name, among: known.filter { map[$0] == nil })
      unread.add(
        .badInput(
          "nobody reads the column '\(name)'", at: .init(file: file, line: reader.headerLine),
          hint: near.map { "did you mean '\($0)'?" }))
    }
    let hasEvidence = CandidateNames.evidence.contains { map[$0] != nil }
    while true {
      switch try reader.step() {
      case .end: return
      case .badRow: if let problem = reader.badRow { problems.add(problem) }
      case .row:
        let row = TableCandidate(
          reader: reader, map: map, roles: roles, hasEvidence: hasEvidence)
        add(row, at: map["id"].map { reader.place($0) } ?? .init()) { $0 }
      }
    }
  }

  private mutating func readLines(_ source: PeekedSource) throws(Problem) {
    var lines = try JSONLinesReader(source, file: file)
    while try lines.advance() {
      guard !lines.isBlank else { continue }
      do {
        let row = try JSONCandidate(try lines.cursor())
        add(row, at: row.cursor.path.place) { lines.located($0) }
        for problem in row.unread { addUnread(problem) }
      } catch {
        problems.add(lines.located(error))
      }
    }
  }

  private mutating func readArray(_ document: JSONDocument) throws(Problem) {
    for cursor in try document.cursor.array() {
      do {
        let row = try JSONCandidate(cursor)
        add(row, at: cursor.path.place) { document.located($0) }
        for problem in row.unread { addUnread(problem) }
      } catch {
        problems.add(document.located(error))
      }
    }
  }

  private mutating func addUnread(_ problem: Problem) {
    var problem = problem
    problem.what = "nobody reads this field"
    unread.add(problem)
  }

  private mutating func add(
    _ row: some CandidateFields, at place: Problem.Place, located: (Problem) -> Problem
  ) {
    var found: [Problem] = []
    let candidate = row.candidate(model, problems: &found)
    // An id counts as taken also where the rest of its row is wrong.
    if let text = (try? row.text(of: "id")) ?? nil {
      if let first = places[Identifier(text)] {
        found.append(
          row.problem(
            with: "id", "this id stands twice", expected: "each id once",
            hint: "it stands first at " + Self.text(located(.badInput("", at: first)).place)))
      } else {
        places[Identifier(text)] = place
      }
    }
    let hasPoints = candidate.map { $0.inputs == nil } ?? false
    let planning = isForPlan ? row.planning(hasInputs: !hasPoints, problems: &found) : nil
    if let candidate, found.isEmpty {
      let named = located(row.problem(with: "partner", "", expected: nil, hint: nil)).place
      entries.append(Entry(candidate: candidate, planning: planning, partnerPlace: named))
    }
    // In the order in which a reader of the file meets them.
    let inOrder = found.map(located).enumerated().sorted { a, b in
      (a.element.place.line ?? 0, a.element.place.column ?? 0, a.offset)
        < (b.element.place.line ?? 0, b.element.place.column ?? 0, b.offset)
    }
    for (_, problem) in inOrder { problems.add(problem) }
  }

  private static func text(_ place: Problem.Place) -> String {
    place.line.map { "line \($0)" } ?? place.path ?? "the start"
  }
}
