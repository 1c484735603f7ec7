package import Basics

/// A column that a reader of a table is looking for.
package struct WantedColumn: Sendable {
  /// What the program calls it, and `--map` too.
  package let name: String
  /// Other names it goes by, the likeliest first.
  package let aliases: [String]
  /// Whether a table without it is refused.
  package let isNeeded: Bool

  /// A column with the names it goes by besides its own.
  package init(_ name: String, aliases: [String] = [], isNeeded: Bool = false) {
    self.name = name
    self.aliases = aliases
    self.isNeeded = isNeeded
  }
}

/// Which column of a table is which.
///
/// Names are compared without regard to case, to blanks around them, and to what stands between
/// words: `Company Name`, `company_name` and `CompanyName` are one. A column's own name goes
/// before its aliases, and these go in their order.
package struct HeaderMap: Equatable, Sendable {
  private let columns: [String: Int]
  /// The names of the header that no wanted column has taken, in their order.
  package let unused: [String]

  /// Looks for the wanted columns among the header's names.
  ///
  /// `given` are the user's own pairs of a wanted name and a header's name; they go before all
  /// else. Refused are a needed column that isn't there, a name that the header has twice where
  /// one is wanted, and given names that are none. `canMap` tells whether users can give any.
  package init(
    _ header: [String], wanted: [WantedColumn], given: [(name: String, column: String)] = [],
    at place: Problem.Place = .init(), canMap: Bool = true
  ) throws(Problem) {
    let search = HeaderSearch(header: header, place: place)
    var found: [String: Int] = [:]
    for (name, column) in given {
      guard wanted.contains(where: { ByteOrder.same($0.name, name) }) else {
        throw search.unknownName(name, wanted: wanted)
      }
      guard let index = try search.column(named: column) else {
        throw search.missing([(name, [column])])
      }
      found[name] = index
    }
    var missing: [WantedColumn] = []
    for column in wanted where found[column.name] == nil {
      let taken = Set(found.values)
      var index: Int?
      for name in [column.name] + column.aliases where index == nil {
        index = try search.column(named: name).flatMap { taken.contains($0) ? nil : $0 }
      }
      if let index {
        found[column.name] = index
      } else if column.isNeeded {
        missing.append(column)
      }
    }
    guard missing.isEmpty else {
      throw search.missing(missing.map { ($0.name, [$0.name] + $0.aliases) }, canMap: canMap)
    }
    columns = found
    let taken = Set(found.values)
    unused = header.indices.filter { !taken.contains($0) }.map { header[$0] }
  }

  /// The index of a wanted column; nil when the table hasn't got it.
  package subscript(_ name: String) -> Int? {
    columns[name]
  }
}
