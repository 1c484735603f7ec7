package import Basics

extension OverlapTable {
  /// Puts pairs under a run, in place of those between the same accounts.
  package func put(_ number: Int64, _ pairs: some Sequence<OverlapPair>) throws(Problem) {
    let statement = try connection.prepare(
      """
      INSERT INTO overlap_pair(run, \(OverlapPair.columns)) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT(run, theirs, ours) DO UPDATE SET standing = excluded.standing
      """)
    try statement.bind(1, number)
    for pair in pairs {
      try statement.bind(2, pair.theirs)
      try statement.bind(3, pair.ours)
      try statement.bind(4, real: pair.probability)
      try statement.bind(5, pair.tier)
      try statement.bind(6, pair.standing.rawValue)
      try statement.bind(7, pair.ourPopulation)
      try statement.bind(8, pair.theirPopulation)
      try statement.bind(9, pair.reason)
      try statement.run()
    }
  }

  /// Gives each pair of a run, by their key and ours.
  package func visit(
    _ number: Int64, _ body: (OverlapPair) throws(Problem) -> Void
  ) throws(Problem) {
    let statement = try connection.prepare(
      "SELECT \(OverlapPair.columns) FROM overlap_pair WHERE run = ? ORDER BY theirs, ours")
    try statement.bind(1, number)
    while try statement.step() { try body(OverlapPair(statement)) }
  }

  /// The pairs of one of their accounts.
  package func pairs(_ number: Int64, theirs key: String) throws(Problem) -> [OverlapPair] {
    try pairs(number, "theirs = ? ORDER BY ours", key)
  }

  /// The pairs of one of our accounts; looks at all of the run.
  package func pairs(_ number: Int64, ours key: String) throws(Problem) -> [OverlapPair] {
    try pairs(number, "ours = ? ORDER BY theirs", key)
  }

  private func pairs(
    _ number: Int64, _ condition: String, _ key: String
  ) throws(Problem) -> [OverlapPair] {
    let statement = try connection.prepare(
      "SELECT \(OverlapPair.columns) FROM overlap_pair WHERE run = ? AND \(condition)")
    try statement.bind(1, number)
    try statement.bind(2, key)
    var pairs: [OverlapPair] = []
    while try statement.step() { pairs.append(OverlapPair(statement)) }
    return pairs
  }

  /// Their accounts about whose pairs a person has said something.
  package func decided(_ number: Int64) throws(Problem) -> [String] {
    let statement = try connection.prepare(
      """
      SELECT DISTINCT theirs FROM overlap_pair
      WHERE run = ? AND standing IN ('confirmed', 'refused') ORDER BY theirs
      """)
    try statement.bind(1, number)
    var keys: [String] = []
    while try statement.step() { keys.append(statement.text(0) ?? "") }
    return keys
  }

  /// Takes pairs away that the matching never compared, and of which a person had said something.
  package func removeUncompared(_ number: Int64) throws(Problem) {
    let statement = try connection.prepare(
      "DELETE FROM overlap_pair WHERE run = ? AND probability = 0")
    try statement.bind(1, number)
    try statement.run()
  }

  /// The digest over the pairs of a run.
  package func digest(_ number: Int64) throws(Problem) -> Digest {
    let statement = try connection.prepare(
      "SELECT \(OverlapPair.columns) FROM overlap_pair WHERE run = ? ORDER BY theirs, ours")
    try statement.bind(1, number)
    var digest = PairsDigest()
    while try statement.step() {
      for column: Int32 in [0, 1, 3, 4, 5, 6, 7] { statement.withBytes(column) { digest.add($0) } }
      digest.end(probability: statement.real(2))
    }
    return digest.finished()
  }
}
