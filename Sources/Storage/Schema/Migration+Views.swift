extension Migration {
  /// What is kept beside the pairs of overlaps: the keys of our shared accounts, packed and in
  /// order, and what each population that a partner may see has in common with its list.
  ///
  /// A sheet lies by run and number in the table itself, so that a run's are read one after
  /// another. The index holds the accounts that are a domain and no more, which are few or an alarm:
  /// they are counted without a look at the others.
  static let views = Migration(
    name: "views",
    sql: """
      CREATE TABLE overlap_key_sheet(
        run INTEGER NOT NULL,
        sheet INTEGER NOT NULL,
        keys BLOB NOT NULL,
        PRIMARY KEY(run, sheet)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE overlap_view(
        view INTEGER PRIMARY KEY,
        list INTEGER NOT NULL,
        population TEXT NOT NULL,
        ours BLOB NOT NULL CHECK(length(ours) = 32),
        theirs BLOB NOT NULL CHECK(length(theirs) = 32),
        engine TEXT NOT NULL,
        decisions BLOB NOT NULL CHECK(length(decisions) = 32),
        companies INTEGER NOT NULL,
        digest BLOB NOT NULL CHECK(length(digest) = 32),
        UNIQUE(list, population)
      ) STRICT;
      CREATE TABLE overlap_view_pair(
        view INTEGER NOT NULL,
        theirs TEXT NOT NULL,
        ours TEXT NOT NULL,
        PRIMARY KEY(view, theirs, ours)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX account_bare ON account(list) WHERE \(AccountTable.isBareDomain);
      """,
    schema: "f0c08c7488a2d8e462ed978a126bc57d2b099c20b299d2a78d829c87026fc2ba")
}
