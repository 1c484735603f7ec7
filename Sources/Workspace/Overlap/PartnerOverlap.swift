package import Basics
import Overlap
package import Storage

/// The overlap of our list with a partner's, ready to be looked at.
package struct PartnerOverlap: Sendable {
  /// The partner's id.
  package let partner: String
  /// The partner's name.
  package let name: String
  /// Our list.
  package let ours: AccountListTable.Row
  /// Theirs.
  package let theirs: AccountListTable.Row
  /// The number of the run under which its pairs are kept.
  package let run: Int64
  /// What is counted of it.
  package let summary: OverlapSummary

  /// What both lists are now.
  package static func basis(
    _ ours: AccountListTable.Row, _ theirs: AccountListTable.Row
  ) -> OverlapTable.Basis {
    OverlapTable.Basis(list: theirs.number, ours: ours.digest, theirs: theirs.digest)
  }

  /// What both lists were before the last import of either; nil where that was a first one.
  package static func basisBefore(
    _ ours: AccountListTable.Row, _ theirs: AccountListTable.Row
  ) -> OverlapTable.Basis? {
    if ours.sequence > theirs.sequence {
      return ours.previous.map {
        OverlapTable.Basis(list: theirs.number, ours: $0, theirs: theirs.digest)
      }
    }
    return theirs.previous.map {
      OverlapTable.Basis(list: theirs.number, ours: ours.digest, theirs: $0)
    }
  }

  /// The overlap as it is kept; nil where it must be computed first.
  package static func kept(
    _ partner: String, ours: AccountListTable.Row, theirs: AccountListTable.Row,
    in connection: Connection
  ) throws(Problem) -> PartnerOverlap? {
    let decisions = PairDecision.digest(of: try PairDecision.all(of: partner, in: connection))
    guard let run = try OverlapTable(connection).find(basis(ours, theirs)),
      run.engine == Matching.version, run.decisions == decisions,
      let summary = try? OverlapSummary(run.summary)
    else { return nil }
    return PartnerOverlap(
      partner: partner, name: try PartnerNames.name(of: partner, in: connection), ours: ours,
      theirs: theirs, run: run.number,
      summary: summary)
  }

  /// What is said where a list is not any more what was matched.
  static var overtaken: Problem {
    Problem(
      .refused, code: "busy", "the workspace was changed while its lists were matched",
      hint: "run it again")
  }
}
