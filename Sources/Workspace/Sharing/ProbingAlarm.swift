import Basics
import JSON
import Storage

/// What makes a partner's list look as if it were made to find out who our accounts are.
///
/// Whoever uploads every company that can be named learns from an honest overlap who of them we
/// have. No cryptography stops that; what is agreed about the list can.
package struct ProbingAlarm: Equatable, Sendable {
  /// What is suspicious.
  package enum Kind: String, Sendable {
    /// The list is more than twice as long as was agreed.
    case tooLong = "too_long"
    /// More than half of the list came with one import, though there was one before.
    case mostlyNew = "mostly_new"
    /// More than half of the list are domains of which nothing else is told.
    case bareDomains = "bare_domains"
    /// At least four fifths of our accounts are on the list.
    case knowsOurs = "knows_ours"
    /// At least nine tenths of the list are accounts of ours.
    case mostlyOurs = "mostly_ours"
  }

  /// What is suspicious.
  package let kind: Kind
  /// The journal's entry that imported the list that was judged.
  package let sequence: Int64
  /// How many accounts are suspicious.
  package let count: Int
  /// Of how many, or against how many that were agreed.
  package let whole: Int

  /// The alarm in words.
  package var text: String {
    switch kind {
    case .tooLong: "their list has \(count) accounts and \(whole) were agreed" + Self.fear
    case .mostlyNew:
      "\(count) of the \(whole) accounts on their list came with one import" + Self.fear
    case .bareDomains:
      "\(count) of the \(whole) accounts on their list are bare domains" + Self.fear
    case .knowsOurs: "\(count) of our \(whole) accounts are on their list" + Self.fear
    case .mostlyOurs: "\(count) of the \(whole) accounts on their list are ours" + Self.fear
    }
  }

  private static let fear = ": it may be made to find out who ours are"

  /// Whether two are about the same of the same list.
  func isSame(as other: ProbingAlarm) -> Bool { kind == other.kind && sequence == other.sequence }

  /// Refuses a list that is much longer than was agreed.
  static func refuse(_ list: AccountListTable.Row, _ terms: SharingTerms) throws(Problem) {
    guard let alarm = tooLong(list, terms) else { return }
    throw Problem(
      .refused, code: "probing", "this partner's list is not what was agreed", found: alarm.text,
      hint: "agree on its length: tandem overlap share PARTNER --agreed N")
  }

  private static func tooLong(
    _ list: AccountListTable.Row, _ terms: SharingTerms
  ) -> ProbingAlarm? {
    let accounts = Int(clamping: list.accounts)
    guard let agreed = terms.agreedAccounts, accounts > agreed * 2 else { return nil }
    return ProbingAlarm(kind: .tooLong, sequence: list.sequence, count: accounts, whole: agreed)
  }
}

extension ProbingAlarm {
  /// From how many accounts on shares are worth a word.
  private static let (leastOfList, leastOfHits) = (100, 50)

  /// All that is suspicious about a partner's list as it is now, a first import's too.
  static func judge(
    _ list: AccountListTable.Row, in connection: Connection
  ) throws(Problem) -> [ProbingAlarm] {
    let terms = try SharingTerms.of(list.holder, in: connection)
    var alarms = [tooLong(list, terms)].compactMap(\.self)
    let accounts = Int(clamping: list.accounts)
    func alarm(_ kind: Kind, _ count: Int, of whole: Int) {
      alarms.append(
        ProbingAlarm(kind: kind, sequence: list.sequence, count: count, whole: whole))
    }
    if accounts >= leastOfList {
      let entry = try Journal(connection).entry(list.sequence)
      let added = list.previous == nil ? 0 : entry.flatMap { ImportedEntry.added($0) } ?? 0
      if added > accounts / 2 { alarm(.mostlyNew, added, of: accounts) }
      let bare = Int(clamping: try AccountTable(connection).countBareDomains(list.number))
      if bare > accounts / 2 { alarm(.bareDomains, bare, of: accounts) }
    }
    guard let ours = try AccountListTable(connection).find(holder: ""),
      let kept = try PartnerOverlap.kept(list.holder, ours: ours, theirs: list, in: connection)
    else { return alarms }
    let (hits, all) = (kept.summary.shared, Int(clamping: ours.accounts))
    if all >= leastOfHits, hits >= all - all / 5 { alarm(.knowsOurs, hits, of: all) }
    let theirs = kept.summary.sharedTheirs.reduce(0) { $0 + Int(clamping: $1.accounts) }
    if accounts >= leastOfHits, theirs >= accounts - accounts / 10 {
      alarm(.mostlyOurs, theirs, of: accounts)
    }
    return alarms
  }
}
