import Basics
import Tabular

/// Which column of a file of revenue is which.
struct RevenueColumns {
  /// The file's own names of the columns that are read.
  let used: [(field: RevenueField, column: String)]
  /// Where they stand.
  let places: [(field: RevenueField, index: Int)]
  private let unused: [String]
  /// Whether the amount's column says that it holds minor units.
  let isMinor: Bool

  init(
    _ header: [String], given: [(name: String, column: String)], preset: RevenuePreset?,
    at place: Problem.Place
  ) throws(Problem) {
    let meant = given.map(\.name)
    let known = preset?.columns(in: header).filter { !meant.contains($0.name) } ?? []
    let skipped = preset?.misleading ?? []
    let wanted = RevenueField.wanted.filter { column in
      meant.contains(column.name) || !skipped.contains { $0.name == column.name }
    }
    let map = try HeaderMap(header, wanted: wanted, given: given + known, at: place)
    var used: [(field: RevenueField, column: String)] = []
    var places: [(field: RevenueField, index: Int)] = []
    for field in RevenueField.allCases {
      guard let index = map[field.name] else { continue }
      used.append((field, header[index]))
      places.append((field, index))
    }
    guard places.contains(where: { $0.field == .day || $0.field == .at }) else {
      throw .badInput(
        "there is neither a column 'date' nor a column 'at'", at: place,
        found: header.prefix(20).joined(separator: ", "), expected: "one of the two",
        hint: "say which it is: --map 'date=NAME'")
    }
    self.used = used
    self.places = places
    unused = map.unused
    isMinor =
      used.first { $0.field == .gross }?.column.lowercased().hasSuffix("minor") ?? false
  }

  /// The place of a field; nil where the file has none.
  subscript(_ field: RevenueField) -> Int? { places.first { $0.field == field }?.index }

  /// What is read from where, in a line.
  func line(file: String) -> String {
    let pairs = used.map { "\($0.field.name) from '\($0.column)'" }.joined(separator: ", ")
    var line = "\(file == "-" ? "standard input" : file): \(pairs)"
    if isMinor { line += "; amounts are minor units" }
    guard !unused.isEmpty else { return line }
    let names = unused.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    let more = unused.count - 8
    return line + "; not used: \(names)" + (more > 0 ? " and \(more) more" : "")
  }
}
