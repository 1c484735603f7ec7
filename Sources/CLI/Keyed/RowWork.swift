import Basics
import Overlap
import Tabular

/// What a filter does with the rows that go through it, some hundred at a time.
///
/// Rows are taken one after another: each wanted field with `take`, then `endRow`. After `work`
/// they are asked what they have come to, and after `clear` all begins anew, so that memory does
/// not grow with the input.
protocol RowWork: ~Copyable {
  /// The columns that it reads, in the order in which it takes them.
  var wanted: [WantedColumn] { get }
  /// The columns that it adds.
  var added: [String] { get }
  /// Takes the next field of a row, that of the wanted column at a place; empty where the row has no
  /// such column.
  mutating func take(_ field: Span<UInt8>, at place: Int)
  /// Ends a row, and tells what is wrong with it.
  mutating func endRow() -> String?
  /// Works on all rows that were taken.
  mutating func work()
  /// What the work found wrong with a row.
  func flaw(of row: Int) -> String?
  /// Appends what a row has come to in all added columns, one after another.
  mutating func append(_ row: Int, between marks: CellMarks, to bytes: inout [UInt8])
  /// Forgets the rows.
  mutating func clear()
}

/// How the rows that go through a filter are read.
struct RowFilterOptions {
  /// The column beside those of the work: why a row can't be used.
  static let problemColumn = "tandem_problem"
  /// How many rows are worked on at a time, and how many bytes they may have.
  static let rowsAtATime = 1_024
  static let bytesAtATime = 1 << 20

  var file = "-"
  var delimiter: UInt8?
  var map: [(name: String, column: String)] = []
  /// The names of the columns where the first line is none of names.
  var header: [String]?
}

/// How many rows went through, and what was wrong with some.
struct RowFilterOutcome {
  private(set) var rows = 0
  private(set) var bad = 0
  private(set) var firstBad: Problem.Place?
  /// The columns that `--map` names and the input has not.
  var missing: [String] = []

  mutating func add(bad place: Problem.Place?) {
    rows += 1
    guard let place else { return }
    bad += 1
    if firstBad == nil { firstBad = place }
  }

  /// Tells of bad rows and of columns that were not there, and the exit status.
  func tell(_ context: Context, _ file: String) -> ExitStatus {
    var problems = missing.map { column in
      Problem.badInput(
        "no line has the member that --map names", at: .init(file: file),
        found: TerminalText.quoted(column), hint: "the rows went through without it")
    }
    if bad > 0 {
      problems.append(
        .badInput(
          "\(bad) of \(Plural.of(rows, "row")) could not be used", at: firstBad ?? .init(),
          hint:
            "each went through with what is wrong in the column \(RowFilterOptions.problemColumn)"))
    }
    return problems.isEmpty ? .done : context.fail(problems)
  }
}
