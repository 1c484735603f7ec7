import Basics

/// What a rendering has to tell, each place once.
struct WarningList {
  /// The most that are told.
  static let most = 50

  private struct Place: Hashable {
    let file: Identifier
    let offset: Int
  }

  private var seen: Set<Place> = []
  /// The warnings in the order in which they came up.
  private(set) var problems: [Problem] = []

  /// How many places there are.
  var count: Int { seen.count }

  /// Whether a place has not been told of, and is to be.
  mutating func isNew(_ file: String, _ offset: Int) -> Bool {
    seen.insert(Place(file: Identifier(file), offset: offset)).inserted && seen.count <= Self.most
  }

  /// Adds a warning.
  mutating func add(_ problem: Problem) {
    problems.append(problem)
  }
}
