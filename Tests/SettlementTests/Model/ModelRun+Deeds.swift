import Basics
import CoSell
import CommissionCore
import Money
import Settlement
import TestSupport

extension ModelRun {
  /// Mostly each deal is brought by somebody whose registration is approved.
  mutating func begin() throws {
    for place in domain.deals.indices where !random.oneIn(4) {
      for _ in 0..<4 {
        sequence += 10
        if domain.deals[place].claims.isEmpty {
          try register(place, domain)
        } else {
          try move(place, domain)
        }
      }
    }
  }

  /// Does one thing with both; whether it is refused must agree.
  mutating func act() throws {
    let deal = random.int(0...domain.deals.count - 1)
    let before = domain
    switch random.int(0...29) {
    case 0...2: try register(deal, before)
    case 3...7: try move(deal, before)
    case 8, 9: try close(deal, before)
    case 10: if random.oneIn(4) { contact(deal, before) }
    case 11, 12: touch(deal, before)
    case 13: protect(deal, before)
    case 14, 15: split(deal, before)
    case 16: try close(deal, before)
    case 17...19: pay(deal, before)
    case 20, 21: giveBack(before)
    case 22: leave(deal, before)
    case 23: precede(before)
    case 24: if let was = past.popLast() { (domain, last) = (was, now) }
    case 25, 26: try post()
    case 27: try closePeriod()
    default: try payOut()
    }
  }

  private mutating func register(_ place: Int, _ before: Domain) throws {
    let deal = domain.deals[place]
    guard deal.claims.count < 4, deal.close == nil else { return }
    let partner = random.pick(Self.names)
    let met = random.oneIn(2) ? Instant(seconds: now - random.int64(0...1_500_000)) : nil
    let history = try RegistrationHistory(
      id: Identifier("r\(sequence)"), partner: partner, tier: partners[partner] ?? .referral,
      rules: RegistrationRules(zone: .utc)
    ).adding(
      RegistrationEvent(
        .register, sequence: sequence, at: instant, by: "ann",
        details: RegistrationDetails(account: deal.customer, firstContactAt: met)))
    domain.deals[place].claims.append(history)
    domain.deals[place].twins.append(ModelDeal.Twin())
    remember(before)
  }

  private mutating func move(_ place: Int, _ before: Domain) throws {
    let deal = domain.deals[place]
    guard !deal.claims.isEmpty else { return }
    let claim = random.int(0...deal.claims.count - 1)
    // Mostly what gets a claim on, so that many are approved.
    let forward: [String: Registration.Move] = [
      "draft": .submit, "submitted": .review, "in_review": .approve, "expired": .reregister,
      "action_required": .act, "approved": .extend,
    ]
    let any = Registration.Move.allCases.filter { $0 != .register && $0 != .edit }
    let next = forward[deal.status(claim, at: now)]
    let move = random.oneIn(9) ? random.pick(any) : next ?? random.pick(any)
    let event = RegistrationEvent(
      move, sequence: sequence, at: instant, by: "ann", reason: "because")
    let real = try? deal.claims[claim].adding(event)
    let twin = deal.moved(claim, move, at: now)
    expect(
      (real == nil) == (twin == nil),
      "\(move) of \(deal.claims[claim].id) is \(real == nil ? "refused" : "taken")")
    guard let real, let twin else { return }
    domain.deals[place].claims[claim] = real
    domain.deals[place].twins[claim] = twin
    remember(before)
  }

  private mutating func contact(_ place: Int, _ before: Domain) {
    let at = now - (random.oneIn(2) ? random.int64(0...900_000) : 0)
    domain.deals[place].contacts.append(
      DirectContact(at: Instant(seconds: at) ?? .min, sequence: sequence))
    remember(before)
  }

  private mutating func touch(_ place: Int, _ before: Domain) {
    let at = now - random.int64(0...9_000_000)
    domain.deals[place].touches.append(
      DealTouch(
        random.pick(DealTouch.Kind.allCases), id: Identifier("t\(sequence)"),
        partner: random.pick(Self.names), at: Instant(seconds: at) ?? .min, sequence: sequence))
    remember(before)
  }

  private mutating func protect(_ place: Int, _ before: Domain) {
    let account = domain.deals[place].customer
    let partner = random.pick(Self.names)
    let key = Identifier("\(partner) \(today.quarter)")
    let list =
      domain.lists[key] ?? ProtectedList(partner: partner, quarter: today.quarter, cap: 1)
    let standing = list.accounts(on: today)
    let isAdding = random.oneIn(2)
    let changed =
      isAdding
      ? try? list.adding(account, on: today)
      : try? list.pullingBack(account, on: today, because: .noMovement)
    // One place: nobody else may stand on it, and nobody twice (R-33).
    if isAdding { expect((changed != nil) == standing.isEmpty, "\(key) took \(account)") }
    guard let changed else { return }
    domain.lists[key] = changed
    remember(before)
  }

  private mutating func split(_ place: Int, _ before: Domain) {
    let deal = domain.deals[place]
    let rates = [Int64](repeating: 0, count: 2).map { _ in random.int64(100...5_000) }
    let ids = Self.names.shuffled(using: &random)
    let terms = try? SplitTerms([
      SplitTerm(ids[0], .share(Rate(basisPoints: rates[0]))),
      SplitTerm(ids[1], .share(Rate(basisPoints: rates[1]))), SplitTerm("us", .remaining),
    ])
    guard let terms else { return }
    let isAmendment = random.oneIn(3)
    let entry = SplitEntry(
      terms, kind: isAmendment ? .amended(reason: "a reason") : .agreed, recordedAt: instant,
      sequence: sequence, ours: "ann", theirs: "bob")
    let changed = try? deal.split.adding(entry, closedAt: deal.close?.at)
    let isFrozen = deal.close.map { $0.at.seconds <= now } ?? false
    expect((changed != nil) == (isFrozen == isAmendment), "a split of \(deal.id)")
    guard let changed else { return }
    domain.deals[place].split = changed
    // An amendment is final for undo.
    remember(before, isFinal: isAmendment)
  }

  private mutating func close(_ place: Int, _ before: Domain) throws {
    guard domain.deals[place].close == nil else { return }
    let record = domain.deals[place].record(partners, domain.lists)
    let now = try DealResolution(of: record, settings: domain.settings, asOf: instant)
    // Mostly what somebody owns, so that much is earned.
    guard now.award != .nobody || random.oneIn(10) else { return }
    let at = self.now - (random.oneIn(3) ? random.int64(0...900_000) : 0)
    let close = DealClose(
      at: Instant(seconds: at) ?? .min, isWon: !random.oneIn(4), recordedAt: instant,
      sequence: sequence)
    var deal = domain.deals[place]
    deal.close = close
    deal.frozen = deal.split.entries.last { $0.recordedAt.seconds < at }
    var owner: Identifier?
    var closed = record
    closed.close = close
    let decided = try DealResolution(of: closed, settings: domain.settings, asOf: instant)
    if case .partner(let claim) = decided.owner { owner = claim.id }
    for index in deal.claims.indices {
      let isApproved = deal.claims[index].standing(on: instant)?.status == .approved
      deal.claims[index] = try deal.claims[index].closing(close)
      guard isApproved, !close.isWon || deal.claims[index].id == owner else { continue }
      let move: Registration.Move = close.isWon ? .won : .lost
      guard let twin = deal.moved(index, move, at: self.now) else { continue }
      deal.claims[index] = try deal.claims[index].adding(
        RegistrationEvent(move, sequence: sequence + 1 + Int64(index), at: instant, by: "ann"))
      deal.twins[index] = twin
    }
    domain.deals[place] = deal
    remember(before, isFinal: true)
  }

  private mutating func pay(_ place: Int, _ before: Domain) {
    let deal = domain.deals[place]
    let gross = random.int64(0...2_500)
    let day = today.adding(days: -random.int(0...40)) ?? today
    domain.events.append(
      .payment(
        Identifier("p\(sequence)"), from: "s", for: deal.id, on: day, deal.currency,
        gross: Minor(gross), discount: Minor(gross / 10), listPrice: Minor(gross * 2),
        revenue: random.pick(RevenueKind.allCases)))
    remember(before)
  }

  /// Money goes back, perhaps of a payment that comes later, perhaps too much of it (R-41).
  private mutating func giveBack(_ before: Domain) {
    let payments = domain.events.filter { $0.kind == .payment }
    let paid = payments.isEmpty ? nil : random.pick(payments)
    let isEarly = random.oneIn(4)
    let id = isEarly ? Identifier("p\(sequence + 10 * random.int64(1...8))") : paid?.externalID
    guard let id else { return }
    let most = paid.map { max($0.gross.units - $0.discount.units, 0) } ?? 500
    let day = (paid?.day ?? today).adding(days: random.int(-3...90)) ?? today
    domain.events.append(
      .refund(
        Identifier("b\(sequence)"), from: "s", of: id, on: day, paid?.currency ?? .usDollar,
        gross: Minor(random.oneIn(3) ? most : random.int64(0...most)),
        kind: random.oneIn(2) ? .refund : .chargeback))
    remember(before)
  }

  private mutating func leave(_ place: Int, _ before: Domain) {
    let day = today.adding(days: -random.int(0...60)) ?? today
    domain.events.append(
      .churn(
        Identifier("x\(sequence)"), from: "s", of: domain.deals[place].customer, on: day))
    remember(before)
  }

  /// The program's order of precedence and its choice of touches change (R-34, R-37).
  private mutating func precede(_ before: Domain) {
    let count = random.oneIn(4) ? 2 : 3
    domain.settings.order = Array(Precedence.standard.shuffled(using: &random).prefix(count))
    domain.settings.touch = random.pick(DealSettings.TouchChoice.allCases)
    remember(before)
  }
}
