package import Basics
import CommissionCore
package import JSON
package import Money
package import Settlement

/// A payout as the workspace keeps it.
///
/// Postings are named by their numbers in the book of postings, from 1 on. Nothing ever takes one
/// of them away, so the numbers keep their meaning.
package struct KeptPayout: Equatable, Sendable {
  /// Its id; empty before it is kept.
  package var id = ""
  /// The partner that is paid.
  package var partner: String
  /// The currency that the partner is owed.
  package var currency: Currency
  /// How much is paid.
  package var amount: Minor
  /// How far it has come.
  package var state: Payout.State
  /// The day of the run that proposed it.
  package var day: CivilDate
  /// The postings that it pays, ascending.
  package var entries: [Int64]
  /// The balance from before the ledger that it takes over.
  package var opening = Minor.zero
  /// Who proposed it.
  package var proposedBy: String
  /// Who approved it.
  package var approvedBy: String?
  /// When it was approved.
  package var approvedOn: CivilDate?
  /// Whether one person proposed and approved it.
  package var isAlone = false
  /// When the money left.
  package var paidOn: CivilDate?
  /// What left the bank, where that is another currency.
  package var paidWith: Money?
  /// How the bank calls the payment.
  package var reference: String?
  /// What is to be remembered.
  package var note: String?

  /// A proposal of a run.
  package init(
    partner: String, _ proposal: PayoutProposal, by name: String
  ) {
    self.partner = partner
    currency = proposal.currency
    amount = proposal.run.paid
    state = .proposed
    day = proposal.run.date
    entries = proposal.due.map { Int64($0) + 1 }
    opening = proposal.run.opening
    proposedBy = name
  }

  /// Reads a record.
  package init(_ record: Record) throws(Problem) {
    guard let partner = record.text("partner"),
      let amount = record.text("amount").flatMap({ Money($0) }),
      let state = record.text("state").flatMap(Payout.State.init(rawValue:)),
      let day = record.date("day"),
      let entries = record.text("entries").flatMap({ EntryRanges.numbers($0) })
    else {
      throw Problem(
        .badInput, code: "damaged_workspace", "a payout can't be read",
        at: Problem.Place(path: "payout \(record.id)"),
        hint: "tandem journal verify tells what is wrong")
    }
    id = record.id
    self.partner = partner
    currency = amount.currency
    self.amount = amount.minor
    self.state = state
    self.day = day
    self.entries = entries
    opening = record.text("opening").flatMap { Money($0) }?.minor ?? .zero
    proposedBy = record.text("proposed_by") ?? ""
    approvedBy = record.text("approved_by")
    approvedOn = record.date("approved_on")
    isAlone = record.flag("alone") ?? false
    paidOn = record.date("paid_on")
    paidWith = record.text("paid_with").flatMap { Money($0) }
    reference = record.text("reference")
    note = record.text("note")
  }

  /// The record's value.
  package var value: JSONObject {
    let members: [(String, JSONValue?)] = [
      ("partner", .string(partner)),
      ("amount", .string(Money(amount, currency).description)),
      ("state", .string(state.rawValue)), ("day", .string(day.text)),
      ("entries", .string(EntryRanges.text(entries))),
      ("opening", opening == .zero ? nil : .string(Money(opening, currency).description)),
      ("proposed_by", .string(proposedBy)), ("approved_by", approvedBy.map { .string($0) }),
      ("approved_on", approvedOn.map { .string($0.text) }),
      ("alone", isAlone ? .bool(true) : nil), ("paid_on", paidOn.map { .string($0.text) }),
      ("paid_with", paidWith.map { .string($0.description) }),
      ("reference", reference.map { .string($0) }), ("note", note.map { .string($0) }),
    ]
    return JSONObject(
      members.compactMap { name, value in value.map { .init(key: name, value: $0) } }) ?? .empty
  }

  /// The payout as the ledger counts it; postings that there are not are left out.
  package func payout(partner name: NameID) -> Payout {
    Payout(
      id: Identifier(id), partner: name, currency: currency, day: day, opening: opening,
      entries: entries.compactMap { Int32(exactly: $0 - 1) }, amount: amount, state: state,
      paidOn: paidOn, paidWith: paidWith)
  }

  /// Whether it has taken its postings.
  package var takes: Bool { state != .cancelled }
}

extension RecordBook {
  /// All payouts, in the order in which they were proposed.
  package func payouts() throws(Problem) -> [KeptPayout] {
    var payouts: [KeptPayout] = []
    for record in try all(.payout) { payouts.append(try KeptPayout(record)) }
    return payouts
  }
}
