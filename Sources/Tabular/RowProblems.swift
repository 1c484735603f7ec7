package import Basics

/// The problems of a file's rows: the first are kept, the rest counted.
package struct RowProblems: Sendable {
  /// How many are kept.
  package static let keptCount = 50

  /// The first problems, in the order of their rows.
  package private(set) var kept: [Problem] = []
  /// How many there are.
  package private(set) var count = 0

  /// No problems.
  package init() {}

  /// Whether there is none.
  package var isEmpty: Bool { count == 0 }

  /// Adds one.
  package mutating func add(_ problem: Problem) {
    count += 1
    if kept.count < Self.keptCount {
      kept.append(problem)
    }
  }

  /// Adds those of later rows.
  package mutating func add(_ others: RowProblems) {
    for problem in others.kept where kept.count < Self.keptCount { kept.append(problem) }
    count += others.count
  }
}
