public import Exact

/// The bands of the standard table: which points an input can give.
public enum Bands {
  /// The points that a standard factor can have, lowest first.
  public static func ladder(factor: Int) -> [Fraction] {
    let points: [Int64] = factor == 0 ? [25, 50, 75, 100] : [25, 60, 100]
    return points.map { Fraction($0) }
  }
}
