package import Basics

/// Counting pairs, each account once.
extension OverlapTable {
  /// An account of ours in a cell of the matrix, with its amount.
  package struct Hit: Equatable, Sendable {
    /// The population of our account.
    package let ours: String
    /// The population of theirs.
    package let theirs: String
    /// The amount of our account in minor units.
    package let amount: Int64?
    /// Its currency.
    package let currency: String
  }

  /// Gives each account of ours once for each cell in which it counts.
  ///
  /// - Parameters:
  ///   - number: The run.
  ///   - ourList: The number of our list, where the amounts are.
  ///   - body: Gets the account's cell.
  /// - Throws: A problem when the file can't be read.
  package func visitHits(
    _ number: Int64, ourList: Int64, _ body: (Hit) -> Void
  ) throws(Problem) {
    let statement = try connection.prepare(
      """
      SELECT pair.our_population, pair.their_population, account.amount,
        coalesce(account.currency, '')
      FROM (SELECT DISTINCT our_population, their_population, ours FROM overlap_pair
        WHERE run = ?1 AND \(OverlapPair.shared)) AS pair
      LEFT JOIN account ON account.list = ?2 AND account.key = pair.ours
      """)
    try statement.bind(1, number)
    try statement.bind(2, ourList)
    while try statement.step() {
      body(
        Hit(
          ours: statement.text(0) ?? "", theirs: statement.text(1) ?? "",
          amount: statement.isNull(2) ? nil : statement.integer(2),
          currency: statement.text(3) ?? ""))
    }
  }

  /// Pairs that count in a cell, of one manner.
  package struct CellPart: Equatable, Sendable {
    /// The population of our accounts.
    package let ours: String
    /// The population of theirs.
    package let theirs: String
    /// `exact`, `strong` or `confirmed`.
    package let manner: String
    /// How many pairs.
    package let pairs: Int64
  }

  /// What the cells are made of.
  package func cellParts(_ number: Int64) throws(Problem) -> [CellPart] {
    let statement = try connection.prepare(
      """
      SELECT our_population, their_population,
        iif(standing = 'confirmed', standing, tier) AS manner, count(*)
      FROM overlap_pair WHERE run = ? AND \(OverlapPair.shared)
      GROUP BY our_population, their_population, manner
      ORDER BY our_population, their_population, manner
      """)
    try statement.bind(1, number)
    var parts: [CellPart] = []
    while try statement.step() {
      parts.append(
        CellPart(
          ours: statement.text(0) ?? "", theirs: statement.text(1) ?? "",
          manner: statement.text(2) ?? "", pairs: statement.integer(3)))
    }
    return parts
  }

  /// How many accounts of ours count, each once.
  package func countShared(_ number: Int64) throws(Problem) -> Int64 {
    try count("count(DISTINCT ours)", number, OverlapPair.shared)
  }

  /// How many pairs are up for a person to decide: neither sure nor hopeless, and undecided.
  package func countDoubtful(
    _ number: Int64, _ range: ClosedRange<Double>
  ) throws(Problem) -> Int64 {
    try count(
      "count(*)", number,
      """
      standing IN ('chosen', 'passed') AND probability BETWEEN \(range.lowerBound) AND \
      \(range.upperBound)
      """)
  }

  /// How many pairs have a standing.
  package func count(_ number: Int64, standing: OverlapPair.Standing) throws(Problem) -> Int64 {
    try count("count(*)", number, "standing = '\(standing.rawValue)'")
  }

  private func count(
    _ what: String, _ number: Int64, _ condition: String
  ) throws(Problem) -> Int64 {
    let statement = try connection.prepare(
      "SELECT \(what) FROM overlap_pair WHERE run = ? AND \(condition)")
    try statement.bind(1, number)
    return try statement.step() ? statement.integer(0) : 0
  }

  /// How many accounts of theirs count, by population.
  package func sharedTheirs(
    _ number: Int64
  ) throws(Problem) -> [AccountListTable.Population] {
    let statement = try connection.prepare(
      """
      SELECT their_population, count(DISTINCT theirs) FROM overlap_pair
      WHERE run = ? AND \(OverlapPair.shared) GROUP BY their_population ORDER BY their_population
      """)
    try statement.bind(1, number)
    var rows: [AccountListTable.Population] = []
    while try statement.step() {
      rows.append(.init(name: statement.text(0) ?? "", accounts: statement.integer(1)))
    }
    return rows
  }
}
