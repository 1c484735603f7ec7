public import Basics
public import CommissionCore
public import Money

/// What a run would pay one partner in one currency, and what waits why.
public struct PayoutProposal: Hashable, Sendable {
  /// What is blocked by one gate.
  public struct Blocked: Hashable, Sendable {
    /// The gate; an amount that several block stands under the first.
    public let gate: Gate
    /// How much.
    public let minor: Minor
    /// The postings.
    public let entries: [Int32]
  }

  /// The partner.
  public let partner: NameID
  /// The currency.
  public let currency: Currency
  /// Due, waiting, minimum and what comes of it.
  public let run: PayoutRun
  /// The postings that are due and free, ascending.
  public let due: [Int32]
  /// What waits for its day.
  public let notDue: Minor
  /// What waits for its month to be closed.
  public let monthOpen: Minor
  /// What waits behind gates.
  public let blocked: [Blocked]

  /// The payout, to be approved; nil where nothing is paid.
  public func payout(id: Identifier) -> Payout? {
    guard run.paid > .zero else { return nil }
    return Payout(
      id: id, partner: partner, currency: currency, day: run.date, opening: run.opening,
      entries: due, amount: run.paid)
  }

  /// Why so much is paid, and what waits for what.
  public var reasons: [Reason] {
    let gates = blocked.map { blocked in
      Reason(
        "R-46", blocked.gate.rawValue,
        [
          .init("blocked_minor", .minor(blocked.minor)),
          .init("entries", .count(blocked.entries.count)),
        ])
    }
    let open = Reason("R-45", "month_not_closed", [.init("waiting_minor", .minor(monthOpen))])
    return run.reasons + (monthOpen == .zero ? [] : [open]) + gates
  }
}

/// What a payout run looks at besides the books.
public struct PayoutTerms: Sendable {
  /// The day of the run.
  public var day: CivilDate
  /// The last month that is closed.
  public var closedThrough: YearMonth?
  /// The gates that are shut.
  public var gates: Gates
  /// What partners were owed before the ledger began and no payout has taken over.
  public var openings: [PartnerCurrency: Minor]

  /// The terms of a run.
  public init(
    day: CivilDate, closedThrough: YearMonth?, gates: Gates = Gates(),
    openings: [PartnerCurrency: Minor] = [:]
  ) {
    self.day = day
    self.closedThrough = closedThrough
    self.gates = gates
    self.openings = openings
  }
}

extension Books {
  /// What a run would pay, by partner's bytes and currency; also partners who get nothing.
  ///
  /// A payout keeps its entries until it is cancelled.
  public func payoutRun(
    _ terms: PayoutTerms, _ facts: Facts
  ) throws(CommissionError) -> [PayoutProposal] {
    var taken = [Bool](repeating: false, count: postings.count)
    for payout in payouts where payout.state != .cancelled {
      for entry in payout.entries where taken.indices.contains(Int(entry)) {
        taken[Int(entry)] = true
      }
    }
    var open: [PartnerCurrency: [Int32]] = [:]
    for (place, posting) in postings.enumerated() where !taken[place] {
      let key = PartnerCurrency(posting.payee, posting.currency)
      open[key, default: []].append(Int32(clamping: place))
    }
    for key in terms.openings.keys where open[key] == nil { open[key] = [] }
    let keys = open.keys.sorted {
      $0.partner == $1.partner
        ? $0.currency < $1.currency : names.precedes($0.partner, $1.partner)
    }
    var proposals: [PayoutProposal] = []
    for key in keys { proposals.append(try proposal(key, open[key] ?? [], terms, facts)) }
    return proposals
  }

  private func proposal(
    _ key: PartnerCurrency, _ open: [Int32], _ terms: PayoutTerms, _ facts: Facts
  ) throws(CommissionError) -> PayoutProposal {
    var due: [Int32] = []
    var (notDue, monthOpen) = (Int128(0), Int128(0))
    var blocked: [Gate: (minor: Int128, entries: [Int32])] = [:]
    for place in open {
      let posting = postings[Int(place)]
      let month = posting.day.yearMonth
      if let gate = terms.gates.blocking(posting, names).first {
        blocked[gate, default: (0, [])].minor += Int128(posting.minor)
        blocked[gate]?.entries.append(place)
      } else if posting.payableOn > terms.day {
        notDue += Int128(posting.minor)
      } else if posting.waitsForClose, terms.closedThrough.map({ month > $0 }) ?? true {
        monthOpen += Int128(posting.minor)
      } else {
        due.append(place)
      }
    }
    let agreement = facts.agreement(
      of: names[key.partner], on: terms.day, for: key.currency)
    let minimum = agreement?.currency == key.currency ? agreement?.minimumPayout : nil
    let run = try PayoutRun(
      on: terms.day, minimum: minimum ?? .zero, opening: terms.openings[key] ?? .zero,
      entries: due.map { place in
        .init(
          id: Identifier(String(place)), minor: Minor(postings[Int(place)].minor),
          payableOn: postings[Int(place)].payableOn)
      }, held: [])
    return PayoutProposal(
      partner: key.partner, currency: key.currency, run: run, due: due,
      notDue: try Books.minor(notDue), monthOpen: try Books.minor(monthOpen),
      blocked: try Books.blocked(blocked))
  }

  private static func blocked(
    _ sums: [Gate: (minor: Int128, entries: [Int32])]
  ) throws(CommissionError) -> [PayoutProposal.Blocked] {
    var blocked: [PayoutProposal.Blocked] = []
    for gate in Gate.allCases {
      guard let sum = sums[gate] else { continue }
      blocked.append(.init(gate: gate, minor: try minor(sum.minor), entries: sum.entries))
    }
    return blocked
  }

  /// A sum that must fit 64 bits.
  static func minor(_ sum: Int128) throws(CommissionError) -> Minor {
    guard let units = Int64(exactly: sum) else { throw .overflow }
    return Minor(units)
  }
}
