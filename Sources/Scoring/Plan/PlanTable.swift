import Exact

/// How much the blocks from one on can add at most, for each number of weeks that is left.
///
/// It is the exact optimum of a knapsack: all periods are taken together, and one role, or all
/// roles in one sum. Weeks are counted in columns; where there are too many for that they are
/// rounded down, so that the bound stays one.
struct PlanTable<Number: ScoreInteger> {
  /// By candidate: the columns it takes.
  let columns: [Int]
  /// The columns there are.
  let width: Int
  /// How many sums were made: the work it took.
  private(set) var steps = 0

  /// By block, then by the columns that are left.
  private var best: [[Number]] = []

  init(columns: [Int], width: Int) {
    self.columns = columns
    self.width = width
  }

  /// Works out the bounds for blocks in the order in which they will be decided.
  mutating func fill(_ blocks: [PlanBlock<Number>], hopeless: Number) {
    best = Array(repeating: [], count: blocks.count + 1)
    var after = Array(repeating: Number.nothing, count: width + 1)
    best[blocks.count] = after
    for index in blocks.indices.reversed() {
      let options = frontier(blocks[index])
      steps += options.count * (width + 1)
      var row = Array(repeating: hopeless, count: width + 1)
      for option in options {
        let worth = option.worth
        for left in option.columns...width {
          let sum = worth + after[left - option.columns]
          if row[left] < sum { row[left] = sum }
        }
      }
      best[index] = row
      after = row
    }
  }

  /// The most that the blocks from `block` on add to a plan with so many columns left.
  func bound(from block: Int, left: Int) -> Number {
    best[block][left]
  }

  /// The columns that candidates take together.
  func columns(of members: [Int]) -> Int {
    members.reduce(0) { $0 + columns[$1] }
  }

  /// The ways that no other one of the block beats, by rising columns.
  private func frontier(_ block: PlanBlock<Number>) -> [(columns: Int, worth: Number)] {
    var all = block.options.map { (columns: columns(of: $0.members), worth: $0.worth) }
    all.sort { $0.columns == $1.columns ? $0.worth > $1.worth : $0.columns < $1.columns }
    var kept: [(columns: Int, worth: Number)] = []
    for one in all where one.columns <= width {
      if let last = kept.last, one.worth <= last.worth { continue }
      kept.append(one)
    }
    return kept
  }
}

/// Counts weeks in columns.
struct PlanColumns {
  /// By role, then by candidate.
  let byRole: [[Int]]
  /// The columns of each role's whole capacity.
  let widths: [Int]

  /// At most `most` columns a role; fewer where fewer tell all weeks apart.
  init(_ scale: PlanScale, most: Int) {
    let roles = scale.capacity.first?.indices ?? 0..<0
    var byRole: [[Int]] = []
    var widths: [Int] = []
    for role in roles {
      let weeks = scale.weeks.map { $0.isEmpty ? 0 : $0[role] }
      let unit = weeks.reduce(0) { WholeNumber.greatestCommonDivisor($0, $1) }
      let capacities = scale.capacity.map { $0[role] }
      guard !unit.isZero else {
        byRole.append(weeks.map { _ in 0 })
        widths.append(0)
        continue
      }
      let counts = weeks.map { Self.quotient($0, unit) }
      let rooms = capacities.map { Self.quotient($0, unit) }
      let whole = rooms.reduce(0, +)
      if let width = whole.int64, width <= Int64(most) {
        let small = counts.map { Int($0.int64 ?? 0) }
        byRole.append(small)
        widths.append(Self.reachable(small, rooms.map { Int($0.int64 ?? 0) }))
      } else {
        let limit = WholeNumber(Int64(most))
        byRole.append(counts.map { Int(Self.quotient($0 * limit, whole).int64 ?? 0) })
        widths.append(most)
      }
    }
    self.byRole = byRole
    self.widths = widths
  }

  private static func quotient(_ a: WholeNumber, _ b: WholeNumber) -> WholeNumber {
    a.quotientAndRemainder(dividingBy: b).quotient
  }

  /// The columns that can be filled at all: in each room the largest sum of sizes that fits.
  private static func reachable(_ sizes: [Int], _ rooms: [Int]) -> Int {
    let most = rooms.max() ?? 0
    var isSum = Array(repeating: false, count: most + 1)
    isSum[0] = true
    for size in sizes where size > 0 && size <= most {
      for sum in stride(from: most, through: size, by: -1) where isSum[sum - size] {
        isSum[sum] = true
      }
    }
    return rooms.reduce(0) { total, room in
      total + ((0...room).last { isSum[$0] } ?? 0)
    }
  }
}
