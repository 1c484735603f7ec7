import Basics
import CoSell
import Exact
import Money
import Reporting
import Workspace

/// What a partner sourced, influenced and delivered, by quarter and currency.
struct CreditedRevenueTable {
  private let rows: [CreditedRevenue]

  /// The rows of one partner.
  init(of partner: Identifier, _ book: DealBook) throws(Problem) {
    let outcomes = book.deals.filter { deal in
      deal.resolution.credits.contains { $0.partner == partner }
    }.map { DealOutcome($0.resolution, revenue: $0.value) }
    rows = try CreditedRevenue.told(of: outcomes).filter { $0.partner == partner }
  }

  /// Those of some quarters.
  func rows(of quarters: [Quarter]) -> [CreditedQuarter] {
    rows.filter { quarters.contains($0.quarter) }.map { CreditedQuarter($0) }
  }

  /// The currencies in which anything was credited, and the rows' sums in a quarter.
  var currencies: [Currency] { Set(rows.map(\.currency)).sorted() }

  /// What was sourced in a quarter.
  func sourced(_ quarter: Quarter, _ currency: Currency) -> Money {
    Money(row(quarter, currency)?.sourced ?? .zero, currency)
  }

  /// What was influenced in a quarter.
  func influenced(_ quarter: Quarter, _ currency: Currency) -> Money {
    Money(row(quarter, currency)?.influenced ?? .zero, currency)
  }

  private func row(_ quarter: Quarter, _ currency: Currency) -> CreditedRevenue? {
    rows.first { $0.quarter == quarter && $0.currency == currency }
  }
}

extension ReviewMaker {
  /// The partner's registrations in a deal, as it keeps them.
  private func registrations(
    _ deal: DealBook.Deal
  ) -> [(kept: KeptRegistration, history: RegistrationHistory)] {
    (deal.kept?.registrations ?? []).compactMap { kept in
      guard ByteOrder.same(kept.partner, partner.id),
        let history = deal.record.registrations.first(where: { $0.id == Identifier(kept.id) })
      else { return nil }
      return (kept, history)
    }
  }

  /// The registrations that are open, the oldest first.
  var pipeline: [PipelineDeal] {
    var found: [PipelineDeal] = []
    for deal in deals where deal.isWon == nil {
      for (kept, history) in registrations(deal) {
        guard let standing = history.standing(on: desk.deals.asOf),
          let next = Self.next(standing.status)
        else { continue }
        var row = PipelineDeal(
          id: kept.id, account: kept.account,
          stage: standing.status.rawValue.replacing("_", with: " "), next: next)
        row.amount = standing.details.value
        row.registered = standing.registeredAt.flatMap { desk.zone.date(of: $0) }
        row.age = row.registered.map { $0.days(to: desk.today) }
        row.lastDay = standing.lastDay
        found.append(row)
      }
    }
    return found.sorted { a, b in
      let (left, right) = (a.registered ?? .max, b.registered ?? .max)
      return left == right ? Identifier(a.id) < Identifier(b.id) : left < right
    }
  }

  /// What comes next for an open registration; nil for one that is over.
  private static func next(_ status: Registration.Status) -> String? {
    switch status {
    case .draft: "to be handed in"
    case .submitted, .inReview: "our review"
    case .actionRequired: "an answer of the partner"
    case .approved: "the close"
    case .rejected, .duplicate, .withdrawn, .expired, .won, .lost: nil
    }
  }

  /// The deals that the partner registered and that were closed in a quarter.
  func outcome(of quarter: Quarter) -> Outcome {
    var outcome = Outcome()
    var days: [Int] = []
    for deal in deals {
      guard let isWon = deal.isWon, let closedAt = deal.closedAt,
        let closed = desk.zone.date(of: closedAt), closed.quarter == quarter,
        let own = registrations(deal).first
      else { continue }
      let isOwner =
        if case .partner(let claim) = deal.resolution.owner { claim.partner == id } else { false }
      let from = own.history.standing(on: desk.deals.asOf)?.registeredAt
      let taken = from.flatMap { desk.zone.days(from: $0, to: closedAt) }.map { max(0, $0) }
      if isWon, isOwner, let taken { days.append(taken) }
      outcome.deals.append(
        Outcome.Deal(
          account: own.kept.account, closed: closed, isWon: isWon && isOwner,
          value: isOwner ? deal.value : nil, days: taken))
    }
    outcome.deals.sort { a, b in
      a.closed == b.closed ? Identifier(a.account) < Identifier(b.account) : a.closed < b.closed
    }
    outcome.medianDays = DaysToClose.median(of: days.sorted())
    return outcome
  }

  /// How many registrations were handed in for the first time in a quarter.
  func registered(in quarter: Quarter) -> Int {
    deals.reduce(0) { count, deal in
      count
        + registrations(deal).count { _, history in
          let first = history.events.first { $0.move == .submit }
          return first.flatMap { desk.zone.date(of: $0.at) }?.quarter == quarter
        }
    }
  }
}
