package import Basics
package import Storage

/// What makes a partner's list look as if it were made to find out who our accounts are.
///
/// Whoever uploads every company that can be named learns from an honest overlap who of them we
/// have. No cryptography stops that; what is agreed about the list can.
package enum ProbingAlarm: Equatable, Sendable {
  /// The list is more than twice as long as was agreed.
  case tooLong(accounts: Int, agreed: Int)
  /// More than half of the list came with the last import, though there was one before.
  case mostlyNew(added: Int, accounts: Int)

  /// From how many accounts on a list can be mostly new without being merely short.
  private static let leastAccounts = 100

  /// All that is suspicious about a partner's list.
  package static func all(
    _ list: AccountListTable.Row, in connection: Connection
  ) throws(Problem) -> [ProbingAlarm] {
    var alarms: [ProbingAlarm] = []
    let terms = try SharingTerms.of(list.holder, in: connection)
    let accounts = Int(list.accounts)
    if let agreed = terms.agreedAccounts, accounts > agreed * 2 {
      alarms.append(.tooLong(accounts: accounts, agreed: agreed))
    }
    if list.previous != nil, accounts >= leastAccounts {
      let entry = try Journal(connection).entry(list.sequence)
      let added = entry.flatMap { ImportedEntry.added($0) } ?? 0
      if added > accounts / 2 { alarms.append(.mostlyNew(added: added, accounts: accounts)) }
    }
    return alarms
  }

  /// The alarm in words.
  package var text: String {
    switch self {
    case .tooLong(let accounts, let agreed):
      "their list has \(accounts) accounts and \(agreed) were agreed: it may be made to find out"
        + " who ours are"
    case .mostlyNew(let added, let accounts):
      "\(added) of the \(accounts) accounts on their list came with the last import: it may be made"
        + " to find out who ours are"
    }
  }
}
