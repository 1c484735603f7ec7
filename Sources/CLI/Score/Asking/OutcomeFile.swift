import Basics
import Exact
import Platform
import Scoring
import Tabular

/// What came of launched integrations, as CSV `id,revenue` and, where launches differ in age,
/// `months`: then revenues count by the month.
struct OutcomeFile {
  private static let columns = [
    WantedColumn("id", isNeeded: true), WantedColumn("revenue", isNeeded: true),
    WantedColumn("months"),
  ]

  /// The revenue, or revenue a month, of each launched candidate.
  private(set) var revenues: [Identifier: Fraction] = [:]
  /// What is wrong with the file's rows.
  private(set) var problems = RowProblems()

  /// Reads the outcomes of some of these candidates; a row without a revenue is no outcome yet.
  init(_ path: String, of candidates: [Candidate], _ context: Context) throws(Problem) {
    var reader = try CSVReader(try context.open(path), CSVOptions(file: path))
    let map = try HeaderMap(
      reader.header, wanted: Self.columns, at: .init(file: path, line: reader.headerLine))
    guard let idColumn = map["id"], let revenueColumn = map["revenue"] else { return }
    let known = Set(candidates.map(\.id))
    while try reader.next() {
      do throws(Problem) {
        let id = Identifier(TextTrim.blanks(reader.text(idColumn)))
        guard known.contains(id) else {
          let near = Suggestion.nearest(to: id.text, among: known.sorted().map(\.text))
          throw reader.problem(
            idColumn, "no candidate has this id", hint: near.map { "did you mean '\($0)'?" })
        }
        guard let revenue = try Self.number(reader, revenueColumn) else { continue }
        var value = revenue
        if let monthsColumn = map["months"] {
          guard let months = try Self.number(reader, monthsColumn), months > .zero,
            let monthly = revenue.divided(by: months)
          else {
            throw reader.problem(
              monthsColumn, "this is no number of months", expected: "a number above 0")
          }
          value = monthly
        }
        guard revenues.updateValue(value, forKey: id) == nil else {
          throw reader.problem(idColumn, "this id stands twice", expected: "each id once")
        }
      } catch {
        problems.add(error)
      }
    }
    for problem in reader.problems.kept { problems.add(problem) }
  }

  private static func number(_ reader: CSVReader, _ column: Int) throws(Problem) -> Fraction? {
    let text = TextTrim.blanks(reader.text(column))
    guard !text.isEmpty else { return nil }
    guard !text.utf8.contains(UInt8(ascii: "/")), let number = Fraction(text) else {
      throw reader.problem(column, "this is no amount", expected: "digits such as 1200 or 99.50")
    }
    return number
  }
}
