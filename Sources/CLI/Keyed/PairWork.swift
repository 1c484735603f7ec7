import Basics
import Overlap
import Tabular

/// Compares pairs that an engine has found.
struct PairWork: RowWork {
  static let sides = ["a", "b"]
  let wanted =
    sides.flatMap { side in
      ["name", "website", "country", "statistics"].map {
        WantedColumn("\(side)_\($0)", isNeeded: $0 == "name" || $0 == "statistics")
      }
    } + [WantedColumn("rows", isNeeded: true), WantedColumn("look_alikes", isNeeded: true)]
  let added = ["logit", "grounds", "reason"]
  private var pairs = PairBatch()
  private var rows: Int?
  private var flaw: String?

  mutating func take(_ field: Span<UInt8>, at place: Int) {
    switch place {
    case 3, 7:
      if !pairs.tell(field) {
        flaw = "\(wanted[place].name) is not what tandem match export-sql makes"
      }
    case 8: rows = DecimalDigits.unsigned(field).flatMap { Int(exactly: $0) }
    case 9:
      let lookAlikes = DecimalDigits.unsigned(field).flatMap { Int(exactly: $0) }
      if let rows, rows > 0, let lookAlikes {
        if !pairs.tell(rows: rows, lookAlikes: lookAlikes) {
          flaw = "rows and look_alikes are not those of the pairs before"
        }
      } else {
        flaw = "rows and look_alikes are not two whole numbers"
      }
    default: pairs.append(field)
    }
  }

  mutating func endRow() -> String? {
    let found = flaw
    flaw = nil
    return found
  }

  mutating func work() { pairs.compare() }

  func flaw(of row: Int) -> String? {
    pairs.untold(row).map { "the statistics say nothing of \(TerminalText.brief($0))" }
  }

  mutating func append(_ row: Int, between marks: CellMarks, to bytes: inout [UInt8]) {
    let cells = [
      LogitText.of(pairs.logit(row)), "\(pairs.grounds(row).rawValue)",
      ReasonText.line(pairs.reasons(row)),
    ]
    marks.append(cells, to: &bytes)
  }

  mutating func clear() { pairs.clear() }
}

/// Numbers that come back as they were: the shortest text that means them.
enum LogitText {
  static func of(_ number: Double) -> String {
    number.isFinite ? "\(number)" : number < 0 ? "-1e9" : "1e9"
  }
}
