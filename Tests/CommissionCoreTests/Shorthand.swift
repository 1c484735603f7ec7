import CommissionCore
import Exact
import Money

extension Rate {
  /// So many basis points, as the tests' tables write them.
  static func bps(_ points: Int64) -> Rate { Rate(basisPoints: points) }
}

/// Amounts from their minor units.
func minors(_ units: [Int64]) -> [Minor] { units.map { Minor($0) } }

extension [Reason] {
  /// The value of the first fact of this name, in whichever step it stands.
  func fact(_ name: String) -> Reason.Value? {
    lazy.flatMap(\.facts).first { $0.name == name }?.value
  }

  /// The rules that the steps cite, in their order.
  var rules: [String] { map(\.rule) }

  /// The keys of the steps, in their order.
  var keys: [String] { map(\.key) }
}

/// A part of an amount rounded half away from zero, by whole numbers alone.
///
/// Doubles the product, adds the divisor and divides once: the tests' own way, for amounts well
/// inside 64 bits.
func roundedPart(_ amount: Int64, times above: Int64, over below: Int64) -> Int64 {
  let size = (2 * amount.magnitude * above.magnitude + below.magnitude) / (2 * below.magnitude)
  return (amount < 0) != (above < 0) ? -Int64(size) : Int64(size)
}
