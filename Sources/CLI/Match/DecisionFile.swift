import Basics
import Overlap
import Platform
import Tabular

/// Reads what a person has decided in a review file: `a_id`, `b_id` and `decision`.
enum DecisionFile {
  private static let columns = [
    WantedColumn("a_id", isNeeded: true), WantedColumn("b_id", isNeeded: true),
    WantedColumn("decision", aliases: ["match", "verdict"], isNeeded: true),
  ]
  private static let yes = ["yes", "y", "match", "same", "true", "1", "ja", "oui", "si", "sí"]
  private static let no = [
    "no", "n", "different", "other", "false", "0", "nein", "non",
  ]

  /// What a field for a decision may say.
  enum Reading: Equatable {
    case none
    case decided(Bool)
    case unreadable
  }

  /// Reads a field for a decision.
  static func reading(of text: String) -> Reading {
    let word = text.lowercased().filter { $0 != " " }
    guard !word.isEmpty else { return .none }
    if yes.contains(word) { return .decided(true) }
    return no.contains(word) ? .decided(false) : .unreadable
  }

  /// The decisions of a file; rows without one are left for later.
  static func read(
    _ file: String, _ input: MatchInput, _ context: Context
  ) throws(Problem) -> Decisions? {
    var reader = try CSVReader(try context.open(file), CSVOptions(file: file))
    let map = try HeaderMap(
      reader.header, wanted: columns, at: .init(file: file, line: reader.headerLine))
    guard let a = map["a_id"], let b = map["b_id"], let verdict = map["decision"] else {
      return Decisions()
    }
    let ours = input.ours.rows()
    let theirs = input.theirs.rows()
    var decisions = Decisions()
    var strangers = 0
    while try reader.next() {
      let isMatch: Bool
      switch reading(of: reader.text(verdict)) {
      case .none: continue
      case .decided(let verdict): isMatch = verdict
      case .unreadable:
        reader.problems.add(
          reader.problem(verdict, "this is no decision", expected: "yes, no or nothing"))
        continue
      }
      guard let one = ours[reader.text(a)], let other = theirs[reader.text(b)] else {
        strangers += 1
        continue
      }
      decisions.decide(ours: one, theirs: other, isMatch: isMatch)
    }
    guard reader.problems.isEmpty else {
      _ = context.fail(reader.problems.kept, total: reader.problems.count)
      return nil
    }
    if strangers > 0 {
      context.warn("\(file): \(strangers) decisions are about rows that are in neither list")
    }
    return decisions
  }
}
