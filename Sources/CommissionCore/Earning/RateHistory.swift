public import Basics
public import Money

/// The rate of an agreement from an instant on.
public struct RateStamp: Hashable, Sendable {
  /// When it came into force.
  public let from: Instant
  /// The rate.
  public let rate: Rate
  /// The version of the agreement that says so.
  public let version: String

  /// A rate of a version of an agreement.
  public init(from: Instant, rate: Rate, version: String) {
    self.from = from
    self.rate = rate
    self.version = version
  }

  /// Why the rate applies: since when it is in force, and by which version of the agreement.
  public var reasons: [Reason] {
    [
      Reason(
        "R-11", "rate_in_force",
        [
          .init("from", .instant(from)), .init("rate", .rate(rate)),
          .init("agreement_version", .text(version)),
        ])
    ]
  }
}

/// The rates of an agreement over time.
public struct RateHistory: Hashable, Sendable {
  private let stamps: [RateStamp]

  /// A history of stamps in any order; of two from the same instant the later listed holds.
  public init(_ stamps: [RateStamp]) {
    self.stamps = stamps
  }

  /// The stamp in force when a payment cleared, to be kept on the entry; nil before the first.
  public func inForce(at cleared: Instant) -> RateStamp? {
    var best: RateStamp?
    for stamp in stamps where stamp.from <= cleared {
      if let known = best, stamp.from < known.from { continue }
      best = stamp
    }
    return best
  }
}
