import Basics
import Storage

/// The comparison of kept overlaps, and of what partners may see, with what they say of themselves.
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
      if try !table.areSheetsSound(run.number) { note("overlap_key_sheet", run.number) }
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
    for number in try table.sheetNumbers() where !known.contains(number) {
      note("overlap_key_sheet", number)
    }
    try lookAtViews(ViewTable(connection), lists, connection)
  }

  private mutating func lookAtViews(
    _ table: ViewTable, _ lists: [AccountListTable.Row], _ connection: Connection
  ) throws(Problem) {
    let views = try table.all()
    for view in views {
      let isSealed = view.seal(over: try table.digest(view.number)) == view.digest
      let theirs = lists.first { $0.number == view.source.basis.list }
      guard let theirs, let ours = lists.first(where: { $0.holder.isEmpty }), isSealed else {
        note("overlap_view", view.number, "view")
        continue
      }
      // The accounts of an older list may be gone.
      guard view.source.basis == PartnerOverlap.basis(ours, theirs) else { continue }
      let companies = try SharedPopulation.companies(
        view.number, ourList: ours.number, theirList: theirs.number, in: connection)
      if Int64(companies) != view.companies { note("overlap_view", view.number, "view") }
    }
    for number in try table.pairNumbers() where !views.contains(where: { $0.number == number }) {
      note("overlap_view_pair", number, "view")
    }
  }

  private mutating func note(_ kind: String, _ number: Int64, _ what: String = "run") {
    differences.append(Replay.Difference(kind: kind, id: "\(what) \(number)", manner: .altered))
  }
}
