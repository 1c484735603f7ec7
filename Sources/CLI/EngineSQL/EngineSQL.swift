import Overlap

/// The statements that lay two normalised lists side by side on an engine.
struct EngineSQL {
  /// The stretches between which the pairs go through a filter.
  enum Part: String, CaseIterable {
    case candidates
    case rivals
    case overlap
  }

  let dialect: SQLDialect
  /// The tables of normalised rows.
  var ours = "ours_keys"
  var theirs = "theirs_keys"
  /// What stands before the names of all tables that are made.
  var prefix = "tandem_"
  /// The columns of the rows as they were given; nil where there is none.
  var columns: [String: String] = [:]
  /// The most pairs that a block may have, by kind.
  var caps: [BlockKind: Int] = [:]
  /// How many parts the table with the largest groups is made in, one after the other.
  var slices = 1

  static let given = ["id", "name", "website", "country", "population"]

  /// The statements of a part, or of all; between two of them stands one empty line.
  func text(_ part: Part?) -> String {
    var lines: [Substring] = []
    for line in statements(part).split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.isEmpty || lines.last?.isEmpty == false { lines.append(line) }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func statements(_ part: Part?) -> String {
    switch part {
    case .candidates: head + candidates
    case .rivals: head + rivals
    case .overlap: head + overlap + "\n" + result
    case nil: head + candidates + "\n" + rivals + "\n" + overlap + "\n" + result
    }
  }

  private var head: String {
    """
    -- Two account lists side by side, for \(dialect.rawValue); made by tandem match export-sql.
    -- \(ours) and \(theirs) hold what tandem normalise wrote, an id once each.
    -- docs/engines.md tells how to run this and what to expect.


    """
  }

  /// What parts the steps.
  var rule: String { "-- " + String(repeating: "-", count: 93) }

  /// A cap of a kind of block.
  func cap(_ kind: BlockKind) -> Int { caps[kind] ?? kind.cap }

  /// A given column of a row as text that is never null.
  func column(_ name: String, of alias: String = "") -> String {
    let own = columns[name] ?? name
    guard !own.isEmpty else { return "''" }
    return "COALESCE(CAST(\(alias)\(dialect.quoted(own)) AS \(dialect.text)), '')"
  }

  func key(_ column: KeyColumn) -> String { "COALESCE(\(column.rawValue), '')" }

  /// Whether a filter could use a row; engines read an empty field as empty or as nothing.
  ///
  /// Said so that a planner can tell from its statistics how many rows that is: nearly all.
  func isUsable(_ alias: String = "") -> String {
    let problem = alias + RowFilterOptions.problemColumn
    return "(\(problem) IS NULL OR \(problem) = '')"
  }
}
