extension Sequence where Element == Int64 {
  /// The sum, or nil where it does not fit 64 bits.
  ///
  /// Added up in 128 bits, so that only the total counts and not the order of the numbers.
  public var checkedSum: Int64? {
    var total: Int128 = 0
    for value in self {
      // Fewer than 2^63 numbers of 64 bits each stay below 2^127.
      total += Int128(value)
    }
    return Int64(exactly: total)
  }
}
