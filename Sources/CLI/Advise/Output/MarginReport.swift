import CommissionCore
import Exact
import JSON
import Money
import Program

/// Whether an agreement leaves us a margin.
struct MarginReport {
  let advice: MarginAdvice
  let price: Minor
  let least: Rate
  let program: PartnerProgram

  /// For people.
  func text(_ style: Style, why: Bool) -> String {
    var parts: [String] = []
    if let check = advice.check {
      parts += [working(check, style), ScoreWords.wrapped(verdict(check))]
    }
    if let ask { parts.append(ask.text(style)) }
    if !advice.tiers.isEmpty { parts.append(tiers(style)) }
    if why, let check = advice.check {
      parts.append(WhyRules.text(check.reasons, program.currency, style))
    }
    return parts.joined(separator: "\n")
  }

  private func working(_ check: MarginCheck, _ style: Style) -> String {
    var table = TextTable([.init(""), .init(program.currency.code, .right), .init("part", .right)])
    let share = Rate(check.grossMargin.fraction - check.margin.fraction)
    let rows: [(String, Minor, Rate)] = [
      ("price", check.price, .whole), ("after cost of goods", check.gross, check.grossMargin),
      ("partner's share", check.share, share), ("left", check.left, check.margin),
    ]
    for (name, minor, rate) in rows {
      table.add([name, minor.text(in: program.currency), AdviceWords.percent(rate)])
    }
    return table.text(indent: 0, style: style)
  }

  private func verdict(_ check: MarginCheck) -> String {
    let start =
      switch check.verdict {
      case .keeps: "The agreement keeps a margin."
      case .breaksEven: "Nothing is left: share and cost of goods take the whole price."
      case .below: "Too little is left: at least \(AdviceWords.percent(check.least)) has to be."
      case .loses: "We pay more than we get."
      }
    let end =
      check.highestShare < .zero
      ? "No share leaves enough."
      : "The highest share that leaves enough is \(AdviceWords.percent(check.highestShare))."
    return start + " " + end
  }

  private func tiers(_ style: Style) -> String {
    var table = TextTable([
      .init("tier"), .init("pays", .right), .init("leaves", .right), .init("part", .right),
      .init("is"),
    ])
    for tier in advice.tiers {
      for check in tier.lowest == tier.highest ? [tier.lowest] : [tier.lowest, tier.highest] {
        let pay = Rate(check.grossMargin.fraction - check.margin.fraction)
        table.add([
          tier.tier.rawValue, AdviceWords.percent(pay), check.left.text(in: program.currency),
          AdviceWords.percent(check.margin), AdviceWords.plain(check.verdict.rawValue),
        ])
      }
    }
    return style.strong("What each tier's rates would leave (§3)") + "\n"
      + table.text(indent: 0, style: style)
  }

  private var ask: QuestionReport? {
    advice.ask.map { question in
      let asks =
        question.id == "cost"
        ? "What do the goods cost us at this price?" : "What is the partner's share?"
      return QuestionReport(
        question: question, asks: asks, option: "--" + question.id, currency: program.currency,
        name: AdviceWords.plain)
    }
  }

  /// One JSON document; rates are exact texts in percent.
  var document: String {
    JSONWriter.document { json in
      json.text("currency", program.currency.code)
      json.minor("price_minor", price)
      json.text("keep", least.percentText)
      json.text("highest_share", orNull: advice.highestShare?.percentText)
      if let check = advice.check {
        json.object("check") { write(check, to: &$0) }
      } else {
        json.key("check")
        json.null()
      }
      if let ask { ask.write(to: &json) } else { QuestionReport.writeNone(to: &json) }
      json.objects("tiers", advice.tiers) { json, tier in
        json.text("tier", tier.tier.rawValue)
        json.object("lowest") { write(tier.lowest, to: &$0) }
        json.object("highest") { write(tier.highest, to: &$0) }
      }
      json.key("why")
      json.reasons(advice.check?.reasons ?? [])
    }
  }

  private func write(_ check: MarginCheck, to json: inout JSONWriter) {
    json.minor("gross_minor", check.gross)
    json.minor("share_minor", check.share)
    json.minor("left_minor", check.left)
    json.text("gross_margin", check.grossMargin.percentText)
    json.text("margin", check.margin.percentText)
    json.text("verdict", check.verdict.rawValue)
    json.member("holds", check.holds)
  }
}
