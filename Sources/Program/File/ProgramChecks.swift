import Basics
import CommissionCore
import Exact
import Money

/// What must hold across the tables of a program, with the path of what breaks it.
struct ProgramChecks {
  let program: PartnerProgram
  let file: String?
  private(set) var problems: [Problem] = []
  private(set) var count = 0

  init(_ program: PartnerProgram, file: String?) {
    self.program = program
    self.file = file
    bands()
    references()
    tiers()
    commission()
    scoring()
    others()
  }

  mutating func note(
    _ path: String, _ what: String, found: String? = nil, expected: String, hint: String? = nil
  ) {
    count += 1
    guard problems.count < Reading.most else { return }
    problems.append(
      .badInput(
        what, at: .init(file: file, path: path), found: found, expected: expected, hint: hint))
  }

  private mutating func bands() {
    touching(program.valueBands.map(\.annualValue), "value_bands", "annual_value")
    touching(program.platforms.stages.map(\.monthlyRevenue), "platforms.stages", "monthly_revenue")
    let monthly = program.secondOpinions.monthly
    for (index, opinion) in monthly.enumerated() where opinion.monthlyPrice == nil {
      note(
        "second_opinions.monthly[\(index)]", "'monthly_price' is missing", expected: "a value")
    }
    let prices = monthly.compactMap(\.monthlyPrice)
    if prices.count == monthly.count {
      touching(prices, "second_opinions.monthly", "monthly_price", mayGap: true)
    }
  }

  /// Each band must start where the one before it ends, the first be open below, the last above.
  private mutating func touching(
    _ ranges: [AmountRange], _ list: String, _ key: String, mayGap: Bool = false
  ) {
    let currency = program.currency
    if !mayGap, let first = ranges.first?.lower, first.amount > .zero || !first.isIncluded {
      note(
        "\(list)[0].\(key)", "nothing covers the amounts below \(first.amount.text(in: currency))",
        expected: "a first band without 'from'")
    }
    for (index, (before, after)) in zip(ranges, ranges.dropFirst()).enumerated() {
      let path = "\(list)[\(index + 1)].\(key)"
      guard let end = before.upper, let start = after.lower else {
        note(
          path, "this band overlaps the one before it",
          expected: "an end there and a start here")
        continue
      }
      let at = end.amount.text(in: currency)
      let touches = end.amount == start.amount && end.isIncluded != start.isIncluded
      if start.amount < end.amount || end.amount == start.amount && end.isIncluded && !touches {
        note(
          path, "this band overlaps the one before it", found: Self.said(start, currency),
          expected: "'\(end.isIncluded ? "above" : "from")' \(at), where that one ends")
      } else if !touches, !mayGap {
        note(
          path, "there is a gap between this band and the one before it",
          found: Self.said(start, currency),
          expected: "'\(end.isIncluded ? "above" : "from")' \(at), where that one ends")
      }
    }
    if !mayGap, let last = ranges.last?.upper {
      note(
        "\(list)[\(ranges.count - 1)].\(key)",
        "nothing covers the amounts from \(last.amount.text(in: currency)) on",
        expected: "a last band without an upper end")
    }
  }

  private static func said(_ start: AmountRange.Limit, _ currency: Currency) -> String {
    "'\(start.isIncluded ? "from" : "above")' \(start.amount.text(in: currency))"
  }

  private mutating func tiers() {
    let order = PartnerTier.allCases
    let places = program.tiers.compactMap { order.firstIndex(of: $0.tier) }
    if places != places.sorted() {
      note(
        "tiers", "the tiers are not in order",
        expected: order.map(\.rawValue).joined(separator: ", "))
    }
  }

  private mutating func commission() {
    var defaults: [CommissionTable.Key: Int] = [:]
    for row in program.commission {
      let key = CommissionTable.Key(tier: row.tier.rawValue, model: row.model.rawValue)
      defaults[key, default: 0] += row.isDefault ? 1 : 0
    }
    for (index, row) in program.commission.enumerated() {
      let key = CommissionTable.Key(tier: row.tier.rawValue, model: row.model.rawValue)
      guard let count = defaults.removeValue(forKey: key), count != 1 else { continue }
      note(
        "commission[\(index)]",
        "\(count == 0 ? "no" : "more than one") option of \(key.tier), \(key.model) is the default",
        expected: "one", hint: "write default: false on all others")
    }
  }

  private mutating func scoring() {
    let overlap = program.scoring.customerOverlap
    for (index, (a, b)) in zip(overlap, overlap.dropFirst()).enumerated() where a.from <= b.from {
      note(
        "scoring.customer_overlap[\(index + 1)].from", "the bands are not in order",
        found: "\(b.from)", expected: "less than \(a.from)")
    }
    if let last = overlap.last, last.from != 0 {
      note(
        "scoring.customer_overlap[\(overlap.count - 1)].from",
        "nothing covers the counts below \(last.from)", expected: "a last band from 0")
    }
    let weeks = program.scoring.buildWeeks
    for (index, (a, b)) in zip(weeks, weeks.dropFirst()).enumerated() where a.below >= b.below {
      note(
        "scoring.build_weeks[\(index + 1)].below", "the bands are not in order",
        found: "\(b.below)", expected: "more than \(a.below)")
    }
  }

  private mutating func others() {
    let mix = program.marketingFunds.mix.reduce(Fraction.zero) { $0 + $1.share.fraction }
    if mix != .one {
      note(
        "marketing_funds.mix", "the mix sums to \(mix * Fraction(100 as Int64)) %",
        expected: "100 %")
    }
    let kinds = IntegrationPlaybook.Phase.Kind.allCases
    let phases = program.playbook.phases.compactMap { kinds.firstIndex(of: $0.kind) }
    if phases != phases.sorted() {
      note(
        "playbook.phases", "the phases are not in order",
        expected: kinds.map(\.rawValue).joined(separator: ", "))
    }
    let stages = program.figures.maturity
    for (index, (a, b)) in zip(stages, stages.dropFirst()).enumerated()
    where a.beforeMonth != b.fromMonth {
      note(
        "figures.maturity[\(index + 1)].from_month",
        "this stage does not start where the one before it ends", found: "\(b.fromMonth)",
        expected: a.beforeMonth.map { "\($0)" } ?? "'before_month' in the stage before")
    }
    let layering = program.layering
    if layering.laterYears < layering.firstYear {
      note(
        "layering.later_years", "later years have fewer types than the first",
        found: "\(layering.laterYears)", expected: "\(layering.firstYear) or more")
    }
  }
}
