/// The candidates of each of their records: places among all candidates, in rising order.
struct CandidatesOfTheirs: Sendable {
  private let starts: [UInt32]
  private let places: [UInt32]

  /// Turns candidates round; their records are numbered from `first` on.
  init(_ candidates: Candidates, first: Int, count: Int) {
    var next = [UInt32](repeating: 0, count: count + 1)
    for partner in candidates.partners { next[Int(partner) - first + 1] &+= 1 }
    for row in 0..<count { next[row + 1] &+= next[row] }
    starts = next
    var places = [UInt32](repeating: 0, count: candidates.count)
    for place in candidates.partners.indices {
      let row = Int(candidates.partners[place]) - first
      places[Int(next[row])] = UInt32(truncatingIfNeeded: place)
      next[row] &+= 1
    }
    self.places = places
  }

  /// How many records there are.
  var count: Int { starts.count - 1 }

  /// The places of the candidates of a record.
  func places(of row: Int) -> ArraySlice<UInt32> {
    places[Int(starts[row])..<Int(starts[row + 1])]
  }
}
