extension Migration {
  /// Account lists, their accounts, and the overlap of lists as it was last computed.
  ///
  /// Accounts lie by list and key in the table itself: one search less than with an index beside
  /// it, and a first import, which comes in that order, only ever writes at the end.
  static let accounts = Migration(
    name: "accounts",
    sql: """
      CREATE TABLE account_list(
        number INTEGER PRIMARY KEY,
        holder TEXT NOT NULL UNIQUE,
        sequence INTEGER NOT NULL REFERENCES journal(sequence),
        accounts INTEGER NOT NULL,
        digest BLOB NOT NULL CHECK(length(digest) = 32),
        previous BLOB CHECK(length(previous) = 32)
      ) STRICT;
      CREATE TABLE account_population(
        list INTEGER NOT NULL REFERENCES account_list(number),
        population TEXT NOT NULL,
        accounts INTEGER NOT NULL,
        PRIMARY KEY(list, population)
      ) STRICT, WITHOUT ROWID;
      \(shelf("account"))
      \(shelf("account_before"))
      CREATE TABLE overlap_run(
        run INTEGER PRIMARY KEY,
        list INTEGER NOT NULL,
        ours BLOB NOT NULL CHECK(length(ours) = 32),
        theirs BLOB NOT NULL CHECK(length(theirs) = 32),
        engine TEXT NOT NULL,
        decisions BLOB NOT NULL CHECK(length(decisions) = 32),
        summary TEXT NOT NULL,
        digest BLOB NOT NULL CHECK(length(digest) = 32),
        UNIQUE(list, ours, theirs)
      ) STRICT;
      CREATE TABLE overlap_pair(
        run INTEGER NOT NULL,
        theirs TEXT NOT NULL,
        ours TEXT NOT NULL,
        probability REAL NOT NULL,
        tier TEXT NOT NULL,
        standing TEXT NOT NULL,
        our_population TEXT NOT NULL,
        their_population TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY(run, theirs, ours)
      ) STRICT, WITHOUT ROWID;
      """,
    schema: "33f6ce6c24909c1c160d26d79ad321cb2fe20411a4098f77d20d3b9246aae9d0")

  private static func shelf(_ name: String) -> String {
    """
    CREATE TABLE \(name)(
      list INTEGER NOT NULL,
      key TEXT NOT NULL,
      name TEXT NOT NULL,
      website TEXT NOT NULL,
      country TEXT NOT NULL,
      domain TEXT NOT NULL,
      population TEXT NOT NULL,
      owner TEXT NOT NULL,
      stage TEXT NOT NULL,
      amount INTEGER,
      currency TEXT NOT NULL,
      first_seen INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      PRIMARY KEY(list, key)
    ) STRICT, WITHOUT ROWID;
    """
  }
}
