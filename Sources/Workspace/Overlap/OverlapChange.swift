package import Basics
package import Storage

/// How many of our accounts the last import has brought into an overlap, or taken out of it.
package struct OverlapChangeCounts: Equatable, Sendable {
  /// How many count now that did not before.
  package let added: Int
  /// How many counted before and don't now.
  package let removed: Int

  /// Compares an overlap with the kept one from before the last import; nil where none is kept.
  package static func kept(
    _ overlap: PartnerOverlap, in connection: Connection
  ) throws(Problem) -> OverlapChangeCounts? {
    let table = OverlapTable(connection)
    guard let basis = PartnerOverlap.basisBefore(overlap.ours, overlap.theirs),
      let before = try table.find(basis)
    else { return nil }
    let (added, removed) = try table.countDifference(overlap.run, before.number)
    return OverlapChangeCounts(added: added, removed: removed)
  }
}
