package import Basics
package import Exact
package import Money

/// A figure of the scorecard: a quarter's value beside its target and the quarters before.
package struct Metric: Equatable, Sendable {
  /// What a figure counts.
  package enum Value: Equatable, Sendable {
    /// Money in one currency.
    case money(Money)
    /// Things.
    case count(Int)
    /// A share of a whole.
    case share(Fraction)
    /// Days, perhaps halves.
    case days(Fraction)
    /// A number in a unit of a person's choice.
    case number(Fraction, unit: String?)

    /// The value as a number, on the scale of values of its kind.
    package var number: Fraction {
      switch self {
      case .money(let money): Fraction(money.minor.units)
      case .count(let count): Fraction(Int64(count))
      case .share(let share): share
      case .days(let days): days
      case .number(let number, _): number
      }
    }

    /// The value as the reader sees it.
    package var text: String {
      switch self {
      case .money(let money): ShownNumber.text(money)
      case .count(let count): ShownNumber.text(count)
      case .share(let share): ShownNumber.percent(share)
      case .days(let days): ShownNumber.decimal(days, places: 1) + " days"
      case .number(let number, let unit):
        ShownNumber.decimal(number, places: 2) + (unit.map { " \($0)" } ?? "")
      }
    }
  }

  /// A quarter's value; nil where it is not known.
  package struct Point: Equatable, Sendable {
    /// The quarter.
    package var quarter: Quarter
    /// Its value.
    package var value: Value?

    /// A quarter's value.
    package init(_ quarter: Quarter, _ value: Value?) {
      self.quarter = quarter
      self.value = value
    }
  }

  /// What is counted.
  package var name: String
  /// What it should have been; nil where there is no target.
  package var target: Value?
  /// The values of the last quarters, the quarter under review last.
  package var points: [Point]
  /// Whether more is better; nil where neither is.
  package var isMoreBetter: Bool?

  /// A figure.
  package init(_ name: String, target: Value? = nil, points: [Point], isMoreBetter: Bool? = true) {
    self.name = name
    self.target = target
    self.points = points
    self.isMoreBetter = isMoreBetter
  }

  /// The quarter's value.
  package var actual: Value? { points.last?.value }
  /// The value of the quarter before.
  package var before: Value? { points.dropLast().last?.value }

  /// How the value changed, in words; nil where one of both is not known.
  package var change: String? {
    guard let actual, let before else { return nil }
    let difference = actual.number - before.number
    if difference.isZero { return "unchanged" }
    let sign = difference.isNegative ? "-" : "+"
    let size = difference.isNegative ? -difference : difference
    switch actual {
    case .share:
      return "\(sign)\(ShownNumber.decimal(size * Fraction(100 as Int64), places: 1)) pts"
    case .count, .days, .number: return "\(sign)\(ShownNumber.decimal(size, places: 1))"
    case .money:
      guard !before.number.isZero, !before.number.isNegative,
        let share = size.divided(by: before.number)
      else { return "\(sign)\(moneyText(size, like: actual))" }
      return "\(sign)\(ShownNumber.percent(share))"
    }
  }

  /// Whether the target was reached; nil where there is none, or nothing to hold against it.
  package var isReached: Bool? {
    guard let target, let actual, isComparable(target, actual) else { return nil }
    let isLower = actual.number < target.number
    return isMoreBetter == false ? !(target.number < actual.number) : !isLower
  }

  private func isComparable(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.money(let one), .money(let other)): one.currency == other.currency
    default: true
    }
  }

  private func moneyText(_ size: Fraction, like value: Value) -> String {
    guard case .money(let money) = value, let units = size.floor.int64 else { return "" }
    return ShownNumber.text(Money(Minor(units), money.currency))
  }
}
