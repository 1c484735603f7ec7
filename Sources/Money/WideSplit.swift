import Exact

/// Splits by weights of any size: the same rule as `WordSplit`, in numbers that can't overflow.
enum WideSplit {
  /// The shares of a pool in the weights' order.
  static func shares(
    of pool: Minor, weights: [WholeNumber], method: Split.Method
  ) throws(Split.Failure) -> [Minor] {
    let total = weights.reduce(0 as WholeNumber, +)
    guard !total.isZero else { throw .zeroTotalWeight }
    let size = WholeNumber(pool.units).absolute
    var left = size
    var floors: [WholeNumber] = []
    var remainders: [WholeNumber] = []
    for weight in weights {
      let (floor, remainder) = (size * weight).quotientAndRemainder(dividingBy: total)
      floors.append(floor)
      remainders.append(remainder)
      left = left - floor
    }
    for index in receivers(of: left, remainders, method) { floors[index] = floors[index] + 1 }
    return floors.map { floor in
      // No share is larger than the pool, whose size fits with its own sign.
      Minor((pool.isNegative ? -floor : floor).int64 ?? pool.units)
    }
  }

  private static func receivers(
    of left: WholeNumber, _ remainders: [WholeNumber], _ method: Split.Method
  ) -> ArraySlice<Int> {
    let order =
      switch method {
      case .firstInOrder: Array(remainders.indices)
      case .largestRemainder:
        remainders.indices.sorted {
          remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1
        }
      }
    return order.prefix(Int(left.int64 ?? 0))
  }
}
