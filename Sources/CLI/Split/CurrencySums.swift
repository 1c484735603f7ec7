import Exact
import Money

/// What a run shared, a sum for each currency.
struct CurrencySums {
  private struct Sum {
    var minor: Int128 = 0
    var deals = 0
    var payees = 0
  }

  private var sums: [Currency: Sum] = [:]

  /// Adds a deal.
  mutating func add(_ pool: Minor, _ currency: Currency, payees: Int) {
    // Fewer than 2^63 pools of 64 bits stay below 2^127.
    sums[currency, default: Sum()].minor += Int128(pool.units)
    sums[currency, default: Sum()].deals += 1
    sums[currency, default: Sum()].payees += payees
  }

  /// A line for each currency, in order of its code.
  var lines: [String] {
    sums.sorted { $0.key < $1.key }.map { currency, sum in
      let whole =
        Fraction(WholeNumber(sum.minor))
        * Fraction(reducing: 1, over: currency.unitsPerWhole)
      return "\(currency) \(whole) shared in \(sum.deals) deals, \(sum.payees) payouts"
    }
  }
}
