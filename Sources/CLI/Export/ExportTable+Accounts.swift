import Basics
import JSON
import Storage
import Workspace

/// The account lists and their overlaps; a list is called by its partner's id, ours `ours`.
extension ExportTable {
  static func lists(_ connection: Connection) -> ExportTable {
    let columns = ["list", "accounts", "populations", "entry", "digest", "previous"]
    return ExportTable("account_lists", columns) { (take) throws(Problem) in
      let table = AccountListTable(connection)
      for list in try table.all() {
        let populations = try table.populations(of: list.number).map {
          JSONObject.Member(key: $0.name, value: .integer($0.accounts))
        }
        try take([
          .string(name(list)), .integer(list.accounts),
          JSONObject(populations).map(JSONValue.object) ?? .null, .integer(list.sequence),
          .string(list.digest.text), list.previous.map { .string($0.text) } ?? .null,
        ])
      }
    }
  }

  /// The accounts as they are, and those that the last import of each list changed or took away.
  static func accounts(_ connection: Connection) throws(Problem) -> [ExportTable] {
    let columns = [
      "list", "key", "name", "website", "country", "domain", "population", "owner", "stage",
      "amount", "first_seen", "changed",
    ]
    let lists = try AccountListTable(connection).all()
    return [("accounts", AccountTable.Shelf.present), ("former_accounts", .former)].map {
      tableName, shelf in
      ExportTable(tableName, columns) { (take) throws(Problem) in
        for list in lists {
          let listName = JSONValue.string(name(list))
          try AccountTable(connection).visit(list.number, on: shelf) { (row) throws(Problem) in
            try take([listName] + cells(AccountRow(row)))
          }
        }
      }
    }
  }

  private static func cells(_ row: AccountRow) -> [JSONValue] {
    [
      row.key, row.name, row.website, row.country, row.domain, row.population, row.owner,
      row.stage, AmountText.of(row.amount, row.currency),
    ].map { .string($0) } + [.integer(row.firstSeen), .integer(row.changed)]
  }

  static func runs(_ connection: Connection) -> ExportTable {
    let columns = ["run", "partner", "ours", "theirs", "engine", "decisions", "pairs", "summary"]
    return ExportTable("overlap_runs", columns) { (take) throws(Problem) in
      let names = try holders(connection)
      for run in try OverlapTable(connection).all() {
        try take([
          .integer(run.number), .string(names[run.basis.list] ?? ""),
          .string(run.basis.ours.text), .string(run.basis.theirs.text), .string(run.engine),
          .string(run.decisions.text), .string(run.digest.text),
          (try? JSONParser.parse(Array(run.summary.utf8).span)) ?? .string(run.summary),
        ])
      }
    }
  }

  static func pairs(_ connection: Connection) -> ExportTable {
    let columns = [
      "run", "partner", "ours", "theirs", "score", "tier", "standing", "our_population",
      "their_population", "reason",
    ]
    return ExportTable("overlap_pairs", columns) { (take) throws(Problem) in
      let names = try holders(connection)
      let table = OverlapTable(connection)
      for run in try table.all() {
        let start: [JSONValue] = [.integer(run.number), .string(names[run.basis.list] ?? "")]
        try table.visit(run.number) { (pair) throws(Problem) in
          let score = ReasonText.fixed(pair.probability, places: 4)
          try take(
            start
              + [
                pair.ours, pair.theirs, score, pair.tier, pair.standing.rawValue,
                pair.ourPopulation, pair.theirPopulation, pair.reason,
              ].map { .string($0) })
        }
      }
    }
  }

  static func views(_ connection: Connection) -> ExportTable {
    let columns = [
      "view", "partner", "population", "ours", "theirs", "engine", "decisions", "pairs",
      "companies",
    ]
    return ExportTable("overlap_views", columns) { (take) throws(Problem) in
      let names = try holders(connection)
      for view in try ViewTable(connection).all() {
        let source = view.source
        try take(
          [.integer(view.number)]
            + [
              names[source.basis.list] ?? "", view.population, source.basis.ours.text,
              source.basis.theirs.text, source.engine, source.decisions.text, view.digest.text,
            ].map { .string($0) } + [.integer(view.companies)])
      }
    }
  }

  static func viewPairs(_ connection: Connection) -> ExportTable {
    let columns = ["view", "partner", "population", "ours", "theirs"]
    return ExportTable("overlap_view_pairs", columns) { (take) throws(Problem) in
      let names = try holders(connection)
      let table = ViewTable(connection)
      for view in try table.all() {
        let holder = names[view.source.basis.list] ?? ""
        try table.visit(view.number) { (pair) throws(Problem) in
          try take(
            [.integer(view.number)]
              + [holder, view.population, pair.ours, pair.theirs].map { .string($0) })
        }
      }
    }
  }

  private static func name(_ list: AccountListTable.Row) -> String {
    list.holder.isEmpty ? "ours" : list.holder
  }

  private static func holders(_ connection: Connection) throws(Problem) -> [Int64: String] {
    let lists = try AccountListTable(connection).all()
    return Dictionary(lists.map { ($0.number, name($0)) }, uniquingKeysWith: { first, _ in first })
  }
}
