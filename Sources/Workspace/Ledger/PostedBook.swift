package import Basics
package import Settlement
package import Storage

/// What runs posted, without all that it was worked out from: enough for balances and journals.
package struct PostedBook {
  /// The names that the postings go by.
  package let names: NameTable
  /// The postings, in order.
  package let postings: [Posting]

  /// Loads what was posted up to a moment.
  package init(in connection: Connection, at moment: DealMoment) throws(Problem) {
    let last: Int64? =
      if case .now = moment { nil } else {
        try PastRecords([], in: connection, at: moment).last
      }
    var facts = Facts()
    postings = try LedgerRows(connection, upTo: last).postings(&facts)
    names = facts.names
  }

  /// The books over them and payouts of them.
  package func books(_ payouts: [Payout] = []) -> Books {
    Books(names: names, postings: postings, payouts: payouts)
  }
}
