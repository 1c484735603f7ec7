/// What a person has decided about pairs; it goes before all that is computed.
package struct Decisions: Sendable {
  /// Pairs of rows, ours and theirs counted from 0, and whether they are one company.
  private var verdicts: [UInt64: Bool] = [:]
  /// For each of their rows, our rows that it was said to match, in order.
  private(set) var confirmed: [Int: [Int]] = [:]

  /// Nothing was decided.
  package init() {}

  /// Whether nothing was decided.
  package var isEmpty: Bool { verdicts.isEmpty }

  /// How many pairs were decided.
  package var count: Int { verdicts.count }

  /// Notes what was decided about a pair; of two decisions the later one counts.
  package mutating func decide(ours: Int, theirs: Int, isMatch: Bool) {
    verdicts[Self.key(ours, theirs)] = isMatch
    var rows = confirmed[theirs] ?? []
    rows.removeAll { $0 == ours }
    if isMatch { rows.append(ours) }
    rows.sort()
    confirmed[theirs] = rows.isEmpty ? nil : rows
  }

  /// What was decided about a pair; nil where nothing was.
  package func verdict(ours: Int, theirs: Int) -> Bool? {
    verdicts.isEmpty ? nil : verdicts[Self.key(ours, theirs)]
  }

  private static func key(_ ours: Int, _ theirs: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: ours) << 32 | UInt64(truncatingIfNeeded: theirs) & 0xFFFF_FFFF
  }
}
