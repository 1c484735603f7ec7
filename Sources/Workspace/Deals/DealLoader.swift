import Basics
import CoSell
import CommissionCore
import JSON
import Money
import Storage

/// Puts together what is known of each deal.
struct DealLoader {
  let moments: JournalMoments
  let partners: DealPartners
  let protected: [ProtectedAccounts]
  private let sources: DealSources
  private let rules: DealRules
  private let rows: DealTouches
  private let codes: [Identifier: Identifier]

  init(
    _ connection: Connection, _ sources: DealSources, _ rules: DealRules
  ) throws(Problem) {
    self.sources = sources
    self.rules = rules
    moments = try JournalMoments(connection)
    partners = try DealPartners(sources, rules)
    rows = try DealTouches(connection, upTo: sources.last)
    codes = try PartnerLink.codes(in: connection)
    var lists: [ProtectedAccounts] = []
    for row in sources.of(Identifier(ProtectedAccounts.kind)) {
      lists.append(try ProtectedAccounts(row.value))
    }
    protected = lists.sorted {
      $0.quarter == $1.quarter ? $0.partner < $1.partner : $0.quarter < $1.quarter
    }
  }

  /// All deals, decided.
  func deals() throws(Problem) -> [DealBook.Deal] {
    var assembly = try DealAssembly(try kept(), self)
    assembly.take(rows, codes: codes)
    var deals: [DealBook.Deal] = []
    for draft in assembly.drafts { deals.append(try decide(draft)) }
    return deals
  }

  /// The kept deals by their numbers.
  private func kept() throws(Problem) -> [KeptDeal] {
    var deals: [KeptDeal] = []
    for row in sources.of(Identifier(KeptDeal.kind)) {
      deals.append(try KeptDeal(id: row.id, row.value))
    }
    return deals.sorted { $0.number == $1.number ? $0.id < $1.id : $0.number < $1.number }
  }

  private func decide(_ draft: DealAssembly.Draft) throws(Problem) -> DealBook.Deal {
    let resolution: DealResolution
    do {
      resolution = try DealResolution(
        of: draft.record, settings: rules.settings, asOf: sources.asOf)
    } catch {
      throw Problem(
        .refused, code: "undecidable", "a deal can't be decided by this program",
        at: Problem.Place(path: draft.record.deal.text), found: "\(error)",
        hint: "tandem program check tells what is wrong with the program")
    }
    return DealBook.Deal(
      kept: draft.kept, account: draft.account, customer: draft.customer, resolution: resolution,
      value: draft.kept.flatMap { Self.value(of: $0, resolution.owner) })
  }

  /// What a deal is worth: as it was closed, else as the owner or the first partner registered it.
  private static func value(of kept: KeptDeal, _ owner: DealOwner) -> Money? {
    if let closed = kept.close?.value.flatMap({ Money($0) }) { return closed }
    if case .partner(let claim) = owner,
      let owned = kept.registration(claim.id.text)?.details.value
    {
      return owned
    }
    return kept.registrations.lazy.compactMap(\.details.value).first
  }

  // MARK: The record of a kept deal

  /// What is known of a kept deal, its touches apart.
  func record(of kept: KeptDeal) throws(Problem) -> DealRecord {
    var record = DealRecord(deal: Identifier(kept.id), account: Identifier(kept.customer))
    let close = try kept.close?.engine(moments)
    let former = try kept.formerCloses(moments)
    record.close = close
    for registration in kept.registrations {
      record.registrations.append(
        try registration.history(
          of: kept.customer, close: close, former: former, moments))
    }
    for contact in kept.contacts {
      let recorded = try moments.of(contact.entry).at
      record.directContacts.append(
        DirectContact(at: contact.at ?? recorded, sequence: contact.entry))
    }
    record.wasActiveDirect = kept.contacts.contains(where: \.isActive)
    record.delivered = Set(kept.delivered.map { Identifier($0) })
    record.partners = partners.agreed
    record.split = try split(of: kept)
    let key = AccountKey(kept)
    for list in protected {
      guard let made = try? list.list() else { continue }
      for account in Set(list.steps.map { Identifier($0.account) }).sorted()
      where AccountKey(account.text).isSame(as: key) {
        record.protected += made.stretches(of: account)
      }
    }
    return record
  }

  private func split(of kept: KeptDeal) throws(Problem) -> SplitAgreement {
    var entries: [SplitEntry] = []
    for split in kept.splits { entries.append(try split.engine(moments)) }
    do {
      return try SplitAgreement(entries)
    } catch {
      throw Problem(
        .badInput, code: "damaged_workspace", "a split's past can't have been",
        at: Problem.Place(path: kept.id), found: error.code,
        hint: "tandem journal verify tells what is wrong")
    }
  }
}

extension KeptDeal {
  /// The number in its identifier, by which deals stand in order.
  var number: Int64 { Int64(id.split(separator: "-").last ?? "") ?? .max }
}

extension KeptDeal {
  /// The closes that were taken back.
  func formerCloses(_ moments: JournalMoments) throws(Problem) -> [FormerClose] {
    var former: [FormerClose] = []
    for reopening in reopenings {
      former.append(FormerClose(try reopening.close.engine(moments), until: reopening.entry))
    }
    return former
  }
}

extension KeptDeal.Close {
  /// The close as the engine takes it.
  func engine(_ moments: JournalMoments) throws(Problem) -> DealClose {
    let recorded = try moments.of(entry).at
    return DealClose(
      at: at ?? recorded, isWon: isWon, recordedAt: recorded, sequence: entry)
  }
}

extension KeptDeal.Split {
  /// The version as the engine takes it.
  func engine(_ moments: JournalMoments) throws(Problem) -> SplitEntry {
    SplitEntry(
      terms.terms, kind: amends.map { .amended(reason: $0) } ?? .agreed,
      recordedAt: try moments.of(entry).at, sequence: entry, ours: Identifier(ours),
      theirs: Identifier(theirs))
  }
}
