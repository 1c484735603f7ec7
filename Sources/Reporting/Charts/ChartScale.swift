package import Exact

/// Places values between two ends, in tenths of a pixel.
///
/// Pictures that are to be compared share one: give each of them the same scale.
package struct ChartScale: Hashable, Sendable {
  /// The value at the one end.
  package let low: Fraction
  /// The value at the other end.
  package let high: Fraction

  /// A scale from one value to another.
  package init(from low: Fraction, to high: Fraction) {
    self.low = low
    self.high = high
  }

  /// The scale that holds all values and zero.
  package init(holding values: some Sequence<Fraction>) {
    low = values.reduce(.zero, min)
    high = values.reduce(.zero, max)
  }

  /// Where a value lies between two places, to the nearest tenth; values beyond lie at the end.
  func place(_ value: Fraction, from start: Tenths, to end: Tenths) -> Tenths {
    let inside = min(max(value, low), high)
    guard let part = (inside - low).divided(by: high - low) else { return start }
    let length = Fraction(Int64(end.count - start.count))
    let half = Fraction(reducing: 1, over: 2)
    let offset = (part * length + half).floor.int64.flatMap { Int(exactly: $0) } ?? 0
    return Tenths(count: start.count + offset)
  }
}

/// A length in tenths of a pixel, written without a needless decimal.
struct Tenths: Hashable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// How many tenths.
  let count: Int

  init(count: Int) {
    self.count = count
  }

  /// Whole pixels.
  init(integerLiteral value: Int) {
    count = value * 10
  }

  /// Whole pixels.
  init(_ pixels: Int) {
    count = pixels * 10
  }

  var description: String {
    let (whole, rest) = abs(count).quotientAndRemainder(dividingBy: 10)
    let sign = count < 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  static func + (a: Tenths, b: Tenths) -> Tenths { Tenths(count: a.count + b.count) }
  static func - (a: Tenths, b: Tenths) -> Tenths { Tenths(count: a.count - b.count) }
  static func < (a: Tenths, b: Tenths) -> Bool { a.count < b.count }
  static func max(_ a: Tenths, _ b: Tenths) -> Tenths { a < b ? b : a }
  static func min(_ a: Tenths, _ b: Tenths) -> Tenths { a < b ? a : b }
}
