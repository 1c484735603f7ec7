import Basics
import CommissionCore
import JSON
import Money
import Program

/// Which types of partnership to run.
struct MixReport {
  let advice: MixAdvice
  let program: PartnerProgram

  /// For people.
  func text(_ style: Style, why: Bool) -> String {
    var parts = [headline]
    if !advice.types.isEmpty { parts.append(types(style)) }
    if let ask { parts.append(ask.text(style)) }
    if !advice.breaches.isEmpty {
      parts.append(style.strong("Warning") + "\n" + ScoreWords.wrapped(breachText, indent: 2))
    }
    parts.append(opinions(style))
    if !advice.combinations.isEmpty { parts.append(combinations(style)) }
    parts.append(cohort)
    if why { parts.append(WhyRules.text(advice.reasons, program.currency, style)) }
    return parts.joined(separator: "\n")
  }

  /// What breaks the layering rule, in one sentence.
  var breachText: String {
    let parts = advice.breaches.map { breach in
      switch breach.subject {
      case .types: "\(breach.count) types, at most \(breach.wanted)"
      case .acquisition, .value:
        "\(breach.count) for \(breach.subject.rawValue), ideally \(breach.wanted)"
      }
    }
    return "\(LayeringBreach.code): \(parts.joined(separator: "; ")) (R-6)"
  }

  private var headline: String {
    guard let band = advice.band else {
      return ScoreWords.wrapped(
        advice.ask == nil
          ? "The program's table has no line for such contracts."
          : "What a contract is worth a year decides which types to run.")
    }
    let range = AdviceWords.range(band.annualValue, program.currency)
    var text =
      advice.facts.annualValue.map { value in
        "Contracts of \(AdviceWords.amount(value, program.currency)) a year are "
          + "\(band.motion) (\(range))."
      } ?? "A \(band.motion) motion goes with contracts of \(range) a year."
    if let other = advice.motionBand {
      text +=
        " The motion that was said, \(other.motion), would start with "
        + "\(AdviceWords.list(other.first)); the contract value decides."
    }
    if let year = advice.facts.year, let cap = advice.cap {
      text += " Year \(year) has room for \(cap) \(cap == 1 ? "type" : "types"):"
      text +=
        advice.start.isEmpty
        ? advice.ask == nil ? " none to start now." : " which, the answer below decides."
        : " start \(AdviceWords.list(advice.start))."
    }
    if !band.also.isEmpty { text += " Also: \(AdviceWords.list(band.also))." }
    return ScoreWords.wrapped(text)
  }

  private func types(_ style: Style) -> String {
    var table = TextTable([
      .init("type"), .init("table"), .init("now"), .init("for"), .init("onboarding"),
      .init("starts in tier"),
    ])
    for type in advice.types {
      let known = program.partnerType(type.id)
      table.add([
        type.id, type.listing?.rawValue ?? "-", TypeWords.place(type.place.rawValue),
        known?.role.rawValue ?? "", known.map { $0.isSelfServe ? "self-serve" : "guided" } ?? "",
        known?.defaultTier.rawValue ?? "",
      ])
    }
    return table.text(indent: 0, style: style)
  }

  private func opinions(_ style: Style) -> String {
    var text = style.strong("Second opinions, beside the table and never averaged in (R-5)") + "\n"
    var rows = advice.opinions.map { one -> (name: String, meaning: String) in
      guard let opinion = one.opinion else {
        return (one.view.rawValue, program.secondOpinions.monthlyOtherwise)
      }
      let price = opinion.monthlyPrice.map {
        AdviceWords.range($0, program.currency) + " a month"
      }
      // The shape view names its price in words already; the amount says it in the currency.
      let when = one.view == .shape ? [price ?? opinion.when] : [price, opinion.when]
      let beyond =
        one.beyondTable.isEmpty ? "" : "; not in the table: \(AdviceWords.list(one.beyondTable))"
      return (
        one.view.rawValue,
        when.compactMap { $0 }.joined(separator: ", ") + ": " + opinion.says + beyond
      )
    }
    if advice.facts.annualValue == nil {
      rows.append(("monthly", "not known without --acv"))
    }
    if advice.facts.shapes.isEmpty { rows.append(("shape", "not said; say it with --shape")) }
    if advice.facts.selling.isEmpty { rows.append(("selling", "not said; say it with --sells")) }
    for line in TextLayout.table(rows) { text += TerminalText.visible(line) + "\n" }
    return text
  }

  private func combinations(_ style: Style) -> String {
    var text = style.strong("Work together (R-7)") + "\n"
    for one in advice.combinations {
      let missing =
        one.missing.isEmpty ? "" : " (not there yet: \(AdviceWords.list(one.missing)))"
      text += ScoreWords.wrapped(one.combination.how + missing, indent: 2)
    }
    return text
  }

  private var cohort: String {
    let cohort = advice.cohort
    return ScoreWords.wrapped(
      "First cohort: \(AdviceWords.counts(cohort.size)) partners, "
        + "\(AdviceWords.counts(cohort.advised)) advised; for \(cohort.calibrationDays) days watch "
        + "\(AdviceWords.list(cohort.watch)) before recruiting wider (R-9).")
  }

  private var ask: QuestionReport? {
    advice.ask.map { question in
      let (asks, option) =
        switch question.id {
        case "year": ("Which year of the partner program is it?", "--year")
        case "headcount":
          ("Do deal size and partner-sourced pipeline justify headcount?", "--headcount")
        default: ("What is a contract worth a year?", "--acv")
        }
      return QuestionReport(
        question: question, asks: asks, option: option, currency: program.currency)
    }
  }
}

extension MixReport {
  /// One JSON document.
  var document: String {
    JSONWriter.document { json in
      json.text("currency", program.currency.code)
      if let value = advice.facts.annualValue { json.minor("annual_minor", value) }
      json.member("year", advice.facts.year)
      json.member("at_most", advice.cap)
      if let band = advice.band {
        json.object("band") { json in
          json.text("motion", band.motion)
          json.limits(of: band.annualValue)
          json.texts("first", band.first)
          json.texts("later", band.later)
          json.texts("also", band.also)
        }
      }
      json.member("stated_motion", advice.motionBand?.motion)
      json.texts("start", advice.start)
      json.objects("types", advice.types) { json, type in write(type, to: &json) }
      if let ask { ask.write(to: &json) } else { QuestionReport.writeNone(to: &json) }
      json.texts("warnings", advice.breaches.isEmpty ? [] : [LayeringBreach.code])
      json.objects("breaches", advice.breaches) { json, breach in
        json.text("subject", breach.subject.rawValue)
        json.member("count", breach.count)
        json.member("wanted", breach.wanted)
      }
      json.objects("second_opinions", advice.opinions) { json, one in write(one, to: &json) }
      json.objects("combinations", advice.combinations) { json, one in
        json.texts("types", one.combination.types)
        json.text("how", one.combination.how)
        json.texts("missing", one.missing)
      }
      json.object("first_cohort") { json in
        json.member("from", advice.cohort.size.low)
        json.member("to", advice.cohort.size.high)
        json.member("advised_from", advice.cohort.advised.low)
        json.member("advised_to", advice.cohort.advised.high)
        json.member("calibration_days", advice.cohort.calibrationDays)
        json.texts("watch", advice.cohort.watch)
      }
      json.key("why")
      json.reasons(advice.reasons)
    }
  }

  private func write(_ type: TypeAdvice, to json: inout JSONWriter) {
    json.text("type", type.id)
    json.text("listed", orNull: type.listing?.rawValue)
    json.text("now", type.place.rawValue)
    guard let known = program.partnerType(type.id) else { return }
    json.text("role", known.role.rawValue)
    json.member("self_serve", known.isSelfServe)
    json.texts("onboarding", known.onboarding)
    json.text("default_tier", known.defaultTier.rawValue)
    json.text("usual_payout", known.usualPayout)
  }

  private func write(_ one: SecondOpinion, to json: inout JSONWriter) {
    json.text("view", one.view.rawValue)
    json.text("opinion", orNull: one.opinion?.id)
    json.text("says", one.opinion?.says ?? program.secondOpinions.monthlyOtherwise)
    json.texts("types", one.opinion?.types ?? [])
    json.texts("beyond_table", one.beyondTable)
  }
}
