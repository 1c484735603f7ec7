extension Migration {
  /// Random bytes under the digests of lists, which can be erased; the journal holds the digests.
  static let listSalt = Migration(
    name: "list-salt",
    sql: """
      CREATE TABLE list_salt(
        list INTEGER PRIMARY KEY,
        random BLOB NOT NULL CHECK(length(random) = 32)
      ) STRICT;
      """,
    schema: "f98154bc392bd238ecb8d51c9bf448811619e21bea61a59b12c82a7c1adb130d")
}
