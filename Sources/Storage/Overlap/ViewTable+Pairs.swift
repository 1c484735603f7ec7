package import Basics

/// The pairs of views: the accounts that a population of ours and a partner's list have in common.
extension ViewTable {
  /// Their account's key and ours.
  package typealias Keys = (theirs: String, ours: String)

  /// Puts pairs under a number.
  package func put(_ number: Int64, _ pairs: some Sequence<Keys>) throws(Problem) {
    let statement = try connection.prepare(
      "INSERT INTO overlap_view_pair(view, theirs, ours) VALUES(?, ?, ?)")
    try statement.bind(1, number)
    for pair in pairs {
      try statement.bind(2, pair.theirs)
      try statement.bind(3, pair.ours)
      try statement.run()
    }
  }

  /// Gives each pair of a view, by their key and ours.
  package func visit(_ number: Int64, _ body: (Keys) throws(Problem) -> Void) throws(Problem) {
    let statement = try pairs(number)
    while try statement.step() { try body((statement.text(0) ?? "", statement.text(1) ?? "")) }
  }

  /// The digest over the pairs of a view: of each both keys, each with its length before it.
  package func digest(_ number: Int64) throws(Problem) -> Digest {
    let statement = try pairs(number)
    var hash = GatheringHash(tag: "tandem overlap view pairs 1")
    while try statement.step() {
      for column: Int32 in 0..<2 { statement.withBytes(column) { hash.add(counted: $0) } }
    }
    return hash.finished()
  }

  private func pairs(_ number: Int64) throws(Problem) -> Statement {
    let statement = try connection.prepare(
      "SELECT theirs, ours FROM overlap_view_pair WHERE view = ? ORDER BY theirs, ours")
    try statement.bind(1, number)
    return statement
  }

  /// Gives each pair of a view with what is told of its accounts, by their key and ours.
  ///
  /// - Parameters:
  ///   - number: The view.
  ///   - ourList: The number of our list.
  ///   - theirList: That of theirs.
  ///   - body: Gets their account's key and name, and our account.
  /// - Throws: A problem when the file can't be read.
  package func visitAccounts(
    _ number: Int64, ourList: Int64, theirList: Int64,
    _ body: (_ theirKey: String, _ theirName: String, _ ours: AccountRow) -> Void
  ) throws(Problem) {
    let ours = AccountRow.columns.split(separator: ",").map { column in
      "our." + column.filter { $0 != " " && $0 != "\n" }
    }.joined(separator: ", ")
    let statement = try connection.prepare(
      """
      SELECT pair.theirs, their.name, \(ours) FROM overlap_view_pair AS pair
      CROSS JOIN account AS our ON our.list = ?2 AND our.key = pair.ours
      CROSS JOIN account AS their ON their.list = ?3 AND their.key = pair.theirs
      WHERE pair.view = ?1 ORDER BY pair.theirs, pair.ours
      """)
    try statement.bind(1, number)
    try statement.bind(2, ourList)
    try statement.bind(3, theirList)
    while try statement.step() {
      body(statement.text(0) ?? "", statement.text(1) ?? "", AccountRow(statement, from: 2))
    }
  }

  /// The numbers under which there are pairs.
  package func pairNumbers() throws(Problem) -> [Int64] {
    let statement = try connection.prepare(
      "SELECT min(view) FROM overlap_view_pair WHERE view > ?")
    var numbers: [Int64] = []
    var last = Int64.min
    while true {
      try statement.bind(1, last)
      guard try statement.step(), !statement.isNull(0) else { return numbers }
      last = statement.integer(0)
      numbers.append(last)
      statement.reset()
    }
  }
}
