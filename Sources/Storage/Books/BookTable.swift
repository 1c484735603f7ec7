package import Basics

/// The books of a workspace and their batches.
///
/// The batches follow from the journal's entries alone. The rows themselves, which are too many for
/// a journal, must have the digest that stands with their batch.
package struct BookTable {
  private let connection: Connection

  /// The books of an open workspace.
  package init(_ connection: Connection) {
    self.connection = connection
  }

  // MARK: Batches

  /// All batches, perhaps of one book only, the oldest first.
  package func batches(of book: String? = nil) throws(Problem) -> [BookBatch] {
    let statement = try connection.prepare(
      """
      SELECT sequence, book, first, rows, digest, stands FROM book_batch
      WHERE ?1 IS NULL OR book = ?1 ORDER BY sequence
      """)
    try statement.bind(1, book)
    var batches: [BookBatch] = []
    while try statement.step() { batches.append(try Self.batch(statement)) }
    return batches
  }

  /// The batch of an entry; nil where it added none.
  package func batch(_ sequence: Int64) throws(Problem) -> BookBatch? {
    let statement = try connection.prepare(
      "SELECT sequence, book, first, rows, digest, stands FROM book_batch WHERE sequence = ?")
    try statement.bind(1, sequence)
    return try statement.step() ? try Self.batch(statement) : nil
  }

  /// Notes a batch.
  package func note(_ batch: BookBatch) throws(Problem) {
    let statement = try connection.prepare(
      "INSERT INTO book_batch(sequence, book, first, rows, digest, stands) VALUES(?, ?, ?, ?, ?, ?)"
    )
    try statement.bind(1, batch.sequence)
    try statement.bind(2, batch.book)
    try statement.bind(3, batch.first)
    try statement.bind(4, batch.rows)
    try statement.bind(5, batch.digest.bytes)
    try statement.bind(6, batch.stands ? 1 : 0)
    try statement.run()
  }

  /// Says whether a batch counts.
  package func set(_ sequence: Int64, stands: Bool) throws(Problem) {
    let statement = try connection.prepare("UPDATE book_batch SET stands = ? WHERE sequence = ?")
    try statement.bind(1, stands ? 1 : 0)
    try statement.bind(2, sequence)
    try statement.run()
  }

  private static func batch(_ row: Statement) throws(Problem) -> BookBatch {
    guard let digest = Digest(bytes: row.bytes(4)) else {
      throw Problem(.badInput, code: "damaged_workspace", "a batch has no digest")
    }
    return BookBatch(
      sequence: row.integer(0), book: row.text(1) ?? "", first: row.integer(2),
      rows: row.integer(3), digest: digest, stands: row.integer(5) == 1)
  }

  // MARK: Rows

  /// The number that a book's next row gets.
  package func next(in book: String) throws(Problem) -> Int64 {
    let statement = try connection.prepare(
      "SELECT coalesce(max(number), 0) + 1 FROM book_row WHERE book = ?")
    try statement.bind(1, book)
    return try statement.step() ? statement.integer(0) : 1
  }

  /// Adds the rows of a sheet to a book.
  ///
  /// The texts are not copied on their way: SQLite reads them where they lie.
  package func add(
    _ sheet: BookSheet, to book: String, first: Int64, sequence: Int64
  ) throws(Problem) {
    let statement = try connection.prepare(
      """
      INSERT INTO book_row(book, number, sequence, key, body)
      VALUES(?, ?, ?, nullif(?, ''), ?)
      """)
    try statement.bind(1, book)
    try statement.bind(3, sequence)
    try statement.lending(sheet.keys, sheet.bodies) { (lender) throws(Problem) in
      for row in 0..<sheet.count {
        try statement.bind(2, first + Int64(row))
        try lender.bind(4, first: sheet.keys.range(row))
        try lender.bind(5, second: sheet.bodies.range(row))
        try statement.run()
      }
    }
  }

  /// The columns that `visit` and `digest` give: number, sequence, key, body.
  private static let columns = "number, sequence, key, body"

  /// Gives each row of a book that counts, in the order of arrival.
  ///
  /// - Parameters:
  ///   - book: The book.
  ///   - last: The newest entry whose rows are given; nil for all.
  ///   - body: Gets a statement that stands at a row: its number, entry, key and body.
  /// - Throws: What `body` throws, and a problem when the file can't be read.
  package func visit(
    _ book: String, upTo last: Int64? = nil, _ body: (Statement) throws(Problem) -> Void
  ) throws(Problem) {
    for batch in try batches(of: book) where batch.stands && batch.sequence <= last ?? .max {
      try visit(batch, body)
    }
  }

  /// Gives each row of a batch.
  package func visit(
    _ batch: BookBatch, _ body: (Statement) throws(Problem) -> Void
  ) throws(Problem) {
    let statement = try connection.prepare(
      """
      SELECT \(Self.columns) FROM book_row
      WHERE book = ? AND number >= ? AND number < ? ORDER BY number
      """)
    try statement.bind(1, batch.book)
    try statement.bind(2, batch.first)
    try statement.bind(3, batch.first + batch.rows)
    while try statement.step() { try body(statement) }
  }

  /// The bodies of the rows that bear a key and count, with the entries that added them.
  package func find(
    _ key: String, in book: String
  ) throws(Problem) -> [(number: Int64, sequence: Int64, body: String)] {
    try finder(in: book).find(key)
  }

  /// A finder for many keys of a book.
  package func finder(in book: String) throws(Problem) -> Finder {
    try Finder(
      try connection.prepare(
        """
        SELECT number, row.sequence, body FROM book_row AS row
        JOIN book_batch AS batch ON batch.sequence = row.sequence
        WHERE row.book = ?1 AND key = ?2 AND stands = 1 ORDER BY number
        """), book)
  }

  /// Looks up keys of one book.
  package struct Finder {
    private let statement: Statement

    fileprivate init(_ statement: Statement, _ book: String) throws(Problem) {
      self.statement = statement
      try statement.bind(1, book)
    }

    /// The rows that bear a key and count.
    package func find(
      _ key: String
    ) throws(Problem) -> [(number: Int64, sequence: Int64, body: String)] {
      defer { statement.reset() }
      try statement.bind(2, key)
      var rows: [(number: Int64, sequence: Int64, body: String)] = []
      while try statement.step() {
        rows.append((statement.integer(0), statement.integer(1), statement.text(2) ?? ""))
      }
      return rows
    }
  }

  // MARK: Checking

  /// A key of a batch that a row of another batch bears, which counts; nil where there is none.
  package func twice(_ batch: BookBatch) throws(Problem) -> String? {
    let statement = try connection.prepare(
      """
      SELECT own.key FROM book_row AS own
      JOIN book_row AS other ON other.book = own.book AND other.key = own.key
        AND other.sequence <> own.sequence
      JOIN book_batch AS batch ON batch.sequence = other.sequence AND batch.stands = 1
      WHERE own.book = ? AND own.number >= ? AND own.number < ? LIMIT 1
      """)
    try statement.bind(1, batch.book)
    try statement.bind(2, batch.first)
    try statement.bind(3, batch.first + batch.rows)
    return try statement.step() ? statement.text(0) : nil
  }

  /// The digest over a batch's rows as they stand; nil where they are not as many, or of another
  /// entry.
  package func digest(of batch: BookBatch) throws(Problem) -> Digest? {
    var digest = BookDigest(batch.book)
    var rows: Int64 = 0
    var isWhole = true
    try visit(batch) { (row) throws(Problem) in
      row.withBytes(2) { key in row.withBytes(3) { digest.add(key: key, body: $0) } }
      rows += 1
      if row.integer(1) != batch.sequence { isWhole = false }
    }
    return isWhole && rows == batch.rows ? digest.finished() : nil
  }

  /// How many rows there are of each book.
  package func counts() throws(Problem) -> [(book: String, rows: Int64)] {
    let statement = try connection.prepare(
      "SELECT book, count(*) FROM book_row GROUP BY book ORDER BY book")
    var counts: [(book: String, rows: Int64)] = []
    while try statement.step() { counts.append((statement.text(0) ?? "", statement.integer(1))) }
    return counts
  }
}
