package import Basics
import Overlap
package import Storage

extension AccountSheet {
  private static let rowsOfPiece = 8_192

  /// Gives all rows their keys and domains; the websites are read side by side, and meanwhile the
  /// calling thread does `own` work.
  package mutating func nameRows(on threads: some Parallel, alongside own: () -> Void = {}) {
    for table in domainTables(threads, own) {
      for row in table.rows {
        let first = table.domains(of: row).first
        let range = first.map { table.domains[$0].range } ?? 0..<0
        name(domain: table.bytes.span.extracting(range))
      }
    }
  }

  private func domainTables(_ threads: some Parallel, _ own: () -> Void) -> [DomainTable] {
    threads.map(runsOf: Self.rowsOfPiece, below: givenCount, alongside: own) { run in
      var reader = DomainNormaliser()
      var table = DomainTable()
      table.reserve(rows: run.count)
      for row in run { with(row, .website) { reader.append($0, to: &table) } }
      return table
    }
  }
}
