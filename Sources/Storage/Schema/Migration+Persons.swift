extension Migration {
  /// Values of records that can be erased; the journal holds only commitments to them.
  static let persons = Migration(
    name: "persons",
    sql: """
      CREATE TABLE person_value(
        commitment BLOB NOT NULL PRIMARY KEY CHECK(length(commitment) = 32),
        id TEXT NOT NULL,
        random BLOB NOT NULL CHECK(length(random) = 32),
        body TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      """,
    schema: "6ca4538381aaf54a5f0d6493ea8337a9eec96af20cba276808b1ed890a9c9a31")
}
