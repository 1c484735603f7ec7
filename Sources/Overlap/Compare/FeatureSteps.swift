/// What one feature adds to a sum, laid out to be looked up millions of times.
struct FeatureSteps: Sendable {
  /// Into how many parts the range of the thresholds is cut, a power of two; each tells where to
  /// begin looking.
  private static let partCount = 32

  private let first: Double
  private let partsPerUnit: Double
  /// For each part how many thresholds stand in parts before it.
  private let starts: [UInt8]
  /// The thresholds, then what nothing is above, then the values.
  private let numbers: [Double]
  private let valuesStart: Int

  /// Steps with one value more than thresholds, of which there are at most 255, in rising order.
  init(thresholds: some Collection<Double>, values: some Collection<Double>) {
    precondition(thresholds.count <= 255 && values.count == thresholds.count + 1)
    first = thresholds.first ?? 0
    let range = (thresholds.max() ?? 0) - first
    partsPerUnit = range > 0 ? Double(Self.partCount) / range : 0
    numbers = thresholds + [.infinity] + values
    valuesStart = thresholds.count + 1
    let (first, partsPerUnit) = (first, partsPerUnit)
    let parts = thresholds.map { Self.part(of: $0, first, partsPerUnit) }
    starts = (0..<Self.partCount).map { part in
      UInt8(truncatingIfNeeded: parts.count { $0 < part })
    }
  }

  /// What is added above all thresholds below `x`.
  func value(at x: Double) -> Double {
    let numbers = numbers.span
    // Parts rise with what stands in them: thresholds in parts before this one are below.
    var step = Int(starts.span[Self.part(of: x, first, partsPerUnit)])
    while numbers[step] < x { step &+= 1 }
    return numbers[valuesStart &+ step]
  }

  /// The most that is added.
  var most: Double { values.max() ?? 0 }

  /// The same of numbers that are so much larger.
  func shifted(by shift: Double) -> FeatureSteps {
    FeatureSteps(thresholds: thresholds.map { $0 + shift }, values: values)
  }

  /// What these and others add together.
  func adding(_ other: FeatureSteps) -> FeatureSteps {
    let all = (thresholds + other.thresholds).sorted()
    return FeatureSteps(
      thresholds: all,
      values: (all + [.infinity]).map { value(at: $0) + other.value(at: $0) })
  }

  private var thresholds: ArraySlice<Double> { numbers[..<(valuesStart - 1)] }
  private var values: ArraySlice<Double> { numbers[valuesStart...] }

  /// The part in which a number stands; the outermost reach without end.
  private static func part(of x: Double, _ first: Double, _ partsPerUnit: Double) -> Int {
    let place = max(0, min((x - first) * partsPerUnit, Double(partCount - 1)))
    // The lowest bits of so large a number are those of a whole one: quicker than to convert it.
    return Int(truncatingIfNeeded: (place + 0x1p52).bitPattern) & (partCount - 1)
  }
}
