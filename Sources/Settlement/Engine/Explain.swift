import Basics
import CoSell
public import CommissionCore
import Exact
import Money

extension Settlement {
  /// Why a posting is what it is, in the order of computation.
  ///
  /// Nothing is stored for it: the events are gone through again, and the line is watched while it
  /// is made. A posting that is a later difference of its line ends with what had been posted
  /// before. Empty where no such line stands any more.
  public static func explain(
    _ posting: Posting, _ facts: inout Facts, posted: [Posting] = []
  ) -> [Reason] {
    var taken = Facts()
    swap(&taken, &facts)
    var engine = Engine(taken)
    engine.watched = posting.line
    engine.run()
    facts = engine.facts
    var reasons = engine.reasons
    let periods = posting.period == posting.day.yearMonth
    reasons.append(
      Reason(
        "R-41", periods ? "own_month" : "next_open_month",
        [
          .init("event_date", .date(posting.day)), .init("posting_period", .month(posting.period)),
        ]))
    if posting.revision > 0 {
      let before = posted.filter { $0.line == posting.line && $0.revision < posting.revision }
      reasons.append(
        Reason(
          "R-41", "difference",
          [
            .init("posted_before", .count(before.count)),
            .init("posted_before_minor", .exact(before.reduce(.zero) { $0 + Fraction($1.minor) })),
            .init("posted_minor", .minor(Minor(posting.minor))),
          ]))
    }
    reasons.append(Reason("R-45", "payable_on", [.init("date", .date(posting.payableOn))]))
    return reasons
  }
}

extension Engine {
  /// Notes why a share of a payment changes, where the line is the watched one.
  mutating func explain(_ line: Posting, _ payment: Int, from old: Int64, to new: Int64) {
    guard line.line == watched else { return }
    let row = facts.revenue.rows[payment]
    let desk = desks[Int(payments.desk[payment])]
    let agreement = facts.agreements[Int(payments.lane[payment])]
    reasons = [
      Reason(
        "R-37", desk.isInfluenced ? "influenced" : "sourced",
        [
          .init("deal", .text(facts.names[desk.id].text)),
          .init("owner", .text(facts.names[desk.owner].text)),
        ]),
      Reason(
        "R-22", "base",
        [
          .init("gross_minor", .minor(Minor(row.gross))),
          .init("discount_minor", .minor(Minor(row.discount))),
          .init("tax_minor", .minor(Minor(row.tax))),
          .init(
            "refunded_minor", .minor(Minor((row.net ?? 0) &- payments.remaining[payment]))),
          .init("base_minor", .minor(Minor(payments.remaining[payment]))),
        ]),
      inForce(payment, agreement, line),
    ]
    if isLowEnd(row, agreement) {
      reasons.append(Reason("R-12", "low_end_of_range", [.init("rate", .rate(line.rate.rate))]))
    }
    reasons += steps(payment, agreement)
    reasons += shares(desk, payment, line, from: old, to: new)
    reasons += conversions(desk, payment, line, from: old, to: new)
  }

  /// What holds for a payment: a rate, or bands, whose lowest rate alone would say nothing.
  private func inForce(_ payment: Int, _ agreement: Agreement, _ line: Posting) -> Reason {
    let version: [Reason.Fact] = [
      .init("agreement_version", .text(agreement.version.text)),
      .init("from", .date(agreement.from)),
    ]
    guard case .volume(let tiers, let span) = agreement.terms.recurring,
      countsAsVolume(payment, lanes[Int(payments.lane[payment])])
    else {
      return Reason("R-11", "rate_in_force", version + [.init("rate", .rate(line.rate.rate))])
    }
    let rates = tiers.bands.map { $0.rate.percentText }.joined(separator: ", ")
    return Reason(
      "R-11", "bands_in_force",
      version + [
        .init("mode", .text(tiers.mode.rawValue)), .init("over", .text(span.rawValue)),
        .init("percent_by_band", .text(rates)),
      ])
  }

  /// Whether no rate was pinned in a range cell.
  private func isLowEnd(_ row: EventRow, _ agreement: Agreement) -> Bool {
    guard case .table(let option, let pinned) = agreement.terms.recurring,
      pinned[row.revenue] == nil
    else { return false }
    let key = CommissionTable.Key(
      tier: agreement.tier.rawValue, model: row.revenue.rawValue, option: option)
    return (agreement.table ?? facts.table)[key]?.isRange ?? false
  }

  /// What a payment stands at after each step.
  private func steps(_ payment: Int, _ agreement: Agreement) -> [Reason] {
    var facts: [Reason.Fact] = [.init("rounding", .text(agreement.rounding.rawValue))]
    guard lanes[Int(payments.lane[payment])].isLinked else {
      facts.append(.init("standing_minor", .minor(Minor(payments.pool[payment]))))
      return [Reason("R-21", "rate_of_remaining_payment", facts)]
    }
    let rules = ["R-24", "R-23", "R-22", "R-22"]
    let keys = ["rate_or_volume", "cpa_and_share", "cap_of_deal_or_customer", "cap_of_period"]
    return zip(zip(rules, keys), links.values).enumerated().map { index, step in
      let value = Reason.Fact("standing_minor", .minor(Minor(step.1[payment])))
      return Reason(step.0.0, step.0.1, index == 0 ? facts + [value] : [value])
    }
  }

  /// How the pool is shared.
  private func shares(
    _ desk: Desk, _ payment: Int, _ line: Posting, from old: Int64, to new: Int64
  ) -> [Reason] {
    let change: [Reason.Fact] = [
      .init("payee", .text(facts.names[line.payee].text)),
      .init("before_minor", .minor(Minor(old))),
      .init("after_minor", .minor(Minor(new))),
    ]
    if desk.isHeld { return [Reason("R-36", Posting.Hold.splitNotAgreed.name, change)] }
    let deal = facts.place(ofDeal: desk.id).map { facts.deals[$0] }
    switch deal?.award.sharing {
    case .weights: return [Reason("R-18", facts.splitMethod.rawValue, change)]
    case .agreed: return [Reason("R-19", "agreed_share", change)]
    case .held, .nobody, nil: return []
    }
  }

  /// By which rate a share became the payee's currency.
  private func conversions(
    _ desk: Desk, _ payment: Int, _ line: Posting, from old: Int64, to new: Int64
  ) -> [Reason] {
    guard line.exchange.isSome else { return [] }
    let day = facts.revenue.rows[payment].day
    let conversion = try? facts.rates.convert(
      Money(Minor(new), desk.currency), to: line.currency, on: day,
      maximumAge: facts.maximumRateAge(on: day), rounding: line.rounding)
    return conversion?.reasons ?? []
  }
}
