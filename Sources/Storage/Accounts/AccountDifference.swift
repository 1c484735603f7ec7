package import Basics

/// What an import would change in a list: a walk along both, which are in the order of their keys.
package struct AccountDifference: Sendable {
  /// How rows of the list and of the sheet meet.
  package enum Meeting: Equatable, Sendable {
    /// The list has no account of this key.
    case added(row: Int)
    /// The list has one that says something else.
    case changed(row: Int)
    /// The sheet has no account of this key.
    case gone
    /// Both say the same.
    case unchanged
  }

  /// Rows of the sheet that are new or changed, by key.
  package private(set) var put: [Int32] = []
  /// For each of these the entry that brought it into the list.
  package private(set) var firstSeen: [Int64] = []
  /// How many are new.
  package private(set) var added = 0
  /// Keys of accounts that change.
  package private(set) var changedKeys: [String] = []
  /// Keys of accounts that go.
  package private(set) var goneKeys: [String] = []
  /// How many stay as they are.
  package private(set) var unchanged = 0
  /// The digest of the list as it will be.
  package private(set) var digest: Digest

  /// Compares a list with a sheet.
  ///
  /// - Parameters:
  ///   - list: The list's number.
  ///   - sheet: The sheet.
  ///   - rows: The sheet's rows, in the order of their keys, each key once.
  ///   - sequence: The entry that the import will have.
  ///   - salt: The random bytes under the list's digest.
  ///   - table: Where the list is.
  ///   - meet: Gets each change as it is found, with the account as it stands in the list.
  /// - Throws: A problem when the file can't be read.
  package init(
    of list: Int64, from sheet: AccountSheet, rows: [Int32], sequence: Int64,
    salt: [UInt8], in table: AccountTable, meet: (Meeting, AccountRow?) -> Void
  ) throws(Problem) {
    var digest = AccountDigest(salt: salt)
    self.digest = digest.finished()
    digest = AccountDigest(salt: salt)
    let old = try table.cursor(list)
    var hasOld = try old.step()
    var next = 0
    while hasOld || next < rows.count {
      let order = Self.order(hasOld ? old : nil, next < rows.count ? rows[next] : nil, sheet)
      if order < 0 {
        goneKeys.append(old.text(0) ?? "")
        meet(.gone, AccountRow(old))
        hasOld = try old.step()
        continue
      }
      let row = rows[next]
      next += 1
      if order > 0 {
        added += 1
        put.append(row)
        firstSeen.append(sequence)
        digest.add(Int(row), of: sheet, firstSeen: sequence, changed: sequence)
        meet(.added(row: Int(row)), nil)
        continue
      }
      if sheet.isSame(Int(row), as: old) {
        unchanged += 1
        digest.add(old)
      } else {
        let first = old.integer(10)
        put.append(row)
        firstSeen.append(first)
        changedKeys.append(old.text(0) ?? "")
        digest.add(Int(row), of: sheet, firstSeen: first, changed: sequence)
        meet(.changed(row: Int(row)), AccountRow(old))
      }
      hasOld = try old.step()
    }
    self.digest = digest.finished()
  }

  /// Less than zero where the list's key stands first, more where the sheet's does.
  private static func order(_ old: Statement?, _ row: Int32?, _ sheet: AccountSheet) -> Int {
    guard let old else { return 1 }
    guard let row else { return -1 }
    return old.withBytes(0) { key in
      sheet.made.with(Int(row) * 2) { SpanOrder.compare(key, $0) }
    }
  }
}

extension AccountSheet {
  /// Whether a row says what an account says that a statement over `AccountRow.columns` stands at.
  fileprivate func isSame(_ row: Int, as old: Statement) -> Bool {
    let texts: [(Int32, Given)] = [
      (1, .name), (2, .website), (3, .country), (6, .owner), (7, .stage),
    ]
    for (column, text) in texts {
      let same = old.withBytes(column) { left in
        with(row, text) { SpanOrder.isEqual(left, $0) }
      }
      guard same else { return false }
    }
    let figures = figures(row)
    // The domain follows from the website, but a newer tandem may read it better.
    let sameDomain = old.withBytes(4) { left in
      made.with(row * 2 + 1) { SpanOrder.isEqual(left, $0) }
    }
    return sameDomain && (old.isNull(8) ? nil : old.integer(8)) == figures.amount
      && old.withBytes(5) { SpanOrder.isEqual($0, populations[figures.population].utf8Span.span) }
      && old.withBytes(9) { SpanOrder.isEqual($0, currencies[figures.currency].utf8Span.span) }
  }
}
