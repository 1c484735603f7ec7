import Exact

/// Whole numbers that the searches over pairs count in.
///
/// Where all of a ranking's numbers are small they are counted in 128 bits, which no product can
/// leave, else in whole numbers of any size: the same code, so the same answers.
protocol ScoreInteger: Comparable, Sendable {
  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static prefix func - (a: Self) -> Self

  /// The number, where it fits.
  init?(whole: WholeNumber)
  /// The same number at any size.
  var whole: WholeNumber { get }
  /// Zero.
  static var nothing: Self { get }
}

extension WholeNumber: ScoreInteger {
  init?(whole: WholeNumber) { self = whole }
  var whole: WholeNumber { self }
  static var nothing: WholeNumber { 0 }
}

extension Int128: ScoreInteger {
  init?(whole: WholeNumber) {
    guard let word = whole.int64 else { return nil }
    self.init(word)
  }
  var whole: WholeNumber { WholeNumber(self) }
  static var nothing: Int128 { 0 }
}

extension ScoreInteger {
  /// The exact quotient; zero over zero can't occur where this is called.
  func fraction(over below: Self) -> Fraction {
    Fraction(whole, over: below.whole) ?? .zero
  }
}
