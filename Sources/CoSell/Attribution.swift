public import Basics
public import CommissionCore
import Exact
public import Money

/// First-touch attribution, the Referral tier's.
public struct FirstTouch: Hashable, Sendable {
  /// The touches that counted, earliest first.
  public let eligible: [Touch]
  /// How many touches did not count.
  public let dropped: Int

  /// Finds the earliest touch that counts.
  public init(_ touches: [Touch], window: AttributionWindow) {
    eligible = window.eligible(touches)
    dropped = touches.count - eligible.count
  }

  /// The partner who touched first; nil when no touch counts.
  public var winner: Identifier? { eligible.first?.partner }

  /// Why that partner wins.
  public var reasons: [Reason] {
    var facts: [Reason.Fact] = [
      .init("eligible", .count(eligible.count)), .init("dropped", .count(dropped)),
    ]
    if let first = eligible.first {
      facts += [.init("partner", .text(first.partner.text)), .init("at", .instant(first.at))]
    }
    return [Reason("R-34", eligible.isEmpty ? "no_eligible_touch" : "first_touch", facts)]
  }
}

/// Multi-touch attribution with registration priority, the Integration tier's.
///
/// The registrant gets its priority share; the rest goes by the count of touches that counted,
/// over all touching partners, the registrant included. It is one split over the combined exact
/// weights, so nothing is rounded twice.
public struct MultiTouch: Hashable, Sendable {
  /// The weight of each partner: the registrant first, then by first touch that counted.
  public let payees: [Payee]
  /// The pool shared; nil where neither a registrant nor a touch could receive it.
  public let split: PayeeSplit?

  /// Shares a pool between a registrant and those who touched the deal.
  public init(
    pool: Minor, touches: [Touch], registrant: Identifier?, priority: Rate,
    window: AttributionWindow
  ) throws(CommissionError) {
    payees = MultiTouch.weights(
      of: window.eligible(touches).map(\.partner), registrant: registrant, priority: priority)
    split = payees.isEmpty ? nil : try PayeeSplit(of: pool, among: payees)
  }

  private static func weights(
    of partners: [Identifier], registrant: Identifier?, priority: Rate
  ) -> [Payee] {
    var order: [Identifier] = []
    var touches: [Identifier: Int64] = [:]
    if let registrant {
      order.append(registrant)
      touches[registrant] = 0
    }
    for partner in partners {
      if touches[partner] == nil { order.append(partner) }
      touches[partner, default: 0] += 1
    }
    // Without touches the registrant gets everything, without a registrant touches alone count.
    let first = registrant == nil ? Rate.zero : partners.isEmpty ? Rate.whole : priority
    let perTouch = Fraction.one - first.fraction
    return order.map { partner in
      let byTouch =
        partners.isEmpty
        ? Fraction.zero
        : perTouch * Fraction(reducing: touches[partner] ?? 0, over: Int64(partners.count))
      return Payee(partner, weight: partner == registrant ? first.fraction + byTouch : byTouch)
    }
  }

  /// Why each partner gets its share.
  public var reasons: [Reason] {
    guard let split else { return [Reason("R-35", "nobody_to_pay")] }
    let weights = payees.map { payee in
      Reason(
        "R-35", "combined_weight",
        [.init("payee", .text(payee.id.text)), .init("weight", .exact(payee.weight))])
    }
    return weights + split.reasons
  }
}

/// Split credit, the Solution tier's and co-sell's: shares agreed before the close.
public struct SplitCredit: Hashable, Sendable {
  /// Whether the agreement pays.
  public enum Status: String, Hashable, Sendable {
    /// It was recorded in time.
    case payable
    /// It was not recorded strictly before the close: the payout waits for a decision.
    case held = "hold_split_not_agreed_before_close"
  }

  /// Whether it pays.
  public let status: Status
  /// The pool shared as agreed; nil while it is held.
  public let split: PayeeSplit?

  /// Shares a pool as agreed, if the agreement was recorded strictly before the close.
  ///
  /// Agreed shares are in basis points and must be the whole.
  public init(
    pool: Minor, agreement: [(partner: Identifier, basisPoints: Int64)], recordedAt: Instant?,
    closedAt: Instant
  ) throws(CommissionError) {
    let sum = agreement.map(\.basisPoints).checkedSum
    let isInTime = recordedAt.map { $0 < closedAt } ?? false
    // An agreement that was never recorded may be empty: there is nothing to add up.
    if isInTime || !agreement.isEmpty, sum != 10_000 { throw .weightsNot10000(sum: sum) }
    let payees = agreement.map { Payee($0.partner, weight: Fraction($0.basisPoints)) }
    let split = payees.isEmpty ? nil : try PayeeSplit(of: pool, among: payees)
    status = isInTime ? .payable : .held
    self.split = isInTime ? split : nil
  }

  /// Why it pays or waits.
  public var reasons: [Reason] {
    [Reason("R-36", status.rawValue)] + (split?.reasons ?? [])
  }
}
