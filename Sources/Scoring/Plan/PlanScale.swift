import Exact

/// A plan's figures as whole numbers, by common denominators.
///
/// A candidate's worth is its score and, far behind it, its weeks with a minus: so the greatest
/// worth is the greatest score, and of equal scores the one with the fewest weeks.
struct PlanScale {
  /// The longest common denominator, in decimal digits: longer ones are nobody's weeks.
  private static let longest = 600

  /// By candidate; zero for those that can't be planned.
  let worths: [WholeNumber]
  /// By candidate and role; empty for those that can't be planned.
  let weeks: [[WholeNumber]]
  /// By period and role.
  let capacity: [[WholeNumber]]
  /// The sum of all worths without their signs, which no partial sum exceeds.
  let size: WholeNumber

  init(_ graph: PlanGraph, _ request: PlanRequest) throws(PlanFlaw) {
    let isOpen = graph.obstacles.map { $0 == nil }
    let open = graph.items.indices.filter { isOpen[$0] }
    let allWeeks = open.flatMap { graph.weeks[$0] ?? [] }
    let capacities = request.periods.flatMap(\.weeks)
    let weekScale = try Self.denominator(of: allWeeks + capacities)
    let scoreScale = try Self.denominator(of: open.map { graph.items[$0].score })
    let weeks = graph.items.indices.map { item in
      isOpen[item] ? (graph.weeks[item] ?? []).map { Self.scaled($0, by: weekScale) } : []
    }
    let all = weeks.reduce(WholeNumber(0)) { $1.reduce($0, +) }
    let unit = all + 1
    worths = graph.items.indices.map { item in
      guard isOpen[item] else { return 0 }
      let score = Self.scaled(graph.items[item].score, by: scoreScale)
      return score * unit - weeks[item].reduce(0, +)
    }
    self.weeks = weeks
    capacity = request.periods.map { $0.weeks.map { Self.scaled($0, by: weekScale) } }
    size = worths.reduce(0) { $0 + $1.absolute }
    self.unit = unit
    self.scoreScale = scoreScale
  }

  private let unit: WholeNumber
  private let scoreScale: WholeNumber

  /// A sum of scores that a plan of at most this worth doesn't exceed.
  func score(upTo worth: WholeNumber) -> Fraction {
    // Weeks take less than one unit away, so the score is the next multiple of it.
    let (quotient, remainder) = worth.quotientAndRemainder(dividingBy: unit)
    let isExact = remainder.isZero || remainder.isNegative
    return Fraction(isExact ? quotient : quotient + 1, over: scoreScale) ?? .zero
  }

  private static func scaled(_ value: Fraction, by scale: WholeNumber) -> WholeNumber {
    (value * Fraction(scale)).numerator
  }

  private static func denominator(of values: [Fraction]) throws(PlanFlaw) -> WholeNumber {
    var common: WholeNumber = 1
    for value in values {
      let divisor = WholeNumber.greatestCommonDivisor(common, value.denominator)
      common = common * value.denominator.quotientAndRemainder(dividingBy: divisor).quotient
      guard common.description.utf8.count <= longest else { throw .tooFine }
    }
    return common
  }
}

/// The scaled figures as numbers of one kind: 128 bits where all sums fit, else of any size.
struct PlanNumbers<Number: ScoreInteger> {
  /// By candidate.
  let worths: [Number]
  /// By candidate and role.
  let weeks: [[Number]]
  /// By period and role.
  let capacity: [[Number]]
  /// Less than any plan's worth, by so much that nothing makes up for it.
  let hopeless: Number

  /// How many roles there are.
  var roles: Int { capacity.first?.count ?? 0 }

  /// The numbers; nil where one of them doesn't fit the kind.
  init?(_ scale: PlanScale) {
    func all(_ numbers: [WholeNumber]) -> [Number]? {
      let fitting = numbers.compactMap { Number(whole: $0) }
      return fitting.count == numbers.count ? fitting : nil
    }
    func rows(_ rows: [[WholeNumber]]) -> [[Number]]? {
      let fitting = rows.compactMap { all($0) }
      return fitting.count == rows.count ? fitting : nil
    }
    guard let worths = all(scale.worths), let weeks = rows(scale.weeks),
      let capacity = rows(scale.capacity),
      let hopeless = Number(whole: -(scale.size + scale.size + 1))
    else { return nil }
    self.worths = worths
    self.weeks = weeks
    self.capacity = capacity
    self.hopeless = hopeless
  }
}
