import Basics
import Overlap
import Storage

/// Brings pairs that were just kept up to what people have decided, and seals them.
struct OverlapSettling {
  let connection: Connection

  /// What is known of pairs as they were made.
  struct Counted {
    let digest: Digest
    let summary: OverlapSummary
    let sheets: KeySheets
  }

  /// Applies the decisions and counts; where there are none, what was counted already is taken.
  func settle(
    _ number: Int64, _ basis: OverlapTable.Basis, _ partner: String,
    _ ours: AccountListTable.Row, _ theirs: AccountListTable.Row, _ fresh: Counted?
  ) throws(Problem) {
    let table = OverlapTable(connection)
    let decisions = try PairDecision.all(of: partner, in: connection)
    let counted: Counted
    if let fresh, decisions.isEmpty {
      counted = fresh
    } else {
      try OverlapDecisions(
        number, in: connection, ourList: ours.number, theirList: theirs.number
      ).apply(decisions)
      counted = Counted(
        digest: try table.digest(number),
        summary: try OverlapSummary(of: number, in: table, ourList: ours.number),
        sheets: try table.sheets(fromPairs: number))
    }
    var run = OverlapTable.Run(
      number: number, basis: basis, engine: Matching.version,
      decisions: PairDecision.digest(of: decisions), summary: counted.summary.text,
      digest: counted.digest)
    run.digest = run.seal(over: counted.digest)
    try table.set(run)
    try table.set(number, counted.sheets)
  }
}
