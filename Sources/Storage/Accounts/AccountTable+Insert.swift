package import Basics

extension AccountTable {
  /// Puts rows of a sheet into a list, as new ones or in place of those that have their keys.
  ///
  /// The texts are not copied on their way: SQLite reads them where they lie.
  ///
  /// - Parameters:
  ///   - list: The list's number.
  ///   - sheet: Where the rows are.
  ///   - rows: Which, in the order of their keys.
  ///   - firstSeen: The entry that brought each into the list; nil where all are new.
  ///   - sequence: The entry that does it.
  /// - Throws: A problem when the file can't be written.
  package func put(
    _ list: Int64, _ sheet: AccountSheet, rows: [Int32], firstSeen: [Int64]? = nil,
    sequence: Int64
  ) throws(Problem) {
    let statement = try connection.prepare(
      """
      INSERT INTO account(list, first_seen, changed, key, name, website, country, domain,
        population, owner, stage, amount, currency) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """ + (firstSeen == nil ? "" : Self.replacement))
    try statement.bind(1, list)
    try statement.bind(2, sequence)
    try statement.bind(3, sequence)
    try statement.lending(sheet.given, sheet.made) { (lender) throws(Problem) in
      for (place, row) in rows.enumerated() {
        let row = Int(row)
        if let firstSeen { try statement.bind(2, firstSeen[place]) }
        try lender.bind(4, second: sheet.made.range(row * 2))
        try lender.bind(5, first: sheet.given.range(sheet.index(row, .name)))
        try lender.bind(6, first: sheet.given.range(sheet.index(row, .website)))
        try lender.bind(7, first: sheet.given.range(sheet.index(row, .country)))
        try lender.bind(8, second: sheet.made.range(row * 2 + 1))
        try lender.bind(10, first: sheet.given.range(sheet.index(row, .owner)))
        try lender.bind(11, first: sheet.given.range(sheet.index(row, .stage)))
        let figures = sheet.figures(row)
        try statement.bind(9, sheet.populations[figures.population])
        try statement.bind(12, figures.amount)
        try statement.bind(13, sheet.currencies[figures.currency])
        try statement.run()
      }
    }
  }

  private static var replacement: String {
    """
     ON CONFLICT(list, key) DO UPDATE SET first_seen = excluded.first_seen,
      changed = excluded.changed, name = excluded.name, website = excluded.website,
      country = excluded.country, domain = excluded.domain, population = excluded.population,
      owner = excluded.owner, stage = excluded.stage, amount = excluded.amount,
      currency = excluded.currency
    """
  }
}
