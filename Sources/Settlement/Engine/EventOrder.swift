import Basics

/// The order in which events count, whatever the order in which they were told.
///
/// By day; on one day payments, then what goes back, then churn; then by instant, an unknown one
/// first; then by the bytes of the key.
enum EventOrder {
  private struct Place {
    /// Day and rank.
    let major: Int64
    let second: Int64
    let row: Int32
  }

  /// The rows of the book in that order; O(n) where they stand in it already.
  static func rows(of facts: Facts) -> [Int32] {
    let rows = facts.revenue.rows
    var places: [Place] = []
    places.reserveCapacity(rows.count)
    var isSorted = true
    for (index, row) in rows.enumerated() {
      let major = Int64(row.day.daysSinceEpoch) * 4 + rank(row.kind)
      let place = Place(major: major, second: row.second, row: Int32(clamping: index))
      if isSorted, let last = places.last, !precedes(last, place, facts) { isSorted = false }
      places.append(place)
    }
    if !isSorted { places.sort { precedes($0, $1, facts) } }
    return places.map(\.row)
  }

  private static func rank(_ kind: RevenueEvent.Kind) -> Int64 {
    switch kind {
    case .payment: 0
    case .refund, .chargeback: 1
    case .churn: 2
    }
  }

  private static func precedes(_ a: Place, _ b: Place, _ facts: Facts) -> Bool {
    if a.major != b.major { return a.major < b.major }
    if a.second != b.second { return a.second < b.second }
    let one = facts.revenue.rows[Int(a.row)]
    let other = facts.revenue.rows[Int(b.row)]
    if one.nanosecond != other.nanosecond { return one.nanosecond < other.nanosecond }
    return facts.names.precedes(one.key, other.key)
  }
}
