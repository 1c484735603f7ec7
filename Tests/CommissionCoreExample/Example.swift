import Basics
import CommissionCore
import Money

/// How another program pays its partners with CommissionCore, from the agreement to the payout.
///
/// Uses the public API alone. Amounts are in cents; the steps return values, and each value tells
/// why it is what it is.
func payTwoPartners() throws -> [String] {
  var story: [String] = []
  guard let dollar = Currency("USD"), let utc = Zone("UTC"),
    let payday = CivilDate(year: 2026, month: 5, day: 1)
  else { return story }

  // Agree the split before the deal closes, checked against the commission that is expected.
  let terms = try SplitTerms(
    SplitTermsText.read("acme 60%, bolt 30% max USD 20, us remaining", in: dollar))
  try terms.check(against: 10_000)

  // A payment of 1,000.00 clears: accrue 10 % and post what each partner gets of it.
  let rate = Rate(basisPoints: 1_000)
  let accrued = try CommissionRefund(payment: 100_000, rate: rate, refunds: [])
  var book = Book(currency: dollar)
  try book.post("payment-1", try terms.changes(from: 0, to: accrued.standing))
  story.append("accrued \(accrued.standing.units): \(try book.owed())")

  // A quarter of the payment is refunded: what stands follows what is left, with caps and all.
  let refunded = try CommissionRefund(payment: 100_000, rate: rate, refunds: [25_000])
  try book.post("refund-1", try terms.changes(from: accrued.standing, to: refunded.standing))
  story.append("after the refund \(refunded.standing.units): \(try book.owed())")

  // The customer leaves after 30 of 90 days: acme returns the part that was not served.
  let churn = try Clawback(
    policy: .standard(for: .integration), earned: try book.owed("acme"),
    start: Instant(parsing: "2026-04-01T09:00:00Z"),
    churn: Instant(parsing: "2026-05-01T17:00:00Z"), in: utc)
  try book.post("churn-1", [("acme", try churn.returned.negated())])
  story.append("acme keeps \(churn.kept.units) and returns \(churn.returned.units)")
  story += churn.reasons.map { "why: \($0)" }

  // At the quarter's end a partner at 35 % is trued up to the cent: its months rounded three times.
  let month = TrueUp.Month(netRevenue: [333], posted: 117)
  let trueUp = try TrueUp(
    months: [month, month, month], rate: .flat(Rate(basisPoints: 3_500)))
  try book.post("true-up-q2", [("bolt", trueUp.difference)])
  story.append("bolt is trued up by \(trueUp.difference.units)")
  story += trueUp.reasons.map { "why: \($0)" }

  // Pay what is due, if it is worth a transfer.
  for partner in ["acme", "bolt"] as [Identifier] {
    let run = try PayoutRun(
      on: payday, minimum: 1_000, opening: 0,
      entries: [.init(id: partner, minor: try book.owed(partner), payableOn: payday)], held: [])
    try book.pay(partner, run.paid)
    story.append("\(partner) is paid \(run.paid.units)")
    story += run.reasons.map { "why: \($0)" }
  }
  story.append("still owed: \(try book.owed())")
  return story
}

extension SplitTerms {
  /// What a deal's pool posts to each partner when it changes; our own share posts nothing.
  fileprivate func changes(
    from before: Minor, to after: Minor
  ) throws -> [(partner: Identifier, minor: Minor)] {
    let entries = try entries(before: before, after: after)
    return zip(terms, entries).filter { !$0.0.staysWithUs }.map { ($0.0.payee, $0.1) }
  }
}

/// The adopter's own book: turns what the rules say into events that balance.
private struct Book {
  let currency: Currency
  private(set) var ledger = Ledger()

  init(currency: Currency) { self.currency = currency }

  /// Posts under keys of its own, so that the same message twice counts once.
  mutating func post(
    _ key: String, _ changes: [(partner: Identifier, minor: Minor)]
  ) throws {
    for (partner, minor) in changes where minor != .zero {
      try ledger.post(
        LedgerEvent(
          key: Identifier("\(key)/\(partner)"), kind: minor.isNegative ? .reverse : .accrue,
          partner: partner,
          amount: Money(minor.isNegative ? try minor.negated() : minor, currency)))
    }
  }

  mutating func pay(_ partner: Identifier, _ minor: Minor) throws {
    guard minor != .zero else { return }
    try ledger.post(
      LedgerEvent(
        key: Identifier("payout/\(partner)"), kind: .payout, partner: partner,
        amount: Money(minor, currency)))
  }

  /// What we owe a partner: its payable account is a credit, so the sign turns.
  func owed(_ partner: Identifier) throws -> Minor {
    let account = LedgerAccount(.payable(partner), currency)
    let balance = try ledger.balances().first { $0.account == account }?.minor ?? .zero
    return try balance.negated()
  }

  func owed() throws -> String {
    "acme \(try owed("acme").units), bolt \(try owed("bolt").units)"
  }
}
