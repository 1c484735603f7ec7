import CommissionCore
import JSON
import Money
import Program

/// The tier that a partner holds and what it lacks for the next.
struct TierReport {
  let advice: TierAdvice
  let program: PartnerProgram

  /// For people.
  func text(_ style: Style, why: Bool) -> String {
    var parts = [headline, table(style)]
    if let ask { parts.append(ask.text(style)) }
    if let held = advice.held { parts.append(terms(held, "It pays", style)) }
    if let next = advice.next { parts.append(terms(next, "The next pays", style)) }
    if why { parts.append(WhyRules.text(advice.reasons, program.currency, style)) }
    return parts.joined(separator: "\n")
  }

  private var headline: String {
    var text =
      advice.held.map { "The partner holds the tier \($0.tier.rawValue)." }
      ?? "The partner holds no tier that is known."
    if let next = advice.next {
      let needs: [(String, [TierRequirement])] = [
        ("Missing", advice.missing), ("Not known", advice.unknown),
      ]
      for (start, requirements) in needs where !requirements.isEmpty {
        text += " \(start) for \(next.tier.rawValue): "
        text += AdviceWords.list(requirements.map(Self.words)) + "."
      }
      if let possible = advice.possible, possible.tier != advice.held?.tier {
        text += " If all that is unknown turns out well, it holds \(possible.tier.rawValue)."
      }
    } else {
      text += " There is none above it."
    }
    if let volume = advice.volume {
      text += " \(volume.count) \(volume.unit) in the quarter are \(volume.position.rawValue) "
      text += "the expected \(AdviceWords.counts(volume.expected)); that is no gate."
    }
    return ScoreWords.wrapped(text + " Only what is required gates a tier (R-10).")
  }

  private func table(_ style: Style) -> String {
    var table = TextTable([.init("tier"), .init("requires"), .init("is")])
    for rung in advice.rungs {
      for need in rung.needs {
        table.add([rung.terms.tier.rawValue, Self.words(need.requirement), need.status.rawValue])
      }
    }
    return table.text(indent: 0, style: style)
  }

  private func terms(_ terms: TierTerms, _ start: String, _ style: Style) -> String {
    var text = "\(start) \(AdviceWords.rates(terms.pay)) of \(terms.payBasis), \(terms.paid). "
    text += "We give \(AdviceWords.list(terms.gives))"
    if let funds = terms.marketingFunds {
      text += " (\(AdviceWords.range(funds, program.currency)) of co-marketing a quarter)"
    }
    text += "; expected are \(AdviceWords.counts(terms.expected)) \(terms.expectedUnit) a quarter."
    return style.strong(terms.tier.rawValue) + "\n" + ScoreWords.wrapped(text, indent: 2)
  }

  private var ask: QuestionReport? {
    advice.ask.map { question in
      let option = "--set \(question.id)=" + (question.id == "joint_customers" ? "N" : "yes|no")
      return QuestionReport(
        question: question, asks: Self.asks(question.id), option: option,
        currency: program.currency)
    }
  }

  /// One JSON document.
  var document: String {
    JSONWriter.document { json in
      json.text("held", orNull: advice.held?.tier.rawValue)
      json.text("possible", orNull: advice.possible?.tier.rawValue)
      json.text("next", orNull: advice.next?.tier.rawValue)
      json.texts("missing", advice.missing.map(\.name))
      json.texts("unknown", advice.unknown.map(\.name))
      if let ask { ask.write(to: &json) } else { QuestionReport.writeNone(to: &json) }
      json.objects("tiers", advice.rungs) { json, rung in
        json.text("tier", rung.terms.tier.rawValue)
        json.text("pay_low", rung.terms.pay.low.percentText)
        json.text("pay_high", rung.terms.pay.high.percentText)
        json.objects("requires", rung.needs) { json, need in
          json.text("name", need.requirement.name)
          if case .jointCustomers(let least) = need.requirement { json.member("at_least", least) }
          json.text("status", need.status.rawValue)
        }
      }
      if let volume = advice.volume {
        json.object("volume") { json in
          json.member("count", volume.count)
          json.member("expected_from", volume.expected.low)
          json.member("expected_to", volume.expected.high)
          json.text("unit", volume.unit)
          json.text("position", volume.position.rawValue)
        }
      }
      json.key("why")
      json.reasons(advice.reasons)
    }
  }

  /// A requirement in words.
  static func words(_ requirement: TierRequirement) -> String {
    switch requirement {
    case .agreementSigned: "a signed agreement"
    case .onboardingDone: "the onboarding module"
    case .liveIntegration: "a live integration"
    case .jointCustomers(let least): "\(least) or more joint customers"
    case .coMarketingCommitment: "a co-marketing commitment"
    case .dedicatedMember: "a dedicated member"
    case .quarterlyReview: "a quarterly business review"
    }
  }

  private static func asks(_ name: String) -> String {
    switch PartnerAnswers.Flag(rawValue: name) {
    case .agreementSigned: "Is the agreement signed?"
    case .onboardingDone: "Is the onboarding module done?"
    case .liveIntegration: "Is an integration live?"
    case .coMarketingCommitment: "Did the partner commit to co-marketing?"
    case .dedicatedMember: "Does the partner have a member dedicated to us?"
    case .quarterlyReview: "Is a business review held each quarter?"
    case nil: "How many customers do we share?"
    }
  }
}
