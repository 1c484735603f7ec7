public import Basics
public import Money

/// An event that is kept and changes nothing until what it is about is known.
public struct WaitingEvent: Hashable, Sendable {
  /// The event, as it was given.
  public let event: RevenueEvent
  /// For what it waits.
  public let cause: SettlementProblem.Cause
  /// The deals that it is about, as far as they are known, by their bytes.
  public let deals: [Identifier]

  /// What went back of what was collected, after discount and tax; nil where the customer left.
  public var base: Money? {
    guard event.kind != .churn else { return nil }
    let net = Int128(event.gross.units) - Int128(event.discount.units) - Int128(event.tax.units)
    return Int64(exactly: net).map { Money(Minor($0), event.currency) }
  }
}

extension Settlement {
  /// The events that wait, in the order in which events count.
  ///
  /// What they wait for has nothing to do with agreements, so none is looked at. Takes O(n).
  public static func waiting(_ facts: Facts) -> [WaitingEvent] {
    var plain = facts
    plain.forgetAgreements()
    let problems = standing(&plain).problems
    return waiting(problems, facts)
  }

  /// The events that wait, by the problems of a run over the same facts.
  public static func waiting(
    _ problems: [SettlementProblem], _ facts: Facts
  ) -> [WaitingEvent] {
    problems.compactMap { problem in
      guard problem.cause.waits, let event = facts.event(problem.event) else { return nil }
      return WaitingEvent(
        event: event, cause: problem.cause, deals: deals(of: event, facts))
    }
  }

  private static func deals(of event: RevenueEvent, _ facts: Facts) -> [Identifier] {
    if let customer = event.customer {
      return facts.deals.filter { $0.customer == customer }.map(\.id).sorted()
    }
    guard let id = event.payment else { return [] }
    let payment = facts.event(RevenueEvent.key(.payment, event.source, id))
    return payment?.deal.map { [$0] } ?? []
  }
}
