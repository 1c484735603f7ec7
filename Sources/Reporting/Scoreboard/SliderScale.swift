import Exact

/// How weights stand on sliders, so that what a slider shows is the weight that counts.
///
/// A slider holds a decimal and no fraction. Weights in whole percent, or with up to two decimals,
/// are shown as they are. Others, such as 50/3, are multiplied by their common denominator: the
/// sliders go beyond 100 then, and the percentage beside each says the same in percent. Weights
/// finer than a browser counts are shown rounded; their stored value counts until they are moved.
struct SliderScale: Hashable, Sendable {
  /// The weights in the sliders' unit, exact, in the factors' order.
  let weights: [Fraction]
  /// The sliders' right end.
  let most: Fraction
  /// How far one step goes.
  let step: Fraction

  /// The largest whole number up to which a browser's numbers have no gaps.
  private static let largest = Fraction(9_007_199_254_740_991 as Int64)

  init(_ weights: [Fraction]) {
    let hundred = Fraction(100 as Int64)
    let percents = weights.map { $0 * hundred }
    let unit = Self.commonDenominator(percents)
    if unit == .one {
      (self.weights, most, step) = (percents, hundred, .one)
    } else if (hundred.divided(by: unit) ?? .zero).isWhole {
      let isTenth = (Fraction(10 as Int64).divided(by: unit) ?? .zero).isWhole
      step = Fraction(reducing: 1, over: isTenth ? 10 : 100)
      (self.weights, most) = (percents, hundred)
    } else if unit * hundred <= Self.largest {
      (self.weights, most, step) = (percents.map { $0 * unit }, hundred * unit, .one)
    } else {
      (self.weights, most, step) = (percents, hundred, Fraction(reducing: 1, over: 100))
    }
  }

  /// What a slider shows for a weight in its unit.
  func shown(_ weight: Fraction) -> String {
    if let text = weight.decimalText, (weight.divided(by: step) ?? .zero).isWhole { return text }
    return RoundedText.text(weight)
  }

  private static func commonDenominator(_ values: [Fraction]) -> Fraction {
    var common: WholeNumber = 1
    for value in values {
      let divisor = WholeNumber.greatestCommonDivisor(common, value.denominator)
      common = common * value.denominator.quotientAndRemainder(dividingBy: divisor).quotient
    }
    return Fraction(common)
  }
}
