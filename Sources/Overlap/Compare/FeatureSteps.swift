/// What one feature adds to a sum, laid out to be looked up millions of times.
struct FeatureSteps: Sendable {
  /// The most thresholds that there is room for.
  static let room = 16

  /// Padded with what nothing reaches, so that each look halves them the same five times.
  private var thresholds = InlineArray<16, Double>(repeating: .infinity)
  private var values = InlineArray<17, Double>(repeating: 0)

  /// Steps with one value more than thresholds, of which there are at most `room`.
  init(thresholds: [Double], values: [Double]) {
    precondition(thresholds.count <= Self.room && values.count == thresholds.count + 1)
    for step in thresholds.indices { self.thresholds[step] = thresholds[step] }
    for step in values.indices { self.values[step] = values[step] }
  }

  /// What is added above all thresholds below `x`.
  func value(at x: Double) -> Double {
    var step = 0
    var half = Self.room / 2
    while half > 0 {
      if thresholds[step + half - 1] < x { step += half }
      half /= 2
    }
    if thresholds[step] < x { step += 1 }
    return values[step]
  }
}
