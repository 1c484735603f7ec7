public import Exact
import Money

/// Where a number lies beside what is usual.
public enum Position: String, CaseIterable, Hashable, Sendable {
  /// Under the least.
  case below
  /// Between the least and the most.
  case within
  /// Over the most.
  case above
}

extension BenchmarkFigures.Span {
  /// Where a number lies beside the range.
  public func position(of number: Fraction) -> Position {
    if contains(number) { return .within }
    if let low, number < low { return .below }
    return .above
  }
}

extension CountRange {
  /// Where a count lies beside the range.
  public func position(of count: Int) -> Position {
    contains(count) ? .within : count < low ? .below : .above
  }

  /// The range as one of exact numbers.
  var span: BenchmarkFigures.Span {
    BenchmarkFigures.Span(Fraction(Int64(low)), high.map { Fraction(Int64($0)) })
  }
}

extension AmountRange {
  /// Whether an exact amount of minor units lies in it, such as a twelfth of a year's.
  public func contains(exact amount: Fraction) -> Bool {
    if let lower {
      let limit = lower.amount.exact
      if amount < limit || amount == limit && !lower.isIncluded { return false }
    }
    if let upper {
      let limit = upper.amount.exact
      if amount > limit || amount == limit && !upper.isIncluded { return false }
    }
    return true
  }
}
