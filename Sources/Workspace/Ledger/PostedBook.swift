package import Basics
package import Settlement
package import Storage

/// What runs posted and payouts paid, without all that it was worked out from: enough for balances and journals.
package struct PostedBook {
  /// The names that the postings go by.
  package let names: NameTable
  /// The postings, in order.
  package let postings: [Posting]
  /// The payouts, by their ids.
  package let payouts: [Payout]

  /// Loads what was posted up to a moment.
  package init(in connection: Connection, at moment: DealMoment) throws(Problem) {
    let records = try PastRecords([RecordDefinition.payout.name], in: connection, at: moment)
    var facts = Facts()
    let postings = try LedgerRows(connection, upTo: records.last).postings(&facts)
    try self.init(postings, records, &facts)
  }

  /// What a ledger has already loaded, with the payouts of the same moment.
  package init(
    _ ledger: LedgerBook, in connection: Connection, at moment: DealMoment
  ) throws(Problem) {
    let records = try PastRecords([RecordDefinition.payout.name], in: connection, at: moment)
    var facts = ledger.facts
    try self.init(ledger.postings, records, &facts)
  }

  private init(
    _ postings: [Posting], _ records: PastRecords, _ facts: inout Facts
  ) throws(Problem) {
    self.postings = postings
    var payouts: [Payout] = []
    for record in records.of(RecordDefinition.payout.name) {
      let kept = try KeptPayout(record)
      payouts.append(kept.payout(partner: facts.name(Identifier(kept.partner))))
    }
    self.payouts = payouts
    names = facts.names
  }

  /// The books over them.
  package func books() -> Books {
    Books(names: names, postings: postings, payouts: payouts)
  }
}
