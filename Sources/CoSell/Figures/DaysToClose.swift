import Basics
public import Exact

/// How many days won deals took, counted in the program's zone (R-14, domain §12).
public struct DaysToClose: Hashable, Sendable {
  /// A partner's deals, from its claim on: sorted days.
  public let partner: [Int]
  /// Our own deals, from our first contact on: sorted days.
  public let direct: [Int]

  /// Counts the days of won deals whose beginning is known.
  public init(_ outcomes: [DealOutcome]) {
    var partner: [Int] = []
    var direct: [Int] = []
    for outcome in outcomes where outcome.isWon == true {
      let resolution = outcome.resolution
      guard let close = resolution.record.close?.at else { continue }
      if case .partner(let claim) = resolution.owner {
        if let days = resolution.settings.zone.days(from: claim.at, to: close) {
          partner.append(days)
        }
      } else if let contact = resolution.record.directContactAt,
        let days = resolution.settings.zone.days(from: contact, to: close)
      {
        direct.append(days)
      }
    }
    self.partner = partner.sorted()
    self.direct = direct.sorted()
  }

  /// The middle of sorted days, exact also between two of them; nil where there are none.
  public static func median(of sorted: [Int]) -> Fraction? {
    guard !sorted.isEmpty else { return nil }
    let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return Fraction(reducing: Int64(low) + Int64(high), over: 2)
  }
}
