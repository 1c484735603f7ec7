import JSON
import Money
import Program

/// Which affiliate platform to choose.
struct PlatformReport {
  let advice: PlatformAdvice
  let program: PartnerProgram
  /// Whether to show every platform, not only those that are in question.
  let showsAll: Bool
  /// How a question is answered on the command line.
  let option: (String) -> String

  private var guide: PlatformGuide { program.platforms }

  private var shown: [PlatformGuide.Platform] {
    if showsAll { return guide.platforms }
    return advice.chosen.map { [$0] } ?? advice.open
  }

  /// For people.
  func text(_ style: Style, why: Bool) -> String {
    var parts = [ScoreWords.wrapped(headline)]
    if let ask { parts.append(ask.text(style)) }
    if !shown.isEmpty { parts.append(shown.map { details($0, style) }.joined()) }
    if why { parts.append(WhyRules.text(advice.reasons, program.currency, style)) }
    return parts.joined(separator: "\n")
  }

  private var headline: String {
    guard let revenue = advice.revenue else {
      return "Monthly recurring revenue decides which questions are asked."
    }
    let amount = AdviceWords.amount(revenue, program.currency)
    guard let stage = advice.stage else {
      return "The program's table has no line for a revenue of \(amount) a month."
    }
    var text = "\(amount) a month (\(AdviceWords.range(stage.monthlyRevenue, program.currency)))."
    for step in advice.steps {
      text += " \(step.question.asks.capitalizedFirst) "
      text += (step.answer.map { $0 ? "Yes" : "No" } ?? "Not known") + "."
    }
    if let chosen = advice.chosen { text += " Choose \(chosen.name)." }
    if advice.isUnresolved {
      text += " No yes: \(names(advice.open)) stay open, unresolved."
    } else if !advice.open.isEmpty {
      text += " Open between \(names(advice.open))."
    }
    return text + " The first yes decides (§11)."
  }

  private func names(_ platforms: [PlatformGuide.Platform]) -> String {
    platforms.map(\.name).joined(separator: " and ")
  }

  private func details(_ platform: PlatformGuide.Platform, _ style: Style) -> String {
    var rows: [(name: String, meaning: String)] = [("price", price(platform))]
    if let best = platform.bestFor { rows.append(("best for", best)) }
    rows.append(("strengths", AdviceWords.list(platform.strengths)))
    if !platform.limits.isEmpty { rows.append(("limits", AdviceWords.list(platform.limits))) }
    let lines = TextLayout.table(rows).map { TerminalText.visible($0) + "\n" }
    return style.strong(TerminalText.visible(platform.name)) + "\n" + lines.joined()
  }

  private func price(_ platform: PlatformGuide.Platform) -> String {
    let monthly = platform.monthlyPrice.map {
      AdviceWords.range($0, program.currency) + " a month"
    }
    let parts = [monthly, platform.priceNote].compactMap { $0 }
    return parts.isEmpty ? "not known" : parts.joined(separator: ", ")
  }

  private var ask: QuestionReport? {
    advice.ask.map { question in
      let known = guide.questions.first { $0.id == question.id }
      return QuestionReport(
        question: question,
        asks: known?.asks.capitalizedFirst ?? "What is the monthly recurring revenue?",
        option: option(question.id), currency: program.currency,
        name: { id in guide.platform(id)?.name ?? id })
    }
  }

  /// One JSON document.
  var document: String {
    JSONWriter.document { json in
      json.text("currency", program.currency.code)
      if let revenue = advice.revenue { json.minor("monthly_revenue_minor", revenue) }
      if let stage = advice.stage {
        json.object("stage") { $0.limits(of: stage.monthlyRevenue) }
      }
      json.objects("questions", advice.steps) { json, step in
        json.text("id", step.question.id)
        json.text("asks", step.question.asks)
        json.key("answer")
        if let answer = step.answer { json.bool(answer) } else { json.null() }
      }
      json.text("chosen", orNull: advice.chosen?.id)
      json.texts("open", advice.open.map(\.id))
      json.member("unresolved", advice.isUnresolved)
      if let ask { ask.write(to: &json) } else { QuestionReport.writeNone(to: &json) }
      json.texts("not_asked", advice.unused)
      json.objects("platforms", shown) { json, platform in
        json.text("id", platform.id)
        json.text("name", platform.name)
        json.text("best_for", orNull: platform.bestFor)
        if let price = platform.monthlyPrice {
          json.object("monthly_price") { $0.limits(of: price) }
        }
        json.text("price_note", orNull: platform.priceNote)
        json.texts("strengths", platform.strengths)
        json.texts("limits", platform.limits)
      }
      json.key("why")
      json.reasons(advice.reasons)
    }
  }
}

extension String {
  /// The text with its first letter in upper case, to start a sentence.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
