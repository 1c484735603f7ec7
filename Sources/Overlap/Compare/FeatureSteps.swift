/// What one feature adds to a sum, laid out to be looked up millions of times.
struct FeatureSteps: Sendable {
  /// The most thresholds that there is room for.
  static let room = 16

  /// The thresholds, padded with what nothing reaches, so that each look halves them the same five
  /// times; then the values.
  private let numbers: [Double]

  /// Steps with one value more than thresholds, of which there are at most `room`.
  init(thresholds: [Double], values: [Double]) {
    precondition(thresholds.count <= Self.room && values.count == thresholds.count + 1)
    let padding = [Double](repeating: .infinity, count: Self.room - thresholds.count)
    numbers = thresholds + padding + values
  }

  /// What is added above all thresholds below `x`.
  func value(at x: Double) -> Double {
    let numbers = numbers.span
    var step = 0
    var half = Self.room / 2
    while half > 0 {
      if numbers[step + half - 1] < x { step += half }
      half /= 2
    }
    if numbers[step] < x { step += 1 }
    return numbers[Self.room + step]
  }
}
