import Basics

extension AccountSheet {
  /// How many of some rows each population has, by name; populations without rows are left out.
  package func populations(of rows: [Int32]) -> [AccountListTable.Population] {
    var counts = [Int64](repeating: 0, count: populations.count)
    for row in rows { counts[figures(Int(row)).population] += 1 }
    return zip(populations, counts).filter { $0.1 > 0 }
      .map { AccountListTable.Population(name: $0.0, accounts: $0.1) }
      .sorted { ByteOrder.precedes($0.name, $1.name) }
  }

  /// How many of some rows have a domain that another one before them has.
  ///
  /// By 64-bit hashes of the domains: what a million of them could make it miscount by is far less
  /// than one in a thousand.
  package func countSharedDomains(of rows: [Int32]) -> Int {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(rows.count)
    for row in rows {
      made.with(Int(row) * 2 + 1) { domain in
        if domain.count > 0 { hashes.append(StableHash.hash(domain)) }
      }
    }
    hashes.sort()
    return zip(hashes, hashes.dropFirst()).count { $0 == $1 }
  }
}
