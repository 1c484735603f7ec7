package import Basics

/// Who looks after accounts: persons, who can be erased.
extension AccountTable {
  /// The owners of all accounts, present and former, each once.
  package func owners() throws(Problem) -> [String] {
    let statement = try connection.prepare(
      """
      SELECT owner FROM account WHERE owner <> '' UNION
      SELECT owner FROM account_before WHERE owner <> '' ORDER BY owner
      """)
    var owners: [String] = []
    while try statement.step() {
      if let owner = statement.text(0) { owners.append(owner) }
    }
    return owners
  }

  /// How many rows, present and former, have an owner.
  package func countOwned(by owner: String) throws(Problem) -> Int64 {
    let statement = try connection.prepare(
      """
      SELECT (SELECT count(*) FROM account WHERE owner = ?1)
        + (SELECT count(*) FROM account_before WHERE owner = ?1)
      """)
    try statement.bind(1, owner)
    return try statement.step() ? statement.integer(0) : 0
  }

  /// The numbers of the lists that have rows of an owner.
  package func lists(ownedBy owner: String) throws(Problem) -> [Int64] {
    let statement = try connection.prepare(
      """
      SELECT list FROM account WHERE owner = ?1 UNION
      SELECT list FROM account_before WHERE owner = ?1 ORDER BY list
      """)
    try statement.bind(1, owner)
    var numbers: [Int64] = []
    while try statement.step() { numbers.append(statement.integer(0)) }
    return numbers
  }

  /// Takes an owner out of all rows, present and former.
  package func eraseOwner(_ owner: String) throws(Problem) {
    for shelf in Shelf.allCases {
      let statement = try connection.prepare(
        "UPDATE \(shelf.rawValue) SET owner = '' WHERE owner = ?")
      try statement.bind(1, owner)
      try statement.run()
    }
  }

  /// The digest over a list as it stands, or as it was before its last import.
  package func digest(of list: AccountListTable.Row, on shelf: Shelf) throws(Problem) -> Digest {
    var digest = AccountDigest()
    switch shelf {
    case .present: try visit(list.number) { (row) throws(Problem) in digest.add(row) }
    case .former:
      try FormerAccounts(list, in: connection).visit { (row) throws(Problem) in digest.add(row) }
    }
    return digest.finished()
  }
}

extension OverlapTable {
  /// Says of kept overlaps that a list they were computed from has another digest now, where
  /// nothing changed that matching looks at.
  package func replace(_ old: Digest, by new: Digest) throws(Problem) {
    // One whose seal is broken stays so, for verify to find.
    var sealed: [Int64: Digest] = [:]
    for run in try all() {
      let pairs = try digest(run.number)
      if run.seal(over: pairs) == run.digest { sealed[run.number] = pairs }
    }
    for column in ["ours", "theirs"] {
      let statement = try connection.prepare(
        "UPDATE OR IGNORE overlap_run SET \(column) = ?1 WHERE \(column) = ?2")
      try statement.bind(1, new.bytes)
      try statement.bind(2, old.bytes)
      try statement.run()
    }
    for run in try all() {
      guard let pairs = sealed[run.number] else { continue }
      var renewed = run
      renewed.digest = run.seal(over: pairs)
      try set(renewed)
    }
  }
}
