import Basics

/// What is known of each payment while events are gone through: columns by its row.
struct Payments {
  /// What became of a row.
  enum State: UInt8 {
    /// Not a payment, or not met yet.
    case unmet
    /// It earns.
    case earning
    /// It is known and earns nothing.
    case idle
    /// It was refused.
    case refused
  }

  var state: [State]
  /// The net amount that is left.
  var remaining: [Int64]
  /// The rate in parts.
  var rate: [Int64]
  /// What it stands at, before the split.
  var pool: [Int64]
  var lane: [Int32]
  var desk: [Int32]

  init(count: Int) {
    state = Array(repeating: .unmet, count: count)
    remaining = Array(repeating: 0, count: count)
    rate = Array(repeating: 0, count: count)
    pool = Array(repeating: 0, count: count)
    lane = Array(repeating: -1, count: count)
    desk = Array(repeating: -1, count: count)
  }
}
