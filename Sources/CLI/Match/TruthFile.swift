import Basics
import Overlap
import Platform
import Tabular

/// Reads known pairs: `a_id` of our list, `b_id` of theirs.
enum TruthFile {
  private static let columns = [
    WantedColumn("a_id", isNeeded: true), WantedColumn("b_id", isNeeded: true),
  ]

  /// The pairs as rows; a pair of unknown ids is a problem.
  static func read(
    _ file: String, _ input: MatchInput, _ context: Context
  ) throws(Problem) -> Set<RowPair>? {
    var reader = try CSVReader(try context.open(file), CSVOptions(file: file))
    let map = try HeaderMap(
      reader.header, wanted: columns, at: .init(file: file, line: reader.headerLine))
    guard let a = map["a_id"], let b = map["b_id"] else { return [] }
    let ours = input.ours.rows()
    let theirs = input.theirs.rows()
    var pairs: Set<RowPair> = []
    while try reader.next() {
      guard let one = ours[reader.text(a)] else {
        reader.problems.add(reader.problem(a, "our list has no row of this id"))
        continue
      }
      guard let other = theirs[reader.text(b)] else {
        reader.problems.add(reader.problem(b, "their list has no row of this id"))
        continue
      }
      pairs.insert(RowPair(one, other))
    }
    guard reader.problems.isEmpty else {
      _ = context.fail(reader.problems.kept, total: reader.problems.count)
      return nil
    }
    return pairs
  }
}
