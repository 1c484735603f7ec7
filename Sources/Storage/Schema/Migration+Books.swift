extension Migration {
  /// Books: rows that come by the thousand and are only ever added, such as payments.
  ///
  /// A row stands by book and number in the table itself, so that a batch is written at the end and
  /// read in one go. Lines that a run posts are never looked up by a key, and have none.
  static let books = Migration(
    name: "books",
    sql: """
      CREATE TABLE book_batch(
        sequence INTEGER PRIMARY KEY REFERENCES journal(sequence),
        book TEXT NOT NULL,
        first INTEGER NOT NULL,
        rows INTEGER NOT NULL,
        digest BLOB NOT NULL CHECK(length(digest) = 32),
        stands INTEGER NOT NULL CHECK(stands IN (0, 1)),
        UNIQUE(book, first, sequence)
      ) STRICT;
      CREATE TABLE book_row(
        book TEXT NOT NULL,
        number INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        key TEXT,
        body TEXT NOT NULL,
        PRIMARY KEY(book, number)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX book_row_key ON book_row(book, key) WHERE key IS NOT NULL;
      CREATE TRIGGER book_row_is_not_edited BEFORE UPDATE ON book_row
      BEGIN SELECT raise(ABORT, 'the rows of books are not edited'); END;
      """,
    schema: "17ed1cb2a3b6c0381a87af6068ee60c18869f985afbecedf052a6edf80bb5409")
}
