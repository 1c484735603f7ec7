package import Basics
package import CommissionCore
import Exact
package import JSON
import Money
package import Settlement

/// Versions of agreements as the workspace keeps them.
package enum KeptAgreement {
  /// Reads what was agreed from a record's value.
  ///
  /// - Throws: A problem that names the field that can't be read.
  package static func agreement(
    version: String, _ value: JSONObject, rules: LedgerRules
  ) throws(Problem) -> Agreement {
    let fields = AgreementFields(version: version, value: value)
    let tier = try fields.needed("tier", "a tier") { PartnerTier(rawValue: $0) }
    let currency = try fields.needed("currency", "a currency") { Currency($0) }
    var terms = Terms(try recurring(fields, currency))
    if let discount = try fields.basisPoints("margin") {
      terms.resold = .margin(
        discount: discount, weCollect: fields.flag("margin_collected"))
    } else if let rate = try fields.basisPoints("override") {
      terms.resold = .override(rate)
    }
    terms.services = try fields.basisPoints("services")
    terms.influenced = try fields.basisPoints("influenced")
    if let most = try fields.minor("cap_deal", currency) {
      terms.cap = .deal(most)
    } else if let most = try fields.minor("cap_customer", currency) {
      terms.cap = .customer(most)
    }
    if let most = try fields.minor("cap_period", currency) {
      let over = try fields.known("cap_over", "a stretch") { Stretch(rawValue: $0) }
      terms.periodCap = Terms.PeriodCap(most: most, over: over ?? .month)
    }
    return Agreement(
      partner: Identifier(fields.text("partner") ?? ""), version: Identifier(version),
      type: fields.text("type") ?? "", tier: tier, terms: terms, currency: currency,
      from: try fields.needed("from", "a day") { CivilDate($0) },
      to: try fields.known("to", "a day") { CivilDate($0) },
      payable: try fields.known("payable", "net 30, or month", payable) ?? rules.payable[tier],
      minimumPayout: try fields.minor("minimum", currency) ?? rules.minimum(in: currency),
      holdsUntilWindowEnd: fields.value["hold"] == nil ? rules.holds : fields.flag("hold"),
      clawback: try fields.known("clawback", "full 60, pro_rata 90 or none", clawback)
        ?? rules.clawback[tier],
      truesUp: fields.flag("true_up"),
      rounding: try fields.known("rounding", "a rounding") { Rounding(rawValue: $0) }
        ?? rules.rounding)
  }

  /// The versions as they hold beside each other: a later one of the same partner and currency
  /// takes the place of those before it for good, from its first day on.
  ///
  /// - Parameter versions: The versions of each partner in the order in which they were agreed.
  /// - Returns: Those that ever hold, with the days on which they do.
  static func replaced(_ versions: [Agreement]) -> [Agreement] {
    var next: [AgreementHolder: CivilDate] = [:]
    var standing: [Agreement] = []
    for var version in versions.reversed() {
      let holder = AgreementHolder(partner: version.partner, currency: version.currency)
      let end = next[holder].flatMap { $0.adding(days: -1) }
      next[holder] = min(next[holder] ?? version.from, version.from)
      if let end { version.to = min(version.to ?? end, end) }
      if version.to.map({ version.from <= $0 }) ?? true { standing.append(version) }
    }
    return standing.reversed()
  }

  private static func recurring(
    _ fields: AgreementFields, _ currency: Currency
  ) throws(Problem) -> Terms.Recurring {
    switch fields.text("pay") {
    case "table":
      var pinned: [RevenueKind: Int64] = [:]
      for kind in [RevenueKind.monthly, .annual, .usage, .outcome] {
        pinned[kind] = try fields.basisPoints("rate_\(kind.rawValue)")
      }
      return .table(option: fields.text("option"), pinned: pinned)
    case "plan":
      return .plan(
        flat: try fields.minor("cpa", currency) ?? .zero,
        minimumPayment: try fields.minor("cpa_minimum", currency) ?? .zero,
        share: try fields.basisPoints("share") ?? 0)
    case "bounty": return .bounty(try fields.minor("bounty", currency) ?? .zero)
    case "volume":
      let mode = try fields.known("volume_mode", "a mode") { VolumeMode(rawValue: $0) }
      let over = try fields.known("volume_over", "a stretch") { Stretch(rawValue: $0) }
      let bands = try VolumeText.bands(
        fields.text("volume") ?? "", in: currency, mode: mode ?? .marginal)
      return .volume(bands, over: over ?? .quarter)
    case "credit": return .credit
    default: return .nothing
    }
  }

  /// `net 30`, or `month`.
  package static func payable(_ text: String) -> PayableDate? {
    if text == "month" { return .afterMonth }
    guard text.hasPrefix("net "), let days = Int(text.dropFirst(4)), (0...3_660).contains(days)
    else { return nil }
    return .net(days: days)
  }

  /// `full 60`, `pro_rata 90`, or `none`.
  package static func clawback(_ text: String) -> ClawbackPolicy? {
    if text == "none" { return ClawbackPolicy.none }
    let words = text.split(separator: " ")
    guard words.count == 2, let days = Int(words[1]), (0...3_660).contains(days) else {
      return nil
    }
    switch words[0] {
    case "full": return .full(throughDay: days)
    case "pro_rata": return .proRata(overDays: days)
    default: return nil
    }
  }
}

/// A partner and a currency in which an agreement pays.
private struct AgreementHolder: Hashable {
  let partner: Identifier
  let currency: Currency
}

/// Reading the fields of an agreement's record.
struct AgreementFields {
  let version: String
  let value: JSONObject

  func text(_ name: String) -> String? {
    switch value[name] {
    case .string(let text)?: text
    case .number(let number)?: number.text
    default: nil
    }
  }

  func flag(_ name: String) -> Bool { value[name] == .bool(true) }

  func known<Value>(
    _ name: String, _ what: String, _ read: (String) -> Value?
  ) throws(Problem) -> Value? {
    guard let text = text(name) else { return nil }
    guard let value = read(text) else { throw unreadable(name, text, what) }
    return value
  }

  func needed<Value>(
    _ name: String, _ what: String, _ read: (String) -> Value?
  ) throws(Problem) -> Value {
    guard let value = try known(name, what, read) else { throw unreadable(name, "nothing", what) }
    return value
  }

  /// A rate in percent as basis points.
  func basisPoints(_ name: String) throws(Problem) -> Int64? {
    try known(name, "percent with at most two decimals") { text in
      Fraction(text).flatMap { Rate($0 * Fraction(reducing: 1, over: 100)).basisPoints }
    }
  }

  /// An amount in the agreement's own currency.
  func minor(_ name: String, _ currency: Currency) throws(Problem) -> Minor? {
    try known(name, "an amount in \(currency)") { text in
      Money(text).flatMap { $0.currency == currency ? $0.minor : nil }
    }
  }

  private func unreadable(_ name: String, _ found: String, _ expected: String) -> Problem {
    Problem(
      .usage, code: "bad_value", "the agreement's \(name) can't be used",
      at: Problem.Place(path: version), found: "'\(found)'", expected: expected)
  }
}
