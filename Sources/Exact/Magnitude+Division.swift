extension Magnitude {
  /// The quotient and the remainder; the divisor must not be zero.
  func dividedBy(_ divisor: Magnitude) -> (quotient: Magnitude, remainder: Magnitude) {
    precondition(!divisor.isZero, "division by zero")
    if self < divisor { return (Magnitude(0), self) }
    if let word = divisor.word {
      let (quotient, remainder) = dividedByWord(word)
      return (quotient, Magnitude(remainder))
    }
    return dividedLong(divisor)
  }

  private func dividedByWord(_ divisor: UInt64) -> (Magnitude, UInt64) {
    var quotient = limbs
    var remainder: UInt64 = 0
    for index in quotient.indices.reversed() {
      let step = divisor.dividingFullWidth((remainder, quotient[index]))
      quotient[index] = step.quotient
      remainder = step.remainder
    }
    return (Magnitude(limbs: quotient), remainder)
  }

  /// Long division in base 2^64 (Knuth, The Art of Computer Programming 4.3.1, algorithm D).
  ///
  /// The divisor is shifted until its top bit is set: then a digit guessed from the top two
  /// limbs is at most two too large, and each guess is corrected before it is used.
  private func dividedLong(_ divisor: Magnitude) -> (Magnitude, Magnitude) {
    let shift = divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount
    let low = divisor.shiftedLeft(shift).limbs
    var rest = shiftedLeft(shift).limbs
    while rest.count <= limbs.count { rest.append(0) }
    let size = low.count
    let top = low[size - 1]
    let second = low[size - 2]
    var quotient = [UInt64](repeating: 0, count: rest.count - size)
    for place in quotient.indices.reversed() {
      let high = rest[place + size]
      var guess: UInt64
      var over: UInt64
      var overflowed = false
      if high >= top {
        guess = UInt64.max
        (over, overflowed) = rest[place + size - 1].addingReportingOverflow(top)
      } else {
        (guess, over) = top.dividingFullWidth((high, rest[place + size - 1]))
      }
      while !overflowed && isLarger(guess, second, over, rest[place + size - 2]) {
        guess -= 1
        (over, overflowed) = over.addingReportingOverflow(top)
      }
      if subtract(low, times: guess, from: &rest, at: place) {
        guess -= 1
        addBack(low, to: &rest, at: place)
      }
      quotient[place] = guess
    }
    return (Magnitude(limbs: quotient), Magnitude(limbs: rest).shiftedRight(shift))
  }

  /// Whether guess × second is larger than the two-limb number (high, low).
  private func isLarger(
    _ guess: UInt64, _ second: UInt64, _ high: UInt64, _ low: UInt64
  ) -> Bool {
    let product = guess.multipliedFullWidth(by: second)
    return product.high > high || (product.high == high && product.low > low)
  }

  /// Takes `times` × `low` from `rest` at `place`; true where it went below zero.
  private func subtract(
    _ low: [UInt64], times: UInt64, from rest: inout [UInt64], at place: Int
  ) -> Bool {
    var carry: UInt64 = 0
    for (index, limb) in low.enumerated() {
      let wide = times.multipliedFullWidth(by: limb)
      let (product, over) = wide.low.addingReportingOverflow(carry)
      let (difference, under) = rest[place + index].subtractingReportingOverflow(product)
      rest[place + index] = difference
      carry = wide.high &+ (over ? 1 : 0) &+ (under ? 1 : 0)
    }
    let (difference, under) = rest[place + low.count].subtractingReportingOverflow(carry)
    rest[place + low.count] = difference
    return under
  }

  /// Mends a guess that was one too large.
  private func addBack(_ low: [UInt64], to rest: inout [UInt64], at place: Int) {
    var carry: UInt64 = 0
    for (index, limb) in low.enumerated() {
      let (partial, over) = rest[place + index].addingReportingOverflow(limb)
      let (sum, overAgain) = partial.addingReportingOverflow(carry)
      rest[place + index] = sum
      carry = over || overAgain ? 1 : 0
    }
    rest[place + low.count] &+= carry
  }

  private func shiftedLeft(_ bits: Int) -> Magnitude {
    guard bits > 0 else { return self }
    var shifted: [UInt64] = []
    shifted.reserveCapacity(limbs.count + 1)
    var carry: UInt64 = 0
    for limb in limbs {
      shifted.append(limb << bits | carry)
      carry = limb >> (64 - bits)
    }
    shifted.append(carry)
    return Magnitude(limbs: shifted)
  }

  private func shiftedRight(_ bits: Int) -> Magnitude {
    guard bits > 0 else { return self }
    var shifted = limbs
    var carry: UInt64 = 0
    for index in shifted.indices.reversed() {
      let limb = shifted[index]
      shifted[index] = limb >> bits | carry
      carry = limb << (64 - bits)
    }
    return Magnitude(limbs: shifted)
  }
}
