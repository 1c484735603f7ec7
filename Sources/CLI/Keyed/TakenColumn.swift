import Basics

/// Input that has a column which the work would add: a name would stand there twice.
enum TakenColumn {
  static let code = "taken_column"

  /// Refuses the names of columns among which is one of those that are added.
  static func check(
    _ names: [String], _ added: [String], at place: Problem.Place
  ) throws(Problem) {
    let all = added + [RowFilterOptions.problemColumn]
    guard let taken = all.first(where: names.contains) else { return }
    throw Problem(
      .badInput, code: code, "this column is there already", at: place, found: taken,
      hint: "leave it out, or give it another name")
  }
}
