import Exact
import Money

/// What a run shared, a sum for each currency.
struct CurrencySums {
  private struct Sum {
    let currency: Currency
    var minor: Int128 = 0
    var deals = 0
    var payees = 0
  }

  /// A handful at most: looked through faster than hashed.
  private var sums: [Sum] = []

  /// Adds a deal.
  mutating func add(_ pool: Minor, _ currency: Currency, payees: Int) {
    let index = sums.firstIndex { $0.currency == currency } ?? sums.count
    if index == sums.count { sums.append(Sum(currency: currency)) }
    // Fewer than 2^63 pools of 64 bits stay below 2^127.
    sums[index].minor += Int128(pool.units)
    sums[index].deals += 1
    sums[index].payees += payees
  }

  /// A line for each currency, in order of its code.
  var lines: [String] {
    sums.sorted { $0.currency < $1.currency }.map { sum in
      "\(sum.currency) \(Self.amount(sum.minor, sum.currency)) shared in "
        + "\(Self.counted(sum.deals, "deal")), \(Self.counted(sum.payees, "payout"))"
    }
  }

  private static func amount(_ minor: Int128, _ currency: Currency) -> String {
    if let units = Int64(exactly: minor) { return Minor(units).text(in: currency) }
    let whole = Fraction(WholeNumber(minor)) * Fraction(reducing: 1, over: currency.unitsPerWhole)
    return whole.description
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
