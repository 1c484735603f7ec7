/// The size of a whole number too large for 64 bits: limbs of 64 bits, the least first.
///
/// No limb is stored above the highest that is not zero, so equal sizes have equal limbs.
struct Magnitude: Hashable, Sendable {
  private(set) var limbs: [UInt64]

  /// The size that `limbs` spell, the least limb first; high zeros are dropped.
  init(limbs: [UInt64]) {
    self.limbs = limbs
    while self.limbs.last == 0 {
      self.limbs.removeLast()
    }
  }

  /// The size of one machine word.
  init(_ word: UInt64) {
    limbs = word == 0 ? [] : [word]
  }

  /// The size as one machine word, where it fits.
  var word: UInt64? {
    switch limbs.count {
    case 0: 0
    case 1: limbs[0]
    default: nil
    }
  }

  var isZero: Bool { limbs.isEmpty }
}

extension Magnitude: Comparable {
  static func < (a: Magnitude, b: Magnitude) -> Bool {
    guard a.limbs.count == b.limbs.count else { return a.limbs.count < b.limbs.count }
    for index in a.limbs.indices.reversed() where a.limbs[index] != b.limbs[index] {
      return a.limbs[index] < b.limbs[index]
    }
    return false
  }
}

extension Magnitude {
  static func + (a: Magnitude, b: Magnitude) -> Magnitude {
    let (long, short) = a.limbs.count >= b.limbs.count ? (a.limbs, b.limbs) : (b.limbs, a.limbs)
    var sum = long
    var carry: UInt64 = 0
    for index in sum.indices {
      if index >= short.count && carry == 0 { break }
      let addend = index < short.count ? short[index] : 0
      let (partial, over) = sum[index].addingReportingOverflow(addend)
      let (total, overAgain) = partial.addingReportingOverflow(carry)
      sum[index] = total
      carry = over || overAgain ? 1 : 0
    }
    if carry == 1 { sum.append(1) }
    return Magnitude(limbs: sum)
  }

  /// The difference; `b` must not be the larger.
  static func - (a: Magnitude, b: Magnitude) -> Magnitude {
    precondition(b <= a, "a magnitude has no sign")
    var difference = a.limbs
    var borrow: UInt64 = 0
    for index in difference.indices {
      if index >= b.limbs.count && borrow == 0 { break }
      let subtrahend = index < b.limbs.count ? b.limbs[index] : 0
      let (partial, under) = difference[index].subtractingReportingOverflow(subtrahend)
      let (total, underAgain) = partial.subtractingReportingOverflow(borrow)
      difference[index] = total
      borrow = under || underAgain ? 1 : 0
    }
    return Magnitude(limbs: difference)
  }

  /// The product by rows, as on paper: the numbers here have few limbs.
  static func * (a: Magnitude, b: Magnitude) -> Magnitude {
    guard !a.isZero, !b.isZero else { return Magnitude(0) }
    var product = [UInt64](repeating: 0, count: a.limbs.count + b.limbs.count)
    for (row, factor) in a.limbs.enumerated() {
      var carry: UInt64 = 0
      for (column, other) in b.limbs.enumerated() {
        let wide = factor.multipliedFullWidth(by: other)
        let (low, over) = wide.low.addingReportingOverflow(carry)
        let (sum, overAgain) = product[row + column].addingReportingOverflow(low)
        product[row + column] = sum
        // (2^64 - 1)^2 + 2 (2^64 - 1) is below 2^128, so the high word takes both carries.
        carry = wide.high &+ (over ? 1 : 0) &+ (overAgain ? 1 : 0)
      }
      product[row + b.limbs.count] = carry
    }
    return Magnitude(limbs: product)
  }
}
