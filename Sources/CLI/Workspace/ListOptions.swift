import Basics
import Exact
import JSON

/// The options of lists: which columns, in which order of rows, how many.
enum ListOptions {
  static let columns = OptionSpec.value(
    "columns", .text("NAMES"), "Only these columns, in this order: id,name")
  static let sort = OptionSpec.value(
    "sort", .text("COLUMN"), "Sort by this column; -COLUMN turns the order round")
  static let limit = OptionSpec.value("limit", .text("N"), "Only the first N rows")

  /// Those of a list that is read as a whole.
  static let all = [columns, sort, limit]
}

extension Listing {
  /// The rows and columns that a command line asks for; options that the command does not have
  /// ask for nothing.
  ///
  /// - Throws: A problem of kind `usage` that names the columns there are.
  func arranged(_ arguments: Arguments) throws(Problem) -> Listing {
    var listing = self
    if let text = arguments.value(ListOptions.sort) {
      let isReversed = text.hasPrefix("-")
      let column = try place(
        of: isReversed ? String(text.dropFirst()) : text, ListOptions.sort)
      listing.rows = Self.sorted(rows, by: column, isReversed: isReversed)
    }
    if let limit = try arguments.whole(ListOptions.limit, in: 1...Int.max) {
      listing.rows = Array(listing.rows.prefix(limit))
    }
    guard let text = arguments.value(ListOptions.columns) else { return listing }
    var places: [Int] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      places.append(try place(of: String(name), ListOptions.columns))
    }
    return Listing(
      name, places.map { columns[$0] }, none: none,
      rows: listing.rows.map { row in places.map { row[$0] } })
  }

  private func place(of name: String, _ option: OptionSpec) throws(Problem) -> Int {
    if let place = columns.firstIndex(where: { ByteOrder.same($0.name, name) }) { return place }
    throw UsageProblem.badChoice("--" + option.name, found: name, among: columns.map(\.name))
  }

  /// Figures by their size, texts by their bytes, what is not known last in either order.
  private static func sorted(
    _ rows: [[JSONValue]], by column: Int, isReversed: Bool
  ) -> [[JSONValue]] {
    let keys = rows.map { plain($0[column]) }
    let figures = keys.map { Fraction($0) }
    func precedes(_ a: Int, _ b: Int) -> Bool {
      if let one = figures[a], let other = figures[b] { return one < other }
      if (figures[a] == nil) != (figures[b] == nil) { return figures[a] != nil }
      return ByteOrder.precedes(keys[a], keys[b])
    }
    let known = rows.indices.filter { !keys[$0].isEmpty }
    let order = known.sorted { a, b in
      if isReversed ? precedes(b, a) : precedes(a, b) { return true }
      if isReversed ? precedes(a, b) : precedes(b, a) { return false }
      return a < b
    }
    return (order + rows.indices.filter { keys[$0].isEmpty }).map { rows[$0] }
  }
}
