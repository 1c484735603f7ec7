package import Basics

/// The digest over the accounts of a list, in the order of their keys.
///
/// SHA-256 over a tag with the version and the list's random bytes, then of each account its texts,
/// each with its length before it, and its figures: no two different lists are the same bytes. Fed
/// by whoever goes through the rows.
package struct AccountDigest {
  private var hash: GatheringHash

  /// A digest that has seen no account.
  ///
  /// - Parameter salt: The list's random bytes; empty for one that an earlier version imported.
  package init(salt: [UInt8] = []) {
    hash = GatheringHash(tag: salt.isEmpty ? "tandem accounts 1" : "tandem accounts 2")
    hash.add(salt.span)
  }

  /// The digest of a list without an account.
  package static func nothing(salt: [UInt8]) -> Digest {
    var digest = AccountDigest(salt: salt)
    return digest.finished()
  }

  /// Adds the next text of an account: key, name, website, country, domain, population, owner,
  /// stage, currency.
  package mutating func add(_ text: Span<UInt8>) {
    hash.add(counted: text)
  }

  /// Ends an account with its figures.
  package mutating func end(amount: Int64?, firstSeen: Int64, changed: Int64) {
    hash.add(compact: amount == nil ? 0 : 1)
    hash.add(compact: UInt64(bitPattern: amount ?? 0))
    hash.add(compact: UInt64(bitPattern: firstSeen))
    hash.add(compact: UInt64(bitPattern: changed))
  }

  /// The digest of all accounts so far.
  package mutating func finished() -> Digest {
    hash.finished()
  }
}

extension AccountDigest {
  /// Adds a row of a sheet as it will stand in its list.
  package mutating func add(_ row: Int, of sheet: AccountSheet, firstSeen: Int64, changed: Int64) {
    let figures = sheet.figures(row)
    sheet.made.with(row * 2) { add($0) }
    for text in [AccountSheet.Given.name, .website, .country] { sheet.with(row, text) { add($0) } }
    sheet.made.with(row * 2 + 1) { add($0) }
    add(sheet.populations[figures.population].utf8Span.span)
    for text in [AccountSheet.Given.owner, .stage] { sheet.with(row, text) { add($0) } }
    add(sheet.currencies[figures.currency].utf8Span.span)
    end(amount: figures.amount, firstSeen: firstSeen, changed: changed)
  }

  /// Adds the row that a statement over `AccountRow.columns` stands at.
  package mutating func add(_ row: Statement) {
    for column: Int32 in [0, 1, 2, 3, 4, 5, 6, 7, 9] { row.withBytes(column) { add($0) } }
    end(
      amount: row.isNull(8) ? nil : row.integer(8), firstSeen: row.integer(10),
      changed: row.integer(11))
  }
}
