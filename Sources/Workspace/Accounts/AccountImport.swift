package import Basics
package import JSON
import Platform
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
  private let file: Digest?

  /// An import.
  ///
  /// - Parameters:
  ///   - holder: Whose list it is.
  ///   - sheet: The accounts, with keys and domains.
  ///   - remarks: What the journal is to keep besides: the file, the columns.
  ///   - file: The file's digest, which the journal keeps under the list's random bytes.
  package init(
    _ holder: AccountHolder, _ sheet: AccountSheet, remarks: [JSONObject.Member],
    file: Digest? = nil
  ) {
    self.holder = holder
    self.sheet = sheet
    self.remarks = remarks
    self.file = file
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
    let salt = try Salt(of: number, change)
    let digest: Digest
    var previous: Digest?
    if (old?.accounts ?? 0) == 0 {
      result.added = rows.count
      for row in rows { meet(.added(row: Int(row)), nil) }
      previous = try old.map { (old) throws(Problem) in try salt.settle(old, connection) }
      if old == nil { try salt.keep(number, connection) }
      digest = try fill(number, rows, sequence, salt.bytes, AccountTable(connection), threads)
    } else {
      let difference = try AccountDifference(
        of: number, from: sheet, rows: rows, sequence: sequence, salt: salt.bytes,
        in: AccountTable(connection), meet: meet)
      result.take(difference)
      if result.isIdle { return result }
      previous = try old.map { (old) throws(Problem) in try salt.settle(old, connection) }
      try replace(number, difference, sequence, AccountTable(connection))
      digest = difference.digest
    }
    try change.add(
      ImportedEntry.kind,
      ImportedEntry(
        holder: holder, accounts: rows.count, populations: result.populations, digest: digest,
        previous: previous, remarks: remarks + counts(result) + fileMember(salt)
      ).value)
    result.decisions = try change.carryDecisions(holder)
    if case .partner(let partner) = holder { try change.raiseAlarms(about: partner) }
    return result
  }

  /// Writes a list that is empty, and digests it meanwhile.
  private func fill(
    _ number: Int64, _ rows: [Int32], _ sequence: Int64, _ salt: [UInt8], _ table: AccountTable,
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
        var digest = AccountDigest(salt: salt)
        for row in rows {
          digest.add(Int(row), of: sheet, firstSeen: sequence, changed: sequence)
        }
        return digest.finished()
      })
    if let trouble { throw trouble }
    var nothing = AccountDigest(salt: salt)
    return (digests.first ?? nil) ?? nothing.finished()
  }

  /// Brings a list that has accounts up to the sheet.
  private func replace(
    _ number: Int64, _ difference: AccountDifference, _ sequence: Int64, _ table: AccountTable
  ) throws(Problem) {
    try table.keepFormer(number, keys: difference.changedKeys + difference.goneKeys)
    try table.remove(number, keys: difference.goneKeys)
    try table.put(
      number, sheet, rows: difference.put, firstSeen: difference.firstSeen, sequence: sequence)
  }

  private func fileMember(_ salt: Salt) -> [JSONObject.Member] {
    guard let file else { return [] }
    let salted = SHA256.digest(of: (salt.bytes + file.bytes).span)
    return [.init(key: "file_digest", value: .string(salted.text))]
  }

  private func counts(_ result: Result) -> [JSONObject.Member] {
    let counts = [
      ("added", result.added), ("changed", result.changed), ("gone", result.gone),
      ("unchanged", result.unchanged), ("repeated", result.repeats.count),
    ]
    return counts.map { .init(key: $0.0, value: .integer(Int64($0.1))) }
  }
}

extension AccountImport.Result {
  fileprivate mutating func take(_ difference: AccountDifference) {
    added = difference.added
    changed = difference.changedKeys.count
    gone = difference.goneKeys.count
    unchanged = difference.unchanged
  }
}

/// The random bytes under a list's digests: those that it has, or new ones that are kept as soon as
/// something changes.
private struct Salt {
  let bytes: [UInt8]
  private let isNew: Bool

  init(of list: Int64, _ change: Change) throws(Problem) {
    let known = try ListSaltTable(change.connection).find(list)
    isNew = known.isEmpty
    bytes = isNew ? try change.randomness.bytes(32) : known
  }

  func keep(_ list: Int64, _ connection: Connection) throws(Problem) {
    if isNew { try ListSaltTable(connection).set(list, bytes) }
  }

  /// The digest of a list as it is, under these bytes: a list of an earlier version gets them now.
  func settle(_ list: AccountListTable.Row, _ connection: Connection) throws(Problem) -> Digest {
    guard isNew else { return list.digest }
    try keep(list.number, connection)
    let digest = try AccountTable(connection).digest(of: list, on: .present)
    try OverlapTable(connection).replace(list.digest, by: digest)
    return digest
  }
}
