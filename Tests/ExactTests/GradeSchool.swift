/// Whole numbers as decimal digits, worked as on paper: the naive twin of `WholeNumber`.
///
/// Slow and plain on purpose. It shares nothing with the limbs of the real one: no machine word
/// ever holds more than a column of digits and a carry.
struct GradeSchool: Equatable {
  /// The digits, the ones first, without zeros at the top; zero has none.
  var digits: [Int]
  var isNegative = false

  init(digits: [Int], isNegative: Bool = false) {
    self.digits = digits
    while self.digits.last == 0 { self.digits.removeLast() }
    self.isNegative = isNegative && !self.digits.isEmpty
  }

  /// The number that decimal text spells, with or without a minus.
  init(_ text: String) {
    let body = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
    self.init(
      digits: body.reversed().map { $0.wholeNumberValue ?? 0 }, isNegative: text.hasPrefix("-"))
  }

  /// The number of 64-bit limbs, the least first: Horner's rule, multiplying by 2^64 on paper.
  init(limbs: [UInt64], isNegative: Bool = false) {
    let base = GradeSchool("18446744073709551616")
    var sum = GradeSchool("0")
    for limb in limbs.reversed() { sum = sum.times(base).plus(GradeSchool(String(limb))) }
    self.init(digits: sum.digits, isNegative: isNegative)
  }

  var text: String {
    guard !digits.isEmpty else { return "0" }
    return (isNegative ? "-" : "") + digits.reversed().map(String.init).joined()
  }

  var negated: GradeSchool { GradeSchool(digits: digits, isNegative: !isNegative) }
}

extension GradeSchool {
  func isLess(than other: GradeSchool) -> Bool {
    if isNegative != other.isNegative { return isNegative }
    return isNegative
      ? Self.isSmaller(other.digits, digits) : Self.isSmaller(digits, other.digits)
  }

  func plus(_ other: GradeSchool) -> GradeSchool {
    if isNegative == other.isNegative {
      return GradeSchool(digits: Self.sum(digits, other.digits), isNegative: isNegative)
    }
    return Self.isSmaller(digits, other.digits)
      ? GradeSchool(digits: Self.excess(other.digits, digits), isNegative: other.isNegative)
      : GradeSchool(digits: Self.excess(digits, other.digits), isNegative: isNegative)
  }

  func minus(_ other: GradeSchool) -> GradeSchool { plus(other.negated) }

  func times(_ other: GradeSchool) -> GradeSchool {
    var columns = [Int](repeating: 0, count: digits.count + other.digits.count + 1)
    for (place, digit) in digits.enumerated() {
      for (otherPlace, otherDigit) in other.digits.enumerated() {
        columns[place + otherPlace] += digit * otherDigit
      }
    }
    for place in columns.indices.dropLast() {
      columns[place + 1] += columns[place] / 10
      columns[place] %= 10
    }
    return GradeSchool(digits: columns, isNegative: isNegative != other.isNegative)
  }

  /// Long division: bring down a digit, take the divisor away as often as it goes.
  func divided(by divisor: GradeSchool) -> (quotient: GradeSchool, remainder: GradeSchool) {
    var rest: [Int] = []
    var quotient: [Int] = []
    for digit in digits.reversed() {
      rest.insert(digit, at: 0)
      while rest.last == 0 { rest.removeLast() }
      var times = 0
      while !Self.isSmaller(rest, divisor.digits) {
        rest = Self.excess(rest, divisor.digits)
        times += 1
      }
      quotient.append(times)
    }
    return (
      GradeSchool(
        digits: quotient.reversed(), isNegative: isNegative != divisor.isNegative),
      GradeSchool(digits: rest, isNegative: isNegative)
    )
  }

  /// Euclid's algorithm.
  func commonDivisor(with other: GradeSchool) -> GradeSchool {
    var (a, b) = (GradeSchool(digits: digits), GradeSchool(digits: other.digits))
    while !b.digits.isEmpty { (a, b) = (b, a.divided(by: b).remainder) }
    return a
  }

  private static func isSmaller(_ a: [Int], _ b: [Int]) -> Bool {
    a.count == b.count ? a.reversed().lexicographicallyPrecedes(b.reversed()) : a.count < b.count
  }

  private static func sum(_ a: [Int], _ b: [Int]) -> [Int] {
    var sum: [Int] = []
    var carry = 0
    for place in 0...max(a.count, b.count) {
      let column =
        (place < a.count ? a[place] : 0) + (place < b.count ? b[place] : 0) + carry
      sum.append(column % 10)
      carry = column / 10
    }
    return sum
  }

  /// The larger less the smaller, with borrowing.
  private static func excess(_ large: [Int], _ small: [Int]) -> [Int] {
    var difference: [Int] = []
    var borrow = 0
    for place in large.indices {
      let column = large[place] - (place < small.count ? small[place] : 0) - borrow
      difference.append(column < 0 ? column + 10 : column)
      borrow = column < 0 ? 1 : 0
    }
    while difference.last == 0 { difference.removeLast() }
    return difference
  }
}
