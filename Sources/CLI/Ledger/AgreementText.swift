import CommissionCore
import Money
import Settlement
import Workspace

/// An agreement in a sentence.
enum AgreementText {
  /// What customers' payments earn, and what else a reader should know at once.
  static func sentence(_ agreement: Agreement, _ rules: LedgerRules) -> String {
    let currency = agreement.currency
    var parts = [recurring(agreement, rules)]
    switch agreement.terms.resold {
    case .margin(let discount, let weCollect):
      parts.append(
        "margin of \(percent(discount)) of the list price, "
          + (weCollect ? "accrued where we collect" : "kept by the partner"))
    case .override(let rate): parts.append("\(percent(rate)) of resold revenue")
    case nil: break
    }
    if let rate = agreement.terms.services { parts.append("\(percent(rate)) of services revenue") }
    switch agreement.terms.cap {
    case .deal(let most): parts.append("at most \(Money(most, currency)) a deal")
    case .customer(let most): parts.append("at most \(Money(most, currency)) a customer")
    case nil: break
    }
    if let cap = agreement.terms.periodCap {
      parts.append("at most \(Money(cap.most, currency)) a \(cap.over.rawValue)")
    }
    if let part = agreement.terms.influenced {
      parts.append("\(percent(part)) of that for influenced deals")
    }
    return parts.joined(separator: "; ")
  }

  private static func recurring(_ agreement: Agreement, _ rules: LedgerRules) -> String {
    let currency = agreement.currency
    switch agreement.terms.recurring {
    case .nothing: return "customers' payments earn nothing"
    case .credit: return "no cash, full credit on the scorecard (R-1)"
    case .bounty(let flat): return "\(Money(flat, currency)) once per closed deal"
    case .plan(let flat, _, let share):
      var parts: [String] = []
      if flat > .zero { parts.append("\(Money(flat, currency)) on a customer's first payment") }
      if share > 0 { parts.append("\(percent(share)) of each payment") }
      return parts.isEmpty ? "customers' payments earn nothing" : parts.joined(separator: " and ")
    case .volume(let tiers, let over):
      let bands = tiers.bands.map {
        "\($0.rate.percentText) % from \($0.from.text(in: currency))"
      }
      return "\(bands.joined(separator: ", ")), \(tiers.mode.rawValue), by the \(over.rawValue)"
    case .table(let option, let pinned):
      let cells = RevenueModel.allCases.compactMap { model -> String? in
        let key = CommissionTable.Key(
          tier: agreement.tier.rawValue, model: model.rawValue, option: option)
        guard let cell = rules.table[key] else { return nil }
        let kind = RevenueKind(rawValue: model.rawValue)
        let rate = kind.flatMap { pinned[$0] }.map { Rate(basisPoints: $0) } ?? cell.lowest
        let isLowEnd = cell.isRange && kind.flatMap { pinned[$0] } == nil
        return "\(model.rawValue) \(rate.percentText) %"
          + (isLowEnd ? " (low end of \(cell.highest.percentText) %, none pinned: R-12)" : "")
      }
      return "\(agreement.tier.rawValue) table: " + cells.joined(separator: ", ")
    }
  }

  private static func percent(_ points: Int64) -> String {
    Rate(basisPoints: points).percentText + " %"
  }
}
