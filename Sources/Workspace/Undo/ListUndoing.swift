import Basics
import JSON
import Storage

/// What taking an import of accounts back has made of the list.
package struct ListUndoing: Sendable {
  /// Whose list it is: empty for ours, else the partner's id.
  package let holder: String
  /// How many accounts it has.
  package let accounts: Int
  /// How many are back, as they were.
  package let restored: Int
  /// How many of them are gone that the import had brought.
  package let gone: Int
  /// The journal's entry.
  package let entry: Int64
  /// What became of decisions whose accounts are gone.
  package let decisions: DecisionCarrying
}

extension Change {
  /// Takes an import back by a further entry: what it replaced is still kept where it was the last
  /// one of its list.
  func undo(_ origin: ImportedEntry.Origin) throws(Problem) -> ListUndoing {
    let lists = AccountListTable(connection)
    let table = AccountTable(connection)
    guard let list = try lists.find(holder: origin.holder), list.sequence == origin.entry else {
      throw try refusal(of: origin)
    }
    let salt = try ListSaltTable(connection).find(list.number)
    let former = try table.digest(of: list, on: .former)
    guard former == list.previous ?? AccountDigest.nothing(salt: salt) else {
      throw Problem(
        .badInput, code: "damaged_workspace", "what was in the list before is not as it was",
        at: Problem.Place(file: connection.path),
        hint: "tandem journal verify tells what is wrong")
    }
    let sequence = try Journal(connection).head().sequence + 1
    try table.exchange(list, sequence: sequence)
    var digest = AccountDigest(salt: salt)
    var counts: [Identifier: Int64] = [:]
    var (accounts, restored) = (0, 0)
    try table.visit(list.number) { (row) throws(Problem) in
      digest.add(row)
      let account = AccountRow(row)
      counts[Identifier(account.population), default: 0] += 1
      accounts += 1
      if account.changed == sequence { restored += 1 }
    }
    let populations = counts.sorted { $0.key < $1.key }
      .map { AccountListTable.Population(name: $0.key.text, accounts: $0.value) }
    try add(
      ImportedEntry.kind,
      ImportedEntry(
        holder: AccountHolder(origin.holder), accounts: accounts, populations: populations,
        digest: digest.finished(), previous: list.digest,
        remarks: [.init(key: "undoes", value: .integer(origin.entry))]
      ).value)
    let gone = try table.countGone(list.number)
    return ListUndoing(
      holder: origin.holder, accounts: accounts, restored: restored, gone: gone, entry: sequence,
      decisions: try carryDecisions(AccountHolder(origin.holder)))
  }

  /// Why an import stays, with the command that gives the former list.
  private func refusal(of origin: ImportedEntry.Origin) throws(Problem) -> Problem {
    var former: ImportedEntry.Origin?
    var newer: ImportedEntry.Origin?
    try Journal(connection).visit { (entry) throws(Problem) in
      guard let other = ImportedEntry.Origin(entry), ByteOrder.same(other.holder, origin.holder)
      else { return }
      if other.entry < origin.entry { former = other }
      if other.entry > origin.entry { newer = other }
    }
    let whose = origin.holder.isEmpty ? "--ours" : "--partner \(origin.holder)"
    let hint =
      former.map { former in
        "import the former list again, of entry \(former.entry): tandem accounts import "
          + "\(former.file.map { "'\($0)'" } ?? "FILE") \(whose)"
      } ?? "there was no list before it: a header alone, with --allow-empty, empties it again"
    return Problem(
      .refused, code: "cannot_undo",
      "only the last import of a list can be taken back: no older rows are kept",
      found: newer.map { "entry \($0.entry) came after entry \(origin.entry)" }, hint: hint)
  }
}
