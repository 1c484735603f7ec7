import Basics
import Program
import Storage
import Workspace

/// How a command comes by the ledger.
enum LedgerOpening {
  /// The ledger as it is, by the rules of the program in force.
  static func now(
    in connection: Connection, _ arguments: Arguments, _ context: Context
  ) throws(Problem) -> LedgerBook {
    let rules = try LedgerRules.inForce(RecordBook(connection), context)
    return try LedgerBook(in: connection, rules: rules, at: .now(try context.present()))
  }

  /// Whether revenue counts that came in after the last posting.
  static func isBehind(_ connection: Connection) throws(Problem) -> Bool {
    let table = BookTable(connection)
    let posted = try table.batches(of: Book.postings.name).last?.sequence ?? 0
    return try table.batches(of: Book.revenue.name).contains {
      $0.stands && $0.sequence > posted
    }
  }
}
