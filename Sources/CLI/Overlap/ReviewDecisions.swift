import Basics
import Platform
import Tabular

/// Reads decisions from a review that was written as CSV and filled in.
enum ReviewDecisions {
  private static let columns = [
    WantedColumn("our_key", aliases: ["ours", "a_id"], isNeeded: true),
    WantedColumn("their_key", aliases: ["theirs", "b_id"], isNeeded: true),
    WantedColumn("decision", aliases: ["match", "verdict"], isNeeded: true),
  ]

  /// The rows that have a decision; nil where problems were told.
  static func read(
    _ file: String, _ context: Context
  ) throws(Problem) -> [(ours: String, theirs: String, isSame: Bool?)]? {
    var reader = try CSVReader(try context.open(file), CSVOptions(file: file))
    let map = try HeaderMap(
      reader.header, wanted: columns, at: .init(file: file, line: reader.headerLine),
      canMap: false)
    guard let ours = map["our_key"], let theirs = map["their_key"], let verdict = map["decision"]
    else { return [] }
    var decisions: [(ours: String, theirs: String, isSame: Bool?)] = []
    while try reader.next() {
      switch DecisionFile.reading(of: reader.text(verdict)) {
      case .none: continue
      case .unreadable:
        reader.problems.add(
          reader.problem(verdict, "this is no decision", expected: "yes, no or nothing"))
      case .decided(let isSame):
        decisions.append((unguarded(reader.text(ours)), unguarded(reader.text(theirs)), isSame))
      }
    }
    guard reader.problems.isEmpty else {
      _ = context.fail(reader.problems.kept, total: reader.problems.count)
      return nil
    }
    return decisions
  }

  /// A key as it was before the apostrophe that guards spreadsheets was put before it.
  private static func unguarded(_ text: String) -> String {
    text.hasPrefix("'") ? String(text.dropFirst()) : text
  }
}
