extension Migration {
  /// All steps, the oldest first.
  ///
  /// Never change one that was released: add another.
  package static let all: [Migration] = [
    Migration(
      name: "journal-and-records",
      sql: """
        CREATE TABLE journal(
          sequence INTEGER PRIMARY KEY,
          previous BLOB NOT NULL CHECK(length(previous) = 32),
          recorded_at INTEGER NOT NULL,
          clock TEXT NOT NULL CHECK(clock IN ('system', 'given')),
          clock_went_back INTEGER NOT NULL CHECK(clock_went_back IN (0, 1)),
          since_start INTEGER,
          actor TEXT NOT NULL,
          kind TEXT NOT NULL,
          claimed_at TEXT,
          body BLOB NOT NULL,
          hash BLOB NOT NULL UNIQUE CHECK(length(hash) = 32)
        ) STRICT;
        CREATE TRIGGER journal_is_not_edited BEFORE UPDATE ON journal
        BEGIN SELECT raise(ABORT, 'the journal is not edited'); END;
        CREATE TRIGGER journal_is_not_cut BEFORE DELETE ON journal
        BEGIN SELECT raise(ABORT, 'the journal is not cut'); END;
        CREATE TRIGGER journal_grows_at_its_end BEFORE INSERT ON journal
        WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM journal)
        BEGIN SELECT raise(ABORT, 'the journal grows at its end'); END;

        CREATE TABLE record(
          kind TEXT NOT NULL,
          id TEXT NOT NULL,
          sequence INTEGER NOT NULL REFERENCES journal(sequence),
          body TEXT NOT NULL,
          PRIMARY KEY(kind, id)
        ) STRICT, WITHOUT ROWID;
        """,
      schema: "eb07d3a8904c111678f71d954b8268b1013fd89b4540815b8c70f8516966820e"),
    accounts, persons, listSalt, books, views,
  ]
}
