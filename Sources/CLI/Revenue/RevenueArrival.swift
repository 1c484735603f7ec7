import Basics
import Money
import Settlement
import Storage
import Tabular
import Workspace

/// What of a file's rows is new, and what the workspace can't take.
///
/// Rows are compared with those that the book has, and what goes back with the payments that it is
/// of; where the book is empty, nothing is looked up in it. What goes back of a payment that is not
/// known is taken in and waits (R-41).
struct RevenueArrival {
  /// The rows that are new.
  private(set) var sheet = BookSheet()
  private(set) var problems = RowProblems()
  /// How many rows were known already.
  private(set) var known = 0
  /// How many there are of each kind.
  private(set) var counts: [RevenueEvent.Kind: Int] = [:]
  /// The rows that wait for what is not known yet.
  private(set) var waiting = RowProblems()

  private let file: RevenueFile
  private let connection: Connection
  private var left: Set<Int> = []

  /// Looks at all rows of a file.
  init(_ file: RevenueFile, in connection: Connection) throws(Problem) {
    self.file = file
    self.connection = connection
    let table = BookTable(connection)
    let isEmpty = try !table.batches(of: Book.revenue.name).contains { $0.stands && $0.rows > 0 }
    if !isEmpty { try meet(try table.finder(in: Book.revenue.name)) }
    if !file.returns.isEmpty || !file.churns.isEmpty {
      var scales = try RevenueScales(file, without: left, isEmpty ? nil : table)
      problems.add(scales.weigh())
      waiting = scales.waiting
      left.formUnion(scales.refused)
    }
    fill()
  }

  /// The rows that are to be kept.
  private mutating func fill() {
    let all = file.sheet
    for row in 0..<all.count where !left.contains(row) {
      all.keys.with(row) { key in
        counts[Self.kind(of: key), default: 0] += 1
        if !left.isEmpty { all.bodies.with(row) { sheet.append(key: key, body: $0) } }
      }
    }
    if left.isEmpty { sheet = all }
  }

  private static func kind(of key: Span<UInt8>) -> RevenueEvent.Kind {
    var end = 0
    while end < key.count, key[end] != UInt8(ascii: "/") { end += 1 }
    return RevenueRow.kind(key.extracting(..<end)) ?? .payment
  }

  /// Leaves out what is known, and refuses what says something else under a known key (R-43).
  private mutating func meet(_ finder: BookTable.Finder) throws(Problem) {
    for row in 0..<file.sheet.count {
      guard let found = try finder.find(file.sheet.keys[row]).first else { continue }
      left.insert(row)
      let body = file.sheet.bodies[row]
      if RevenueBody.isSame(body.utf8Span.span, found.body.utf8Span.span) {
        known += 1
        continue
      }
      let origin = try RevenueOrigin.find(file.sheet.keys[row], in: connection)
      let place = origin.map { origin in
        "imported by entry \(origin.entry)" + (origin.file.map { " from \($0)" } ?? "")
          + (origin.line.map { ", line \($0)" } ?? "")
      }
      var problem = RevenueBody.refused(
        Problem(
          .refused, code: "idempotency_conflict",
          "this id was imported before and said something else (R-43)",
          at: Problem.Place(file: file.file, line: Self.line(body)),
          found: RevenueBody.words(body)))
      if let hint = problem.hint {
        problem.hint =
          "what was \(place ?? "imported") was \(RevenueBody.words(found.body)); \(hint)"
      }
      problems.add(problem)
    }
  }

  private static func line(_ body: String) -> Int? {
    BookLine.fields(body).last.flatMap { Int($0) }
  }
}
