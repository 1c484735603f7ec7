import Basics

/// How each candidate stands among the pairs of its record of ours, four bytes each.
struct Standings: Sendable {
  private static let recordsOfRun = 16_384

  private let packed: [Int32]

  /// The standings of all candidates in their order.
  init(_ candidates: Candidates, _ logits: [Double], on parallel: some Parallel) {
    let rows = candidates.starts.count - 1
    let runs = parallel.map(runsOf: Self.recordsOfRun, below: rows) { run in
      var standings: [RivalStanding] = []
      var packed: [Int32] = []
      for row in run {
        let places = candidates.places(of: row)
        guard !places.isEmpty else { continue }
        RivalModel.standings(logits.span.extracting(places), into: &standings)
        for standing in standings { packed.append(Self.pack(standing)) }
      }
      return packed
    }
    packed = runs.flatMap { $0 }
  }

  /// The standing of the candidate at a place.
  subscript(place: Int) -> RivalStanding {
    let bits = packed[place]
    return RivalStanding(
      gap: Double(bits >> 4) / 1e4, rank: Int(bits >> 2 & 3), near: Int(bits & 3))
  }

  /// Gaps are whole ten-thousandths from -10 to 10.
  private static func pack(_ standing: RivalStanding) -> Int32 {
    let gap = Int32((standing.gap * 1e4).rounded())
    return gap << 4 | Int32(standing.rank & 3) << 2 | Int32(standing.near & 3)
  }
}
