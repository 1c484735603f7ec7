public import Basics
public import CommissionCore
public import Money

/// What of a partner's commission a clawback could still take, by day.
public struct RiskForecast: Hashable, Sendable {
  /// The partner.
  public let partner: Identifier
  /// The currency.
  public let currency: Currency
  /// The days on which the sum differs from the day before.
  public let forecast: ClawbackForecast
}

extension Settlement {
  /// What would go back if every customer who is still there left, for each day from one on.
  ///
  /// By partner's bytes and currency; partners with nothing at risk are left out.
  public static func forecast(
    _ facts: inout Facts, from day: CivilDate
  ) throws(CommissionError) -> [RiskForecast] {
    var taken = Facts()
    swap(&taken, &facts)
    var engine = Engine(taken)
    engine.returns.followsAll = true
    engine.run()
    facts = engine.facts
    var earned: [PartnerCurrency: [EarnedCommission]] = [:]
    for group in engine.returns.groups where group.leftOn == nil && group.earned > 0 {
      let first = engine.firstDay[group.key.customer.place]
      earned[PartnerCurrency(group.key.payee, group.key.currency), default: []].append(
        EarnedCommission(
          start: first, earned: Minor(group.earned), policy: engine.policies[Int(group.lane)].policy
        ))
    }
    let keys = earned.keys.sorted {
      $0.partner == $1.partner
        ? $0.currency < $1.currency : facts.names.precedes($0.partner, $1.partner)
    }
    var forecasts: [RiskForecast] = []
    for key in keys {
      let forecast = try ClawbackForecast(earned[key] ?? [], from: day)
      guard forecast.days.contains(where: { $0.atRisk > .zero }) else { continue }
      forecasts.append(
        RiskForecast(
          partner: facts.names[key.partner], currency: key.currency, forecast: forecast))
    }
    return forecasts
  }
}
