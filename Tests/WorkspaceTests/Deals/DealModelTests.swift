import Basics
import CoSell
import CommissionCore
import Exact
import Glibc
import JSON
import Money
import Platform
import Storage
import TestSupport
import Testing

@testable import Workspace

/// Sequences of random deeds on disk against a naive twin: owners, holds and splits agree at each
/// step, what is frozen never changes, and every journal verifies (R-30 to R-36, P8, P9).
///
/// `DEAL_SEQUENCES` says how many; the seed of one that fails is in its message.
@Suite("Deals against a naive twin")
struct DealModelTests {
  /// How many sequences there are.
  static var sequences: Int {
    getenv("DEAL_SEQUENCES").flatMap { Int(String(cString: $0)) } ?? 200
  }

  @Test("They agree at each step", arguments: 0..<4)
  func agrees(_ share: Int) throws {
    for seed in stride(from: share, to: Self.sequences, by: 4) {
      try DealWorld(seed: UInt64(seed)).run(steps: 30)
    }
  }
}

/// One sequence.
private final class DealWorld {
  private let seed: UInt64
  private var random: SplitMix64
  private let world: TestWorkspace
  private var clock: Int64 = 1_767_603_600
  /// The twin's deals by id, and what each was before an entry.
  private var twins: [String: DealTwin] = [:]
  private var before: [Int64: (deal: String, twin: DealTwin?)] = [:]
  private var finals: [String: Int64] = [:]
  /// What stood at the close of each deal, by the close's entry.
  private var frozen: [Int64: String?] = [:]
  private let rules = DealRules()
  private let accounts = ["alpha.example", "beta.example"]
  private let terms = ["acme 60%, us remaining", "acme 50%, bolt 30%, us remaining"]

  init(seed: UInt64) throws {
    self.seed = seed
    random = SplitMix64(seed: seed)
    world = try TestWorkspace()
    // Thousands of commits: what survives a power failure is tested elsewhere.
    _ = try world.connection.prepare("PRAGMA synchronous = OFF").step()
    for (partner, tier) in DealTwin.tiers.sorted(by: { $0.key < $1.key }) {
      try change { (change) throws(Problem) in
        let value: [(String, JSONValue)] = [
          ("name", .string(partner)), ("tier", .string(tier)), ("agreement_signed", .bool(true)),
        ]
        _ = try change.add(
          .partner, id: partner,
          JSONObject(value.map { .init(key: $0.0, value: $0.1) }) ?? .empty)
      }
    }
  }

  private func change(_ work: (Change) throws(Problem) -> Void) throws(Problem) {
    guard let moment = Instant(seconds: clock) else { return }
    try world.workspace.change(
      by: Author(name: "ann", moment: moment, clock: .given), work)
  }

  /// When the next entry is recorded: never before the one before.
  private func moment() throws -> (at: Int64, sequence: Int64) {
    let head = try Journal(world.connection).head()
    return (max(clock * 1_000, head.recordedAt) / 1_000, head.sequence + 1)
  }

  func run(steps: Int) throws {
    for step in 0..<steps {
      tick()
      try act()
      try compare("seed \(seed), step \(step)")
    }
    #expect(try world.differences() == [], "seed \(seed)")
    #expect(JournalCheck.isSound(world.connection), "seed \(seed)")
  }

  private func tick() {
    switch random.int(0...9) {
    case 0: clock -= random.int64(1...400_000)
    case 1, 2: clock += random.int64(1_000_000...9_000_000)
    case 3: break
    default: clock += random.int64(1...200_000)
    }
  }

  /// Does one thing with both; whether it is refused must agree.
  private func act() throws {
    let finder = try DealFinder(world.connection)
    let deal = finder.deals.isEmpty ? nil : random.pick(finder.deals)
    switch random.int(0...16) {
    case 0...2: try register()
    case 3...8: if let deal { try move(deal) }
    case 9: if let deal { try contact(deal) }
    case 10, 11: if let deal { try split(deal) }
    case 12: if let deal { try close(deal) }
    case 13: if let deal { try reopen(deal) }
    default: try undo()
    }
  }

  /// Makes a change of one deal in both worlds.
  private func both(
    _ id: String, isFinal: Bool = false, _ isLegal: Bool, _ twin: DealTwin?,
    _ work: (DealChange) throws(Problem) -> Void
  ) throws {
    let entry = try moment().sequence
    var refused: Problem?
    do throws(Problem) {
      try change { (change) throws(Problem) in try work(try DealChange(change, rules)) }
    } catch {
      guard error.kind == .refused else { throw error }
      refused = error
    }
    #expect(
      (refused == nil) == isLegal,
      "seed \(seed): \(id), \(refused.map { $0.code + " " + $0.what } ?? "was not refused")")
    guard refused == nil, isLegal else { return }
    before[entry] = (id, twins[id])
    twins[id] = twin
    if isFinal { finals[id] = entry }
  }

  private func register() throws {
    let account = random.pick(accounts)
    let partner = random.pick(DealTwin.tiers.keys.sorted())
    // Undo may have taken the partner back while no deal named it.
    guard try RecordBook(world.connection).find(.partner, id: partner) != nil else { return }
    let now = try moment()
    let open = try DealFinder(world.connection).deals.first {
      $0.close == nil && $0.account == account
    }
    let id = open?.id ?? "deal-\(now.sequence)"
    var twin = twins[id] ?? DealTwin()
    let isFree = !twin.claims.contains { claim in
      claim.partner == partner
        && !["rejected", "duplicate", "withdrawn"].contains(twin.status(claim, at: now.at))
    }
    let met = random.oneIn(2) ? now.at - random.int64(0...1_500_000) : nil
    twin.claims.append(
      DealTwin.Claim(id: "reg-\(now.sequence)", partner: partner, begun: now.sequence, met: met))
    var details = KeptRegistration.Details()
    details.firstContactAt = met.flatMap { Instant(seconds: $0) }
    try both(id, isFree, twin) { (deals) throws(Problem) in
      let tier = PartnerTier(rawValue: DealTwin.tiers[partner] ?? "") ?? .referral
      _ = try deals.register(
        try deals.deal(for: account), partner: partner, account: account, tier: tier,
        details)
    }
  }

  private func move(_ deal: KeptDeal) throws {
    guard var twin = twins[deal.id], !twin.claims.isEmpty else { return }
    let place = random.int(0...twin.claims.count - 1)
    let claim = twin.claims[place]
    let now = try moment()
    let moves = [
      "submit", "review", "approve", "request_action", "act", "reject", "mark_duplicate",
      "withdraw", "extend", "reregister",
    ]
    // Mostly what gets a claim on, so that many are approved.
    let forward = [
      "draft": "submit", "submitted": "review", "in_review": "approve", "expired": "reregister",
      "action_required": "act", "approved": "extend",
    ]
    let name =
      random.oneIn(4)
      ? random.pick(moves) : forward[twin.status(claim, at: now.at)] ?? random.pick(moves)
    let isLegal = twin.act(place, name, at: now.at, sequence: now.sequence)
    guard let move = Registration.Move(rawValue: name) else { return }
    try both(deal.id, isLegal, twin) { (deals) throws(Problem) in
      _ = try deals.act(
        on: try deals.finder().named(deal.id), claim.id, move, reason: "because")
    }
  }

  private func contact(_ deal: KeptDeal) throws {
    guard var twin = twins[deal.id] else { return }
    let at = try moment().at
    let claimed = random.oneIn(2) ? at - random.int64(0...500_000) : nil
    twin.contacts.append(claimed ?? at)
    try both(deal.id, true, twin) { (deals) throws(Problem) in
      _ = try deals.contact(
        try deals.finder().named(deal.id), at: claimed.flatMap { Instant(seconds: $0) },
        isActive: false, note: nil)
    }
  }

  private func split(_ deal: KeptDeal) throws {
    guard var twin = twins[deal.id], let currency = Currency("USD") else { return }
    let text = random.pick(terms)
    let isAmendment = random.oneIn(3)
    let names = random.oneIn(8) ? ("ann", "ann") : ("ann", "bob")
    let now = try moment()
    let isFrozen = twin.frozenAt.map { $0 <= now.at } ?? false
    twin.versions.append(.init(text: text, at: now.at, isAmendment: isAmendment))
    let kept = KeptTerms(try SplitTerms(try SplitTermsText.read(text, in: currency)), in: currency)
    try both(
      deal.id, isFinal: isAmendment, isFrozen == isAmendment && names.0 != names.1, twin
    ) { (deals) throws(Problem) in
      _ = try deals.split(
        try deals.finder().named(deal.id), kept, ours: names.0, theirs: names.1,
        amends: isAmendment ? "a reason" : nil)
    }
  }

  private func close(_ deal: KeptDeal) throws {
    guard var twin = twins[deal.id] else { return }
    let now = try moment()
    let isWon = !random.oneIn(3)
    let claimed = random.oneIn(2) ? now.at - random.int64(0...600_000) : nil
    let at = claimed ?? now.at
    let isOpen = twin.close == nil
    let owner = twin.owner(at: at)
    twin.close = .init(at: at, isWon: isWon, entry: now.sequence)
    twin.frozenAt = min(twin.frozenAt ?? at, at)
    for place in twin.claims.indices
    where twin.status(twin.claims[place], at: now.at) == "approved" {
      guard !isWon || twin.claims[place].id == owner?.id else { continue }
      twin.claims[place].status = isWon ? "won" : "lost"
      let newest = twin.claims[place].lives.count - 1
      if newest >= 0 { twin.claims[place].lives[newest].status = isWon ? "won" : "lost" }
    }
    try both(deal.id, isFinal: true, isOpen, twin) { (deals) throws(Problem) in
      _ = try deals.close(
        try deals.finder().named(deal.id), isWon: isWon,
        at: claimed.flatMap { Instant(seconds: $0) }, value: nil, note: nil)
    }
  }

  private func reopen(_ deal: KeptDeal) throws {
    guard var twin = twins[deal.id] else { return }
    let isClosed = twin.close != nil
    twin.close = nil
    for place in twin.claims.indices where ["won", "lost"].contains(twin.claims[place].status) {
      twin.claims[place].status = "approved"
      let newest = twin.claims[place].lives.count - 1
      if newest >= 0 { twin.claims[place].lives[newest].status = "approved" }
    }
    try both(deal.id, isFinal: true, isClosed, twin) { (deals) throws(Problem) in
      _ = try deals.reopen(try deals.finder().named(deal.id), reason: "a mistake", with: "bob")
    }
  }

  /// Takes something back: where that is permitted, the twin is what it was before.
  private func undo() throws {
    let head = try Journal(world.connection).head().sequence
    let entry = random.oneIn(2) ? nil : random.int64(5...max(head, 5))
    let next = try moment().sequence
    var undone: Undone?
    do throws(Problem) {
      try change { (change) throws(Problem) in undone = try change.undo(entry) }
    } catch {
      guard error.kind == .refused || error.kind == .usage else { throw error }
      return
    }
    guard let undone, let past = before[undone.entry] else { return }
    #expect(finals[past.deal] ?? 0 < undone.entry, "seed \(seed): a final change was taken back")
    before[next] = (past.deal, twins[past.deal])
    twins[past.deal] = past.twin
  }

  private func compare(_ place: String) throws {
    let now = try Journal(world.connection).head().recordedAt / 1_000
    let at = max(now, clock)
    guard let moment = Instant(seconds: at) else { return }
    let book = try DealBook(in: world.connection, rules: rules, at: .now(moment))
    #expect(book.deals.count == twins.values.count, "\(place)")
    for deal in book.deals {
      guard let twin = twins[deal.id] else {
        Issue.record("\(place): \(deal.id) is not known to the twin")
        continue
      }
      var owner: String?
      if case .partner(let claim) = deal.resolution.owner { owner = claim.id.text }
      #expect(owner == twin.owner(at: at)?.id, "\(place), \(deal.id)")

      #expect(Self.word(deal.award.sharing) == twin.sharing(at: at), "\(place), \(deal.id)")
      for (history, claim) in zip(deal.record.registrations, twin.claims) {
        #expect(
          history.standing(on: moment)?.status.rawValue == twin.status(claim, at: at),
          "\(place), \(claim.id)")
      }
      try checkFreeze(deal, twin, place)
    }
  }

  /// What stood at a close stays, whatever is done after it (P9).
  private func checkFreeze(_ deal: DealBook.Deal, _ twin: DealTwin, _ place: String) throws {
    guard let close = twin.close, let kept = deal.kept else { return }
    let standing = deal.record.split.standing(closedAt: deal.closedAt)
    let text = kept.splits.first { $0.entry == standing.atClose?.sequence }?.terms.text
    if let known = frozen[close.entry] {
      #expect(text == known, "\(place): the frozen split of \(deal.id) changed")
    } else {
      frozen[close.entry] = text
    }
    let inForce = kept.splits.first { $0.entry == standing.inForce?.sequence }?.terms.text
    #expect(inForce == twin.inForce?.text, "\(place), \(deal.id)")
  }

  private static func word(_ sharing: DealAward.Sharing) -> String {
    switch sharing {
    case .nobody: "nobody"
    case .weights: "weights"
    case .agreed: "agreed"
    case .held: "held"
    }
  }
}

extension JournalCheck {
  /// Whether the chain of hashes holds from the first entry on.
  fileprivate static func isSound(_ connection: Connection) -> Bool {
    guard let check = try? JournalCheck(of: connection) else { return false }
    return check.findings.isEmpty
  }
}
