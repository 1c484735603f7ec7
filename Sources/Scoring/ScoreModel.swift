import Basics
public import Exact

/// What a score is made of: factors whose weights make up one whole, and the score from which a
/// candidate is prioritised.
public struct ScoreModel: Hashable, Sendable {
  /// Why weights make no model.
  public enum Flaw: Error, Hashable, Sendable {
    /// Fewer than two factors: there is nothing to weigh against each other.
    case tooFew(Int)
    /// More factors than a model may have.
    case tooMany(Int)
    /// A weight below zero.
    case negative(factor: String, Fraction)
    /// The weights sum to this part of the whole and not to one.
    case notWhole(Fraction)
    /// Two factors have one name.
    case repeated(factor: String)
    /// No factor has this name; the nearest one, where one is near.
    case unknown(factor: String, nearest: String?)
    /// The factors whose weights were left open weigh nothing, so nothing can be shared among
    /// them in proportion.
    case noProportion
  }

  /// The points that the lowest band of a factor gives; an unknown input counts for them.
  public static let lowestPoints = WeightedScore.unknownPoints
  /// The points that the highest band gives.
  public static let highestPoints = Fraction(100 as Int64)
  /// The most factors that a model may have, which bounds the work of exact odds.
  public static let mostFactors = 100

  /// The factors in their order.
  public let factors: [Factor]
  /// The score from which a candidate is prioritised.
  public let threshold: Fraction
  /// Which points the inputs of a candidate give.
  public let table: PointTable

  /// The model of domain §9.
  public static let standard = ScoreModel(
    checked: Factor.standard, threshold: WeightedScore.standardThreshold, table: .standard)

  /// A model of these factors.
  public init(
    _ factors: [Factor], threshold: Fraction = WeightedScore.standardThreshold,
    table: PointTable = .standard
  ) throws(Flaw) {
    guard factors.count >= 2 else { throw .tooFew(factors.count) }
    guard factors.count <= Self.mostFactors else { throw .tooMany(factors.count) }
    var names: Set<Identifier> = []
    for factor in factors {
      guard !factor.weight.isNegative else {
        throw .negative(factor: factor.id, factor.weight)
      }
      guard names.insert(Identifier(factor.id)).inserted else {
        throw .repeated(factor: factor.id)
      }
    }
    let sum = factors.reduce(Fraction.zero) { $0 + $1.weight }
    guard sum == .one else { throw .notWhole(sum) }
    self.init(checked: factors, threshold: threshold, table: table)
  }

  /// A model of unnamed weights: five carry the standard names, any other number f1 … fn.
  public init(
    weights: [Fraction], threshold: Fraction = WeightedScore.standardThreshold,
    table: PointTable = .standard
  ) throws(Flaw) {
    let isStandard = weights.count == Factor.standard.count
    try self.init(
      weights.enumerated().map { index, weight in
        Factor(isStandard ? Factor.standard[index].id : "f\(index + 1)", weight: weight)
      }, threshold: threshold, table: table)
  }

  private init(checked factors: [Factor], threshold: Fraction, table: PointTable) {
    self.factors = factors
    self.threshold = threshold
    self.table = table
  }

  /// The weights in the factors' order.
  public var weights: [Fraction] { factors.map(\.weight) }

  /// Whether the factors are those of domain §9, so that inputs can be turned into points.
  public var readsInputs: Bool { factors.map(\.id) == Factor.standard.map(\.id) }

  /// The same factors with another threshold.
  public func with(threshold: Fraction) -> ScoreModel {
    ScoreModel(checked: factors, threshold: threshold, table: table)
  }

  /// The index of the factor of this name, or of the one whose name begins with it.
  public func index(of name: String) throws(Flaw) -> Int {
    let ids = factors.map(\.id)
    if let exact = ids.firstIndex(where: { ByteOrder.same($0, name) }) { return exact }
    let longer = ids.indices.filter { !name.isEmpty && ids[$0].hasPrefix(name) }
    guard longer.count == 1 else {
      throw .unknown(factor: name, nearest: Suggestion.nearest(to: name, among: ids))
    }
    return longer[0]
  }

  /// The model with some weights set; the others keep their proportions to each other and share
  /// what is left.
  ///
  /// `fixed` holds new weights by factor index, as parts of one; a later one of the same factor
  /// counts.
  public func setting(_ fixed: [(index: Int, weight: Fraction)]) throws(Flaw) -> ScoreModel {
    var weights: [Fraction?] = Array(repeating: nil, count: factors.count)
    for (index, weight) in fixed where factors.indices.contains(index) {
      weights[index] = weight
    }
    let taken = weights.reduce(Fraction.zero) { $0 + ($1 ?? .zero) }
    let open = factors.indices.filter { weights[$0] == nil }
    let openWeight = open.reduce(Fraction.zero) { $0 + factors[$1].weight }
    let left = Fraction.one - taken
    guard !left.isNegative, !open.isEmpty || left.isZero else { throw .notWhole(taken) }
    if let share = left.divided(by: openWeight) {
      for index in open { weights[index] = factors[index].weight * share }
    } else if !left.isZero {
      throw .noProportion
    }
    return try ScoreModel(
      zip(factors, weights).map { factor, weight in Factor(factor.id, weight: weight ?? .zero) },
      threshold: threshold, table: table)
  }
}
