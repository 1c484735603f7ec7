package import Basics
package import JSON
package import Storage

/// The import of an account list: what it would change, and the change.
package struct AccountImport {
  /// What came of it.
  package struct Result: Sendable {
    /// How many accounts are in the list now.
    package var accounts = 0
    /// How many are new.
    package var added = 0
    /// How many say something else than before.
    package var changed = 0
    /// How many are not in the list any more.
    package var gone = 0
    /// How many are as they were.
    package var unchanged = 0
    /// The rows that were left out because an earlier one has their key.
    package var repeats: [AccountSheet.Repeat] = []
    /// How many accounts each population has, by name.
    package var populations: [AccountListTable.Population] = []
    /// How many accounts share their domain with one before them.
    package var sharingDomains = 0
    /// What became of decisions whose accounts are gone.
    package var decisions = DecisionCarrying()
    /// Whether there was no such list before.
    package var isFirst = false
    /// Whether nothing was changed, and so nothing journaled.
    package var isIdle: Bool { !isFirst && added + changed + gone == 0 }
  }

  private let holder: AccountHolder
  private let sheet: AccountSheet
  private let remarks: [JSONObject.Member]

  /// An import.
  ///
  /// - Parameters:
  ///   - holder: Whose list it is.
  ///   - sheet: The accounts, with keys and domains.
  ///   - remarks: What the journal is to keep besides: the file, its digest, the columns.
  package init(_ holder: AccountHolder, _ sheet: AccountSheet, remarks: [JSONObject.Member]) {
    self.holder = holder
    self.sheet = sheet
    self.remarks = remarks
  }

  /// Makes the list what the sheet says, and journals it unless nothing changes.
  ///
  /// - Parameters:
  ///   - change: The change of the workspace that it is part of.
  ///   - threads: What digests the rows while they are written.
  ///   - meet: Gets each account that is added, changed or gone, by key, as it was before.
  /// - Returns: What came of it.
  /// - Throws: A problem where the workspace does not permit it.
  package func run(
    _ change: Change, on threads: some Parallel,
    meet: (AccountDifference.Meeting, AccountRow?) -> Void
  ) throws(Problem) -> Result {
    let connection = change.connection
    let lists = AccountListTable(connection)
    let old = try lists.find(holder: holder.text)
    let number = try lists.number(of: holder.text)
    let sequence = try Journal(connection).head().sequence + 1
    let (rows, repeats) = sheet.ordered()
    var result = Result()
    result.accounts = rows.count
    result.repeats = repeats
    result.populations = sheet.populations(of: rows)
    result.sharingDomains = sheet.countSharedDomains(of: rows)
    result.isFirst = old == nil
    let digest: Digest
    if (old?.accounts ?? 0) == 0 {
      result.added = rows.count
      for row in rows { meet(.added(row: Int(row)), nil) }
      digest = try fill(number, rows, sequence, AccountTable(connection), threads)
    } else {
      digest = try replace(number, rows, sequence, AccountTable(connection), meet, &result)
      if result.isIdle { return result }
    }
    try change.add(
      ImportedEntry.kind,
      ImportedEntry(
        holder: holder, accounts: rows.count, populations: result.populations, digest: digest,
        previous: old?.digest, remarks: remarks + counts(result)
      ).value)
    result.decisions = try change.carryDecisions(holder)
    return result
  }

  /// Writes a list that is empty, and digests it meanwhile.
  private func fill(
    _ number: Int64, _ rows: [Int32], _ sequence: Int64, _ table: AccountTable,
    _ threads: some Parallel
  ) throws(Problem) -> Digest {
    var trouble: Problem?
    let sheet = sheet
    let digests = threads.map(
      2,
      alongside: {
        do throws(Problem) {
          try table.keepFormer(number, keys: [])
          try table.put(number, sheet, rows: rows, sequence: sequence)
        } catch {
          trouble = error
        }
      },
      { piece -> Digest? in
        guard piece == 0 else { return nil }
        var digest = AccountDigest()
        for row in rows {
          digest.add(Int(row), of: sheet, firstSeen: sequence, changed: sequence)
        }
        return digest.finished()
      })
    if let trouble { throw trouble }
    guard let digest = digests.first ?? nil else { return AccountDigest.ofNothing }
    return digest
  }

  /// Brings a list that has accounts up to the sheet.
  private func replace(
    _ number: Int64, _ rows: [Int32], _ sequence: Int64, _ table: AccountTable,
    _ meet: (AccountDifference.Meeting, AccountRow?) -> Void, _ result: inout Result
  ) throws(Problem) -> Digest {
    let difference = try AccountDifference(
      of: number, from: sheet, rows: rows, sequence: sequence, in: table, meet: meet)
    result.added = difference.added
    result.changed = difference.changedKeys.count
    result.gone = difference.goneKeys.count
    result.unchanged = difference.unchanged
    if result.isIdle { return difference.digest }
    try table.keepFormer(number, keys: difference.changedKeys + difference.goneKeys)
    try table.remove(number, keys: difference.goneKeys)
    try table.put(
      number, sheet, rows: difference.put, firstSeen: difference.firstSeen, sequence: sequence)
    return difference.digest
  }

  private func counts(_ result: Result) -> [JSONObject.Member] {
    let counts = [
      ("added", result.added), ("changed", result.changed), ("gone", result.gone),
      ("unchanged", result.unchanged), ("repeated", result.repeats.count),
    ]
    return counts.map { .init(key: $0.0, value: .integer(Int64($0.1))) }
  }
}
