import Basics
import CoSell
import CommissionCore
import Money
import Settlement
import Workspace

/// Makes statements of a partner: chooses what it may know before anything is written.
struct StatementMaker {
  let partner: Record
  let months: ClosedRange<YearMonth>
  let day: CivilDate
  let desk: PayoutDesk
  /// What is shut on the day; nil where that is not to be told.
  let gates: PayoutGates?
  /// What a run on the day would pay to anybody, where that was worked out already.
  var known: [PayoutProposal]?

  private var id: Identifier { Identifier(partner.id) }

  /// One statement for each currency.
  func statements() throws(Problem) -> [InternalStatement] {
    let found: [Statement]
    do throws(CommissionError) {
      found = try desk.books.statements(of: id, months, desk.ledger.facts)
    } catch {
      throw Problem(.refused, code: error.code, CommissionMessage.text(error))
    }
    var all = known ?? []
    if known == nil, let gates { all = try desk.proposals(on: day, gates.gates) }
    let proposals = all.filter { desk.books.names[$0.partner] == id }
    let events = Settlement.waiting(desk.ledger.facts)
    var made: [InternalStatement] = []
    for statement in found {
      guard statement.ties else {
        throw Problem(
          .badInput, code: "damaged_workspace", "a statement's sums do not tie",
          hint: "tandem journal verify tells what is wrong")
      }
      made.append(
        internalStatement(
          statement, proposals.first { $0.currency == statement.currency },
          // They have no currency of the partner's, so they are told once.
          made.isEmpty ? events : []))
    }
    return made
  }

  private func internalStatement(
    _ statement: Statement, _ proposal: PayoutProposal?, _ events: [WaitingEvent]
  ) -> InternalStatement {
    let origins = (statement.lines + statement.clawbacks).map { line in
      InternalStatement.Origin(
        posting: Int(line.posting) + 1, event: line.event.text, version: line.version.text,
        hold: line.hold)
    }
    return InternalStatement(
      partner: partnerStatement(statement, proposal, events), id: partner.id, origins: origins,
      waiting: waiting(statement.currency, proposal, isInternal: true),
      events: events.compactMap { waiting($0, isInternal: true) })
  }

  // MARK: What the partner may know

  private func partnerStatement(
    _ statement: Statement, _ proposal: PayoutProposal?, _ events: [WaitingEvent]
  ) -> PartnerStatement {
    let references = Dictionary(
      desk.kept.map { (Identifier($0.id), $0.reference) }, uniquingKeysWith: { a, _ in a })
    return PartnerStatement(
      partner: partner.text("name") ?? partner.id, currency: statement.currency, months: months,
      opening: statement.opening, lines: statement.lines.map(line),
      clawbacks: statement.clawbacks.map(line),
      payments: statement.payouts.map { payout in
        PartnerStatement.Payment(
          payout: payout.id.text, day: payout.paidOn ?? payout.day, amount: payout.amount,
          reference: references[payout.id] ?? nil)
      }, closing: statement.closing, day: day,
      waiting: waiting(statement.currency, proposal, isInternal: false),
      events: events.compactMap { waiting($0, isInternal: false) })
  }

  private func line(_ line: Statement.Line) -> PartnerStatement.Line {
    let base = line.base.flatMap { base in
      line.baseCurrency.map { Money(base, $0).description }
    }
    return PartnerStatement.Line(
      day: line.day, period: line.period, deal: line.deal?.text, customer: customer(line),
      kind: line.kind.name, base: base, rate: line.rate.map { $0.percentText + " %" },
      amount: line.minor, why: StatementWords.why(line, isShared: isShared(line)))
  }

  /// The customer's name, where the partner named it to us or is party to the deal.
  ///
  /// A click tells a partner that somebody bought, not who.
  private func customer(_ line: Statement.Line) -> String? {
    let deals = desk.ledger.deals.deals.filter { deal in
      guard deal.kept?.partners.contains(id) ?? false else { return false }
      if let wanted = line.deal { return Identifier(deal.id) == wanted }
      return line.customer.map { $0.text == deal.customer } ?? false
    }
    return deals.first?.account
  }

  /// Whether others, whom nobody names, have shares of the pool.
  private func isShared(_ line: Statement.Line) -> Bool {
    guard let deal = line.deal.flatMap({ desk.ledger.facts.deal($0) }) else { return false }
    switch deal.award.sharing {
    case .weights(let payees): return payees.count > 1
    case .agreed: return true
    case .held, .nobody: return false
    }
  }

  // MARK: What waits

  /// An event that waits, where it is about a deal of the partner's; those who keep the books also
  /// see what nobody can place yet.
  private func waiting(
    _ waiting: WaitingEvent, isInternal: Bool
  ) -> PartnerStatement.WaitingEvent? {
    let own = waiting.deals.first { deal in
      desk.ledger.facts.deal(deal)?.award.concerns(id) ?? false
    }
    guard own != nil || (isInternal && waiting.deals.isEmpty) else { return nil }
    let why =
      isInternal
      ? "\(waiting.event.key): \(WaitingReport.Line(waiting: waiting, origin: nil).why)"
      : StatementWords.waiting(waiting.cause)
    return PartnerStatement.WaitingEvent(
      day: waiting.event.day, deal: own?.text, kind: waiting.event.kind.rawValue,
      base: waiting.base?.description, why: why)
  }

  private func waiting(
    _ currency: Currency, _ proposal: PayoutProposal?, isInternal: Bool
  ) -> [PartnerStatement.Waiting] {
    var waiting: [PartnerStatement.Waiting] = []
    func add(_ minor: Minor, _ why: String) {
      if minor != .zero { waiting.append(.init(amount: minor, why: why)) }
    }
    var taken: Int128 = 0
    for payout in desk.kept where Identifier(payout.partner) == id && payout.currency == currency {
      guard payout.state == .proposed || payout.state == .approved else { continue }
      taken += Int128(payout.amount.units)
    }
    add(Minor(Int64(clamping: taken)), "in a payout that is not paid yet")
    guard let proposal else { return waiting }
    let due = proposal.run.paid
    add(due, "due: goes into the next payout")
    add(
      proposal.run.carried,
      proposal.run.carried > .zero
        ? "due, below the minimum payout of \(Money(proposal.run.minimum, currency))"
        : "nets from what is due next")
    add(proposal.notDue, "not due yet")
    add(proposal.monthOpen, "due once its month is closed")
    for blocked in proposal.blocked {
      add(blocked.minor, StatementWords.gate(blocked.gate))
      guard isInternal, let last = waiting.indices.last else { continue }
      let opens =
        gates?.why(blocked.gate, id, desk.deals(of: blocked.entries)).map(\.opens) ?? []
      waiting[last] = .init(
        amount: blocked.minor,
        why: ([StatementWords.gate(blocked.gate)] + opens).joined(separator: "; "))
    }
    return waiting
  }
}
