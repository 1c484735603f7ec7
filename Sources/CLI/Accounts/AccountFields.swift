import Basics
import Tabular

/// The columns of an account list that a workspace keeps, and where to find them.
struct AccountFields {
  /// The column of each wanted name; nil where the file has none.
  private let columns: [String: Int]
  /// The file's own names of the columns that are read, in the order of the wanted ones.
  let used: [(name: String, column: String)]
  private let unused: [String]

  /// What is looked for.
  static let wanted =
    AccountColumns.wanted.map { WantedColumn($0.name, aliases: $0.aliases) } + [
      WantedColumn(
        "population",
        aliases: ["segment", "account type", "type", "account status", "lifecycle stage"]),
      WantedColumn(
        "owner",
        aliases: [
          "account owner", "company owner", "owner name", "account executive", "ae", "rep",
          "owner id", "ownerid",
        ]),
      WantedColumn(
        "stage",
        aliases: ["deal stage", "opportunity stage", "stage name", "stagename", "status"]),
      WantedColumn(
        "amount",
        aliases: [
          "deal amount", "opportunity amount", "pipeline", "open pipeline", "acv", "arr", "value",
        ]),
      WantedColumn(
        "currency",
        aliases: ["currency code", "currencyisocode", "account currency", "deal currency"]),
    ]

  /// Looks for the columns in a header.
  ///
  /// - Parameters:
  ///   - header: The names that stand in the file.
  ///   - given: What `--map` says.
  ///   - preset: Whose export it is, which knows better what a name means.
  ///   - place: Where the header stands.
  /// - Throws: A problem where a column is not there, or there twice.
  init(
    _ header: [String], given: [(name: String, column: String)], preset: AccountPreset?,
    at place: Problem.Place
  ) throws(Problem) {
    let meant = given.map(\.name)
    let known = preset?.columns(in: header).filter { !meant.contains($0.name) } ?? []
    let map = try HeaderMap(header, wanted: Self.wanted, given: given + known, at: place)
    guard map["name"] != nil || map["website"] != nil else {
      throw .badInput(
        "there is neither a column 'name' nor a column 'website'", at: place,
        found: header.prefix(20).joined(separator: ", "),
        expected: "one of the two, by which companies are known",
        hint: "say which it is: --map 'name=NAME'")
    }
    var columns: [String: Int] = [:]
    var used: [(name: String, column: String)] = []
    for column in Self.wanted {
      guard let index = map[column.name] else { continue }
      columns[column.name] = index
      used.append((column.name, header[index]))
    }
    self.columns = columns
    self.used = used
    unused = map.unused
  }

  /// The index of a wanted column.
  subscript(_ name: String) -> Int? { columns[name] }

  /// What is read from where, in a line.
  func line(file: String) -> String {
    let pairs = used.map { "\($0.name) from '\($0.column)'" }.joined(separator: ", ")
    var line = "\(file == "-" ? "standard input" : file): \(pairs)"
    if columns["id"] == nil {
      line += "; no id column, so accounts are known by their domain, else by their name"
    }
    guard !unused.isEmpty else { return line }
    let names = unused.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    let more = unused.count - 8
    return line + "; not used: \(names)" + (more > 0 ? " and \(more) more" : "")
  }
}
