import Basics
import Storage

/// The comparison of kept overlaps with what they say of themselves.
///
/// They have no journal: this finds what was edited by chance or mistake. Whoever rewrites pairs and
/// digests together is found by matching again (`tandem overlap --fresh`).
struct OverlapCheck {
  private(set) var differences: [Replay.Difference] = []

  /// Looks over all kept overlaps of a workspace.
  init(of connection: Connection) throws(Problem) {
    let table = OverlapTable(connection)
    let lists = try AccountListTable(connection).all()
    let known = try table.numbers()
    for run in try table.all() {
      if run.seal(over: try table.digest(run.number)) != run.digest {
        note("overlap_pair", run.number)
      }
      guard let ours = lists.first(where: { $0.holder.isEmpty }),
        let theirs = lists.first(where: { $0.number == run.basis.list })
      else {
        note("overlap_run", run.number)
        continue
      }
      // What it counted may stand on amounts of an older list otherwise.
      guard run.basis == PartnerOverlap.basis(ours, theirs) else { continue }
      let summary = try OverlapSummary(of: run.number, in: table, ourList: ours.number)
      if !ByteOrder.same(summary.text, run.summary) { note("overlap_run", run.number) }
    }
    for number in try table.pairNumbers() where !known.contains(number) {
      note("overlap_pair", number)
    }
  }

  private mutating func note(_ kind: String, _ number: Int64) {
    differences.append(Replay.Difference(kind: kind, id: "run \(number)", manner: .altered))
  }
}
