import Basics
import Platform
import Storage
import Tabular

/// Reads decisions from a review that was written as CSV and filled in.
struct ReviewDecisions {
  private static let columns = [
    WantedColumn("our_key", aliases: ["ours", "a_id"], isNeeded: true),
    WantedColumn("their_key", aliases: ["theirs", "b_id"], isNeeded: true),
    WantedColumn("decision", aliases: ["match", "verdict"], isNeeded: true),
  ]
  /// In longer lists no near key is looked for: it would take long, and many would be near.
  private static let mostKeys = 20_000

  private let ours: AccountListTable.Row
  private let theirs: AccountListTable.Row
  private let connection: Connection
  private var keys: [Int64: [String]] = [:]

  /// A reader of decisions about the accounts of two lists.
  init(
    _ ours: AccountListTable.Row, _ theirs: AccountListTable.Row, _ connection: Connection
  ) {
    self.ours = ours
    self.theirs = theirs
    self.connection = connection
  }

  /// The keys of the rows that have a decision; nil where problems were told.
  mutating func read(
    _ file: String, _ context: Context
  ) throws(Problem) -> [(ours: String, theirs: String, isSame: Bool)]? {
    var reader = try CSVReader(try context.open(file), CSVOptions(file: file))
    let map = try HeaderMap(
      reader.header, wanted: Self.columns, at: .init(file: file, line: reader.headerLine),
      canMap: false)
    guard let our = map["our_key"], let their = map["their_key"], let verdict = map["decision"]
    else { return [] }
    var decisions: [(ours: String, theirs: String, isSame: Bool)] = []
    while try reader.next() {
      switch DecisionFile.reading(of: reader.text(verdict)) {
      case .none: continue
      case .unreadable:
        reader.problems.add(
          reader.problem(verdict, "this is no decision", expected: "yes, no or nothing"))
      case .decided(let isSame):
        let one = try key(our, in: ours, &reader)
        let other = try key(their, in: theirs, &reader)
        if let one, let other { decisions.append((one, other, isSame)) }
      }
    }
    guard reader.problems.isEmpty else {
      _ = context.fail(reader.problems.kept, total: reader.problems.count)
      return nil
    }
    return decisions
  }

  /// The key of the account that a field names; nil where there is none, which is noted.
  private mutating func key(
    _ column: Int, in list: AccountListTable.Row, _ reader: inout CSVReader
  ) throws(Problem) -> String? {
    let text = Self.unguarded(reader.text(column))
    do {
      return try AccountSearch.find(text, in: list, connection).key
    } catch {
      guard error.kind == .refused else { throw error }
      let isTold = reader.problems.count < RowProblems.keptCount
      let near = isTold ? try nearest(to: text, in: list) : nil
      var problem = reader.problem(column, error.what, expected: error.expected ?? "its key")
      problem.hint = near.map { "did you mean '\($0)'?" } ?? error.hint
      reader.problems.add(problem)
      return nil
    }
  }

  private mutating func nearest(
    to text: String, in list: AccountListTable.Row
  ) throws(Problem) -> String? {
    guard list.accounts <= Self.mostKeys else { return nil }
    if keys[list.number] == nil {
      var all: [String] = []
      try AccountTable(connection).visit(list.number) { (row) throws(Problem) in
        all.append(row.text(0) ?? "")
      }
      keys[list.number] = all
    }
    let all = keys[list.number] ?? []
    if let near = Suggestion.nearest(to: text, among: all) { return near }
    return Suggestion.nearest(
      to: text, among: all.map { String($0.drop { $0 != ":" }.dropFirst()) })
  }

  /// A key as it was before the apostrophe that guards spreadsheets was put before it.
  private static func unguarded(_ text: String) -> String {
    text.hasPrefix("'") ? String(text.dropFirst()) : text
  }
}
