/// One feature's part in a sum: a value for each step between thresholds.
struct StepTerm: Sendable {
  let feature: Feature
  let thresholds: [Double]
  let values: [Double]

  /// A term with one value more than thresholds.
  init(_ feature: Feature, thresholds: [Double], values: [Double]) {
    self.feature = feature
    self.thresholds = thresholds
    self.values = values
  }
}

/// A sum of terms over an intercept: the model is additive so that it can be told in words.
struct StepModel: Sendable {
  let intercept: Double
  let terms: [StepTerm]
  // The same laid out flat, for the millions of sums.
  private let features: [UInt8]
  private let ends: [Int32]
  private let thresholds: [Double]
  private let values: [Double]
  /// The most that all terms add: no sum is larger than its start by more.
  let most: Double

  /// A model of these terms, which are added in this order.
  init(intercept: Double, terms: [StepTerm]) {
    self.intercept = intercept
    self.terms = terms
    features = terms.map { UInt8(truncatingIfNeeded: $0.feature.rawValue) }
    thresholds = terms.flatMap(\.thresholds)
    values = terms.flatMap(\.values)
    var end: Int32 = 0
    ends = terms.map { term in
      end += Int32(truncatingIfNeeded: term.thresholds.count)
      return end
    }
    most = terms.reduce(intercept) { $0 + ($1.values.max() ?? 0) }
  }

  /// The sum for measured features, which are looked up by their number.
  func sum(from start: Double, _ measured: [Double]) -> Double {
    sum(from: start, measured.span)
  }

  /// The same, from features that stand in no array.
  func sum(from start: Double, _ measured: Span<Double>) -> Double {
    let thresholds = self.thresholds.span
    let values = self.values.span
    var sum = start + intercept
    var place = 0
    for term in features.indices {
      let x = measured[Int(features[term])]
      let end = Int(ends[term])
      var step = place
      while step < end, thresholds[step] < x { step += 1 }
      sum += values[step + term]
      place = end
    }
    return sum
  }

  /// Up to where a feature adds the same, whatever is measured.
  func firstThreshold(of feature: Feature) -> Double {
    terms.compactMap { $0.feature == feature ? $0.thresholds.first : nil }.min() ?? .infinity
  }

  /// The most that a feature adds wherever it lies in a range.
  func most(of feature: Feature, in range: ClosedRange<Double> = -.infinity ... .infinity) -> Double
  {
    // Sums in another order may differ in their last digits, and be rounded up where these are not.
    let low = Feature.onGrid(range.lowerBound - 1e-9)
    let high = Feature.onGrid(range.upperBound + 1e-9)
    return terms.reduce(0) { sum, term in
      guard term.feature == feature else { return sum }
      let first = term.thresholds.count { $0 < low }
      let last = term.thresholds.count { $0 < high }
      return sum + (term.values[first...last].max() ?? 0)
    }
  }

  /// What a feature adds, wherever it stands on the grid.
  func steps(of feature: Feature) -> FeatureSteps {
    let term = terms.first { $0.feature == feature }
    return FeatureSteps(thresholds: term?.thresholds ?? [], values: term?.values ?? [0])
  }

  /// The most that a feature adds up to each of its thresholds: to be asked for a bound from above,
  /// which need not stand on the grid.
  func risingSteps(of feature: Feature) -> FeatureSteps {
    let term = terms.first { $0.feature == feature }
    var highest = -Double.infinity
    let values = (term?.values ?? [0]).map { value in
      highest = max(highest, value)
      return highest
    }
    // The grid is a ten-thousandth wide, so that no feature is rounded up by more.
    return FeatureSteps(thresholds: (term?.thresholds ?? []).map { $0 - 1e-4 }, values: values)
  }

  /// The least that a feature adds.
  func least(of feature: Feature) -> Double {
    terms.reduce(0) { $0 + ($1.feature == feature ? $1.values.min() ?? 0 : 0) }
  }

  /// What each feature adds, in the order of adding.
  func parts(_ measured: [Double]) -> [ScorePart] {
    parts(measured.span)
  }

  /// The same, from features that stand in no array.
  func parts(_ measured: Span<Double>) -> [ScorePart] {
    var parts: [ScorePart] = []
    for term in terms {
      let x = measured[term.feature.rawValue]
      let step = term.thresholds.count { $0 < x }
      parts.append(ScorePart(feature: term.feature, measured: x, weight: term.values[step]))
    }
    return parts
  }
}

/// What one feature adds to a score.
public struct ScorePart: Sendable, Equatable {
  /// The feature.
  public let feature: Feature
  /// What was measured.
  public let measured: Double
  /// What it adds, in logits: 0.7 doubles the odds.
  public let weight: Double
}
