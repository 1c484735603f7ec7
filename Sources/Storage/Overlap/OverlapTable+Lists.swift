package import Basics

/// Listing what stands behind the counts.
extension OverlapTable {
  /// A pair with both of its accounts.
  package struct Listed: Equatable, Sendable {
    /// The pair.
    package let pair: OverlapPair
    /// Our account.
    package let ours: AccountRow
    /// Theirs.
    package let theirs: AccountRow
  }

  /// Which pairs to list.
  package struct Selection: Sendable {
    /// Only those of this population of ours.
    package var ours: String?
    /// Only those of this population of theirs.
    package var theirs: String?
    /// The most to list.
    package var limit: Int

    /// A selection; everything unless something is said.
    package init(ours: String? = nil, theirs: String? = nil, limit: Int) {
      self.ours = ours
      self.theirs = theirs
      self.limit = limit
    }
  }

  /// The pairs that count, by their key and ours.
  package func shared(
    _ number: Int64, ourList: Int64, theirList: Int64, _ selection: Selection
  ) throws(Problem) -> [Listed] {
    try listed(number, ourList, theirList, selection, OverlapPair.shared, order: Self.byKeys)
  }

  /// The pairs that a person should look at: the most doubtful first.
  package func doubtful(
    _ number: Int64, ourList: Int64, theirList: Int64, _ range: ClosedRange<Double>,
    _ selection: Selection
  ) throws(Problem) -> [Listed] {
    try listed(
      number, ourList, theirList, selection,
      """
      standing IN ('chosen', 'passed') AND probability BETWEEN \(range.lowerBound) AND \
      \(range.upperBound)
      """, order: "abs(pair.probability - 0.5), " + Self.byKeys)
  }

  /// As the pairs lie, so that a page is found without sorting all of them.
  private static let byKeys = "pair.theirs, pair.ours"

  private func listed(
    _ number: Int64, _ ourList: Int64, _ theirList: Int64, _ selection: Selection,
    _ condition: String, order: String
  ) throws(Problem) -> [Listed] {
    func columns(_ columns: String, of table: String) -> String {
      columns.split(separator: ",").map { name in
        table + "." + name.filter { $0 != " " && $0 != "\n" }
      }.joined(separator: ", ")
    }
    // The page is cut before the accounts are looked up.
    let statement = try connection.prepare(
      """
      SELECT \(columns(OverlapPair.columns, of: "pair")),
        \(columns(AccountRow.columns, of: "our")),
        \(columns(AccountRow.columns, of: "their"))
      FROM (SELECT \(OverlapPair.columns) FROM overlap_pair AS pair
        WHERE run = ?1 AND \(condition) AND (?2 IS NULL OR our_population = ?2)
          AND (?3 IS NULL OR their_population = ?3)
        ORDER BY \(order) LIMIT ?4) AS pair
      JOIN account AS our ON our.list = ?5 AND our.key = pair.ours
      JOIN account AS their ON their.list = ?6 AND their.key = pair.theirs
      ORDER BY \(order)
      """)
    try statement.bind(1, number)
    try statement.bind(2, selection.ours)
    try statement.bind(3, selection.theirs)
    try statement.bind(4, Int64(selection.limit))
    try statement.bind(5, ourList)
    try statement.bind(6, theirList)
    var rows: [Listed] = []
    while try statement.step() {
      rows.append(
        Listed(
          pair: OverlapPair(statement), ours: AccountRow(statement, from: 8),
          theirs: AccountRow(statement, from: 20)))
    }
    return rows
  }

  /// Their accounts that we have not, by key.
  package func whiteSpace(
    _ number: Int64, theirList: Int64, population: String?, after key: String, limit: Int
  ) throws(Problem) -> [AccountRow] {
    let statement = try connection.prepare(
      """
      SELECT \(AccountRow.columns) FROM account
      WHERE list = ?1 AND key > ?2 AND (?3 IS NULL OR population = ?3)
        AND NOT EXISTS(SELECT 1 FROM overlap_pair
          WHERE run = ?4 AND theirs = account.key AND \(OverlapPair.shared))
      ORDER BY key LIMIT ?5
      """)
    try statement.bind(1, theirList)
    try statement.bind(2, key)
    try statement.bind(3, population)
    try statement.bind(4, number)
    try statement.bind(5, Int64(limit))
    var rows: [AccountRow] = []
    while try statement.step() { rows.append(AccountRow(statement)) }
    return rows
  }
}
