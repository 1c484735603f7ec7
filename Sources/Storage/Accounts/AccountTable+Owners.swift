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
    var digest = AccountDigest(salt: try ListSaltTable(connection).find(list.number))
    switch shelf {
    case .present: try visit(list.number) { (row) throws(Problem) in digest.add(row) }
    case .former:
      try FormerAccounts(list, in: connection).visit { (row) throws(Problem) in digest.add(row) }
    }
    return digest.finished()
  }
}

extension OverlapTable {
  /// Says of kept overlaps and views that a list they were computed from has another digest now,
  /// where nothing changed that matching looks at; each is sealed anew.
  package func replace(_ old: Digest, by new: Digest) throws(Problem) {
    for run in try all() where run.basis.ours == old || run.basis.theirs == old {
      var moved = run
      if run.basis.ours == old { moved.basis.ours = new }
      if run.basis.theirs == old { moved.basis.theirs = new }
      // Two that would be of the same lists: the one there is stays, and this one is outdated.
      if try find(moved.basis) != nil { continue }
      let pairs = try digest(run.number)
      // One that was edited stays as wrong as it is.
      guard run.seal(over: pairs) == run.digest else { continue }
      moved.digest = moved.seal(over: pairs)
      let statement = try connection.prepare(
        "UPDATE overlap_run SET ours = ?, theirs = ?, digest = ? WHERE run = ?")
      try statement.bind(1, moved.basis.ours.bytes)
      try statement.bind(2, moved.basis.theirs.bytes)
      try statement.bind(3, moved.digest.bytes)
      try statement.bind(4, run.number)
      try statement.run()
    }
    try ViewTable(connection).replace(old, by: new)
  }
}
